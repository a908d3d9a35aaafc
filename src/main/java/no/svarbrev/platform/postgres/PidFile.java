package no.svarbrev.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says of the process that has, or had, a cluster open. After a crash its number may belong
 * to anybody, so {@link #postgres()} answers only for a process that runs PostgreSQL on this very folder.
 */
record PidFile(Path cluster, List<String> lines) {

    private static final int STATUS_LINE = 7;

    /** Empty when there is none, or when it is just being written. */
    static Optional<PidFile> of(Path cluster) {
        try {
            PidFile file = new PidFile(cluster, Files.readAllLines(cluster.resolve("postmaster.pid")));
            return Optional.of(file).filter(PidFile::isWhole);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return Long.parseLong(lines.get(0).strip());
    }

    boolean isReady() {
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
    }

    Optional<ProcessHandle> postgres() {
        if (!lines.get(1).equals(cluster.toString())) return Optional.empty();
        return ProcessHandle.of(pid()).filter(this::runsOnThisCluster);
    }

    private boolean isWhole() {
        return lines.size() >= 2 && lines.get(0).strip().matches("\\d{1,18}");
    }

    /** The command line, since /proc/…/exe of another user's process is closed to root in a container. */
    private boolean runsOnThisCluster(ProcessHandle process) {
        List<String> words = commandLine(process.pid());
        int folderOption = words.indexOf("-D");
        return folderOption > 0
                && words.get(0).endsWith("/postgres")
                && words.subList(folderOption, words.size()).contains(cluster.toString());
    }

    private static List<String> commandLine(long pid) {
        try {
            byte[] line = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return List.of(new String(line, StandardCharsets.UTF_8).split("\0"));
        } catch (IOException e) {
            return List.of(); // it has ended, or is nobody's business of ours
        }
    }
}

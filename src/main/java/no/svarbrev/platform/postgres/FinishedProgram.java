package no.svarbrev.platform.postgres;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of the machine that was run to its end, and what it said. */
record FinishedProgram(int exitCode, String output) {

    private static final int LIMIT_S = 600;

    boolean succeeded() {
        return exitCode == 0;
    }

    static FinishedProgram run(List<String> prefix, List<String> words, String input) throws IOException {
        Path output = Files.createTempFile("svarbrev-", ".out");
        try {
            Process process = builder(prefix, words)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            write(input, process);
            return new FinishedProgram(exitCode(process, words), Files.readString(output));
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** The environment is emptied: it may hold our secrets, and variables such as PGDATA that would change what is done. */
    static ProcessBuilder builder(List<String> prefix, List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        environment.clear();
        environment.putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
        return builder;
    }

    private static void write(String input, Process process) throws IOException {
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended without reading; its exit code and output say more than the broken pipe.
            if (process.isAlive()) throw e;
        }
    }

    private static int exitCode(Process process, List<String> words) throws IOException {
        try {
            if (process.waitFor(LIMIT_S, SECONDS)) return process.exitValue();
            throw new IOException(words.get(0) + " was not done within " + LIMIT_S + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + words.get(0) + " ran", e);
        } finally {
            process.destroyForcibly();
        }
    }
}

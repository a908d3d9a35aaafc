package no.svarbrev.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What processes have used of the processors, in milliseconds of user and system time: from /proc. */
final class Cpu {
    /** The clock of /proc ticks a hundred times a second on every Linux that Java runs on. */
    private static final long TICK = 10;

    private static final int USER = 11;
    private static final int ENDED_CHILDREN = 13;

    private Cpu() {}

    /** Of one process, all its threads. */
    static long of(long pid) {
        return TICK * sum(stat(pid), USER, USER + 2);
    }

    /**
     * Of a PostgreSQL: its first process, the children that it has seen end, and those that live. Looked at again when one has ended
     * meanwhile, which would be counted nowhere.
     */
    static long ofPostgres(long postmaster) {
        long ended;
        long living;
        do {
            ended = ofEndedChildren(postmaster);
            living = ofLivingChildren(postmaster);
        } while (ended != ofEndedChildren(postmaster));
        return of(postmaster) + ended + living;
    }

    private static long ofEndedChildren(long pid) {
        return TICK * sum(stat(pid), ENDED_CHILDREN, ENDED_CHILDREN + 2);
    }

    private static long ofLivingChildren(long pid) {
        try (Stream<ProcessHandle> living = ProcessHandle.of(pid).orElseThrow().children()) {
            return living.mapToLong(child -> of(child.pid())).sum();
        }
    }

    private static long sum(String[] stat, int from, int to) {
        long ticks = 0;
        for (int field = from; field < Math.min(to, stat.length); field++) {
            ticks += Long.parseLong(stat[field]);
        }
        return ticks;
    }

    /** The fields after the name, which may hold spaces; none when the process has ended. */
    private static String[] stat(long pid) {
        String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        return stat.substring(Math.min(stat.length(), stat.lastIndexOf(')') + 2))
                .split(" ");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException ended) {
            // A process that ends while it is read.
            if (ended.getMessage() != null && ended.getMessage().contains("No such process")) {
                return "";
            }
            throw new UncheckedIOException(ended);
        }
    }
}

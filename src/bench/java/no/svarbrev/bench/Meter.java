package no.svarbrev.bench;

import java.util.Arrays;

/** Measures work: how long each operation took, and what the server, PostgreSQL and the bench itself used meanwhile. */
final class Meter {
    private final Served served;
    private final Postgres postgres;

    Meter(Served served, Postgres postgres) {
        this.served = served;
        this.postgres = postgres;
    }

    /** What is measured; it gives the time of each operation in nanoseconds. */
    interface Work {
        long[] done() throws Exception;
    }

    Sample measure(Work work) throws Exception {
        long own = ProcessHandle.current().pid();
        served.forgetPeak();
        long database = postgres.cpu();
        long server = served.cpu();
        long bench = Cpu.of(own);
        long begun = System.nanoTime();
        long[] times = work.done();
        double seconds = (System.nanoTime() - begun) / 1e9;
        double each = Math.max(1, times.length);
        double used = (served.cpu() - server) / each;
        double self = (Cpu.of(own) - bench) / each;
        Arrays.sort(times);
        return new Sample(
                times.length,
                times.length / seconds,
                at(times, 0.5),
                at(times, 0.99),
                used,
                (postgres.cpu() - database) / each,
                self,
                served.peak());
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }
}

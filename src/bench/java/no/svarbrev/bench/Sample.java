package no.svarbrev.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one measurement gave.
 *
 * @param rate operations a second
 * @param p50 milliseconds of the one in the middle
 * @param p99 of the slowest but one in a hundred
 * @param server CPU milliseconds, user and system, of one operation in the server
 * @param database the same in all processes of PostgreSQL, with what it does by itself meanwhile
 * @param generator the same of the bench itself, which shares the machine
 */
record Sample(int count, double rate, double p50, double p99, double server, double database, double generator) {

    static Sample of(long[] nanoseconds, double seconds, long serverMs, long databaseMs, long generatorMs) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        double each = Math.max(1, sorted.length);
        return new Sample(
                sorted.length,
                sorted.length / seconds,
                at(sorted, 0.5),
                at(sorted, 0.99),
                serverMs / each,
                databaseMs / each,
                generatorMs / each);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * share)] / 1e6;
    }

    /** Of each figure the one in the middle. */
    static Sample median(List<Sample> samples) {
        return new Sample(
                (int) middle(samples, Sample::count),
                middle(samples, Sample::rate),
                middle(samples, Sample::p50),
                middle(samples, Sample::p99),
                middle(samples, Sample::server),
                middle(samples, Sample::database),
                middle(samples, Sample::generator));
    }

    private static double middle(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}

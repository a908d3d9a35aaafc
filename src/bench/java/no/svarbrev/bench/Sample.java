package no.svarbrev.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one measurement gave.
 *
 * @param rate operations a second
 * @param p50 milliseconds of the one in the middle
 * @param p99 of the slowest but one in a hundred; NaN where it is not known
 * @param server CPU milliseconds, user and system, of one operation in the server
 * @param database the same in all processes of PostgreSQL, with what it does by itself meanwhile
 * @param bench the same of the bench itself, which shares the machine
 * @param peak MiB of memory that the server held at most
 */
record Sample(
        int count, double rate, double p50, double p99, double server, double database, double bench, double peak) {

    /** Of each figure the one in the middle. */
    static Sample median(List<Sample> samples) {
        return new Sample(
                (int) middle(samples, Sample::count),
                middle(samples, Sample::rate),
                middle(samples, Sample::p50),
                middle(samples, Sample::p99),
                middle(samples, Sample::server),
                middle(samples, Sample::database),
                middle(samples, Sample::bench),
                middle(samples, Sample::peak));
    }

    private static double middle(List<Sample> samples, ToDoubleFunction<Sample> figure) {
        double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    double cpu() {
        return server + database;
    }
}

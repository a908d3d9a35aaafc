package no.svarbrev.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.stream.LongStream;

/** What is not told by one operation at a time: saves while all is exported, and memory over a long time. */
final class Scenarios {
    private static final int PEOPLE = 200;
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Options options;
    private final Site site;
    private final Meter meter;
    private final Respondents respondents;

    Scenarios(Vertx vertx, Options options, Site site) {
        this.vertx = vertx;
        this.options = options;
        this.site = site;
        this.meter = new Meter(site.served(), site.postgres());
        this.respondents = new Respondents(site.browser(), site.filling());
    }

    /** Exports again and again while saves are offered at this rate; the times count from when each save was to begin. */
    String savesWhileExporting(int rate) throws Exception {
        site.filling().unanswered(PEOPLE);
        Crowd savers = Crowd.of(vertx, respondents::saving, PEOPLE);
        Crowd analyst = Crowd.of(vertx, Operation.of(new Insiders(site.browser(), site.filling())::export), 1);
        savers.offered(rate, Duration.ofSeconds(options.warmUp));
        Sample alone = meter.measure(() -> savers.offered(rate, STEP));
        Future<long[]> exports = vertx.executeBlocking(() -> analyst.busy(STEP));
        Sample beside = meter.measure(() -> savers.offered(rate, STEP));
        double longest = LongStream.of(Crowd.await(exports)).max().orElseThrow() / 1e9;
        return """
                | %d saves offered a second for %d s | p50 ms | p99 ms | MiB at most |
                |---|---:|---:|---:|
                | alone | %.1f | %.1f | %.0f |
                | while all responses are exported, %.1f s at most each time | %.1f | %.1f | %.0f |
                """.formatted(
                        rate,
                        STEP.toSeconds(),
                        alone.p50(),
                        alone.p99(),
                        alone.peak(),
                        longest,
                        beside.p50(),
                        beside.p99(),
                        beside.peak());
    }

    /** Whole responses at this rate for so many minutes; the memory that the server holds each half minute. */
    String soak(int rate, int minutes) throws Exception {
        StringBuilder table = new StringBuilder("""
                | seconds | responses | p50 ms | p99 ms | MiB held | CPU server | CPU PostgreSQL |
                |---:|---:|---:|---:|---:|---:|---:|
                """);
        for (long second = 0; second < minutes * 60L; second += STEP.toSeconds()) {
            site.filling().unanswered((int) (rate * STEP.toSeconds()));
            Crowd people = Crowd.of(vertx, Operation.of(respondents::respond), PEOPLE);
            Sample step = meter.measure(() -> people.offered(rate, STEP));
            table.append("| %d | %d | %.1f | %.1f | %d | %.2f | %.2f |%n"
                    .formatted(
                            second + STEP.toSeconds(),
                            step.count(),
                            step.p50(),
                            step.p99(),
                            site.served().rss(),
                            step.server(),
                            step.database()));
        }
        return table.toString();
    }
}

package no.svarbrev.bench;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;

/** At each number of contacts the operations in turn, with pgbench before them, round after round. */
final class Rounds {
    private static final int MOST_STEPS = 8;
    private static final double COOLING = 0.95;

    private final Vertx vertx;
    private final Options options;
    private final Site site;
    private final Meter meter;
    private final Pgbench pgbench;
    private final Operations operations;
    private final Results results = new Results();

    Rounds(Vertx vertx, Options options, Site site) throws Exception {
        this.vertx = vertx;
        this.options = options;
        this.site = site;
        this.meter = new Meter(site.served(), site.postgres());
        this.pgbench = new Pgbench(site.postgres(), site.folder());
        this.operations = new Operations(vertx, site, options.each());
    }

    Results measured() throws Exception {
        for (int size : options.sizes) {
            fill(size);
            if (results.sizes().isEmpty()) {
                warmUp();
            }
            for (int round = 1; round <= options.rounds; round++) {
                System.err.println("%s contacts, round %d".formatted(size, round));
                for (int connections : options.connections) {
                    crowded(size, connections);
                }
                for (Map.Entry<String, Meter.Work> work :
                        operations.alone(options.only).entrySet()) {
                    results.add(size, work.getKey(), 1, meter.measure(work.getValue()));
                }
            }
        }
        return results;
    }

    private void fill(int size) throws Exception {
        long begun = System.nanoTime();
        site.filling().answered(size);
        site.filling().unanswered(options.spare);
        if (options.statistics == Options.Statistics.FRESH) {
            site.postgres().run("ANALYZE");
        }
        System.err.println("%s contacts filled in after %d s"
                .formatted(size, Duration.ofNanos(System.nanoTime() - begun).toSeconds()));
    }

    /** So that what is measured has been compiled by the JVM: until doing it all once more makes it no faster. */
    private void warmUp() throws Exception {
        for (Meter.Work work : operations.alone(options.only).values()) {
            warmUp(work);
        }
        double before = Double.MAX_VALUE;
        double now = warmedUp();
        for (int step = 1; step < MOST_STEPS && now < COOLING * before; step++) {
            before = now;
            now = warmedUp();
        }
    }

    private void warmUp(Meter.Work work) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(options.warmUp).toNanos();
        do {
            work.done();
        } while (System.nanoTime() < end);
    }

    /** Gives the CPU in the server of doing each once. */
    private double warmedUp() throws Exception {
        double cpu = 0;
        for (Operation operation : operations.crowded(options.only).values()) {
            site.filling().unanswered(options.spare);
            Crowd crowd = Crowd.of(vertx, operation, 8);
            cpu += meter.measure(() -> crowd.busy(Duration.ofSeconds(options.warmUp)))
                    .server();
        }
        return cpu;
    }

    private void crowded(int size, int connections) throws Exception {
        results.add(size, Results.UPSERT, connections, pgbench.run(connections, options.each()));
        for (Map.Entry<String, Operation> operation :
                operations.crowded(options.only).entrySet()) {
            site.filling().unanswered(options.spare);
            Crowd crowd = Crowd.of(vertx, operation.getValue(), connections);
            results.add(size, operation.getKey(), connections, meter.measure(() -> crowd.busy(options.each())));
        }
    }
}

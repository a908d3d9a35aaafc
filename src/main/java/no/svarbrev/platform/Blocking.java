package no.svarbrev.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;

/** The bounded pools for work that would block an event loop: one for password hashing and spreadsheets, one for a disk. */
public final class Blocking {
    private final WorkerExecutor workers;

    public Blocking(Vertx vertx) {
        this(vertx, "svarbrev-blocking", 2);
    }

    /** A pool apart, for work that may wait for something that never comes. */
    public Blocking(Vertx vertx, String name, int threads) {
        this.workers = vertx.createSharedWorkerExecutor(name, threads);
    }

    public <T> Future<T> run(Callable<T> work) {
        return workers.executeBlocking(work, false);
    }
}

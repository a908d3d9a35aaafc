package no.svarbrev.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.concurrent.Callable;

/** The one bounded pool for work that would block an event loop: password hashing and spreadsheets. */
public final class Blocking {
    private final WorkerExecutor workers;

    public Blocking(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("svarbrev-blocking", 2);
    }

    public <T> Future<T> run(Callable<T> work) {
        return workers.executeBlocking(work, false);
    }
}

package no.svarbrev.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * A small pool of threads for work that would block an event loop: the hashing of passwords has one, and files and long lists
 * another, so that neither waits for the other.
 */
public final class Blocking {
    private static final int THREADS = 2;

    private final Vertx vertx;
    private final WorkerExecutor workers;

    /** @param name of its threads; pools of one name are one pool */
    public Blocking(Vertx vertx, String name) {
        this.vertx = vertx;
        this.workers = vertx.createSharedWorkerExecutor("svarbrev-" + name, THREADS);
    }

    /** Blocks nothing: succeeds when the time has passed. */
    public Future<Void> later(Duration time) {
        return vertx.timer(time.toMillis(), TimeUnit.MILLISECONDS).mapEmpty();
    }

    public <T> Future<T> run(Callable<T> work) {
        return workers.executeBlocking(work, false);
    }
}

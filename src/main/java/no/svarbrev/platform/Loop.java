package no.svarbrev.platform;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work done again and again: the next run is set when the last has ended, so runs never overlap. A failed run is logged
 * and does not end the loop. It keeps to a context of its own: whoever wakes it may be a request, whose context ends with
 * the web server while the loop still has work in hand.
 */
public final class Loop {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final Vertx vertx;
    private final Context context;
    private final String name;
    private final Duration pause;
    private final Supplier<Future<?>> work;
    private final Promise<Void> ended = Promise.promise();
    private boolean stopping;
    private boolean running;
    private boolean again;
    private long timer = -1;

    public Loop(Vertx vertx, String name, Duration pause, Supplier<Future<?>> work) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    public synchronized Loop start() {
        schedule(1);
        return this;
    }

    /** Does not wait for the pause: the next run starts now, or at once after the present one. */
    public synchronized void wake() {
        again = true;
        if (timer >= 0 && vertx.cancelTimer(timer)) {
            schedule(1);
        }
    }

    /** Succeeds when the present run, if any, has ended; no run starts after it. */
    public synchronized Future<Void> stop() {
        stopping = true;
        if (!running) {
            ended.tryComplete();
        }
        return ended.future();
    }

    private void schedule(long milliseconds) {
        timer = -1;
        context.runOnContext(here -> setTimer(milliseconds));
    }

    private synchronized void setTimer(long milliseconds) {
        if (!stopping) {
            timer = vertx.setTimer(again ? 1 : milliseconds, fired -> run());
        }
    }

    private void run() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            timer = -1;
            running = true;
            again = false;
        }
        guarded().onComplete(result -> next());
    }

    private Future<?> guarded() {
        return Future.succeededFuture()
                .compose(nothing -> work.get())
                .onFailure(failure -> LOG.warn("{}: {}", name, failure.toString()));
    }

    private synchronized void next() {
        running = false;
        if (stopping) {
            ended.tryComplete();
        } else {
            schedule(pause.toMillis());
        }
    }
}

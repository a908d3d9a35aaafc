package no.svarbrev.platform;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.Queue;

/** A number of places for work that must not take all there is; who comes when they are taken waits in line. */
public final class Turns {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;

    public Turns(int places) {
        this.free = places;
    }

    /** Succeeds, on the caller's own event loop, when it has a place; {@link #leave()} gives it back. */
    public synchronized Future<Void> take() {
        if (free > 0) {
            free--;
            return Future.succeededFuture();
        }
        Promise<Void> turn = Promise.promise();
        Context caller = Vertx.currentContext();
        waiting.add(() -> caller.runOnContext(now -> turn.complete()));
        return turn.future();
    }

    public synchronized void leave() {
        if (waiting.isEmpty()) {
            free++;
        } else {
            waiting.remove().run();
        }
    }
}

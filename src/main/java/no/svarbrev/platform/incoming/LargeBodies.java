package no.svarbrev.platform.incoming;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Queue;
import java.util.Set;
import no.svarbrev.platform.ServerLimits;

/**
 * A number of places for large bodies, so that many at once do not take all memory. Who comes when they are taken waits in
 * line for a while, and whoever holds a place without sending gives it up to them.
 */
final class LargeBodies {
    /** Milliseconds between two looks at those who hold places while others wait. */
    private static final long LOOK = 250;

    private final int places;
    private final Set<Coming> reading = new HashSet<>();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean looking;

    private record Waiting(Coming body, Context caller, Promise<Void> turn, long until) {
        void come() {
            caller.runOnContext(now -> turn.tryComplete());
        }

        void refuse() {
            caller.runOnContext(now -> turn.tryFail(body.busy()));
        }
    }

    LargeBodies(int places) {
        this.places = places;
    }

    /** Succeeds, on the caller's own event loop, when it has a place; {@link #leave} gives it back. */
    synchronized Future<Void> take(Coming body) {
        if (reading.size() < places) {
            reading.add(body);
            return Future.succeededFuture();
        }
        if (waiting.size() >= ServerLimits.LARGE_BODIES_WAITING) {
            return Future.failedFuture(body.busy());
        }
        Context caller = Vertx.currentContext();
        Promise<Void> turn = Promise.promise();
        waiting.add(new Waiting(body, caller, turn, System.nanoTime() + ServerLimits.TURN.toNanos()));
        lookAfter(caller.owner());
        return turn.future();
    }

    synchronized void leave(Coming body) {
        if (reading.remove(body)) {
            letIn();
        }
    }

    private void letIn() {
        while (reading.size() < places && !waiting.isEmpty()) {
            Waiting next = waiting.remove();
            reading.add(next.body());
            next.come();
        }
    }

    private void lookAfter(Vertx vertx) {
        if (!looking) {
            looking = true;
            vertx.setTimer(LOOK, look -> look(vertx));
        }
    }

    private synchronized void look(Vertx vertx) {
        looking = false;
        // Each leaves when it has been told.
        reading.stream().filter(Coming::isSlow).forEach(Coming::cutOff);
        long now = System.nanoTime();
        Iterator<Waiting> line = waiting.iterator();
        while (line.hasNext()) {
            Waiting next = line.next();
            if (next.until() < now) {
                line.remove();
                next.refuse();
            }
        }
        if (!waiting.isEmpty()) {
            lookAfter(vertx);
        }
    }
}

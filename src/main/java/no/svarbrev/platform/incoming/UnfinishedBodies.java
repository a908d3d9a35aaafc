package no.svarbrev.platform.incoming;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The bodies that have begun and not ended, of all connections, and what they hold in sum. When that is too much the one that
 * has been coming longest is cut off: an honest one is whole within moments, so that it is hardly ever that one.
 */
final class UnfinishedBodies {
    private final long most;
    private final Set<Coming> coming = new LinkedHashSet<>();
    private long held;

    UnfinishedBodies(long most) {
        this.most = most;
    }

    synchronized void begin(Coming body) {
        coming.add(body);
    }

    /** The body holds so many more. */
    void add(Coming body, int bytes) {
        hold(body, bytes).ifPresent(longest -> {
            end(longest);
            longest.cutOff();
        });
    }

    private synchronized Optional<Coming> hold(Coming body, int bytes) {
        if (coming.contains(body)) {
            body.hold(bytes);
            held += bytes;
        }
        return held > most
                ? coming.stream().filter(holding -> holding.held() > 0).findFirst()
                : Optional.empty();
    }

    /** It is whole, or will never be. */
    synchronized void end(Coming body) {
        if (coming.remove(body)) {
            held -= body.held();
        }
    }
}

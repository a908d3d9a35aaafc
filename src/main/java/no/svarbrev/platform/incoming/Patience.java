package no.svarbrev.platform.incoming;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How long connections may keep the server waiting for a request, and how many there may be. An idle timeout does not see
 * those that send a byte now and then; here only whole requests count. While an answer is being made or taken, nobody is slow,
 * nor while the server itself holds a request back.
 */
public final class Patience {
    /** Below 4 kB each second, a long body takes too long; above it, it may take its time. */
    private static final int FAST_ENOUGH = 4_096;

    private static final long BETWEEN_REQUESTS = Duration.ofMinutes(1).toNanos();
    private static final String KEY = Patience.class.getName();

    private final long ofRequest;
    private final int most;
    private final Map<HttpConnection, Wait> waits = new ConcurrentHashMap<>();

    public Patience(Duration ofRequest, int most) {
        this.ofRequest = ofRequest.toNanos();
        this.most = most;
    }

    public static Patience of(RoutingContext ctx) {
        return ctx.get(KEY);
    }

    public void enter(RoutingContext ctx) {
        ctx.put(KEY, this);
        ctx.next();
    }

    public void opened(HttpConnection connection) {
        waits.put(connection, new Wait());
        connection.closeHandler(closed -> waits.remove(connection));
        if (waits.size() > most) {
            closeTheLongestWaitedFor();
        }
    }

    private void closeTheLongestWaitedFor() {
        waits.entrySet().stream()
                .max(Comparator.comparingLong(wait -> wait.getValue().waited()))
                .ifPresent(wait -> {
                    waits.remove(wait.getKey());
                    wait.getKey().close();
                });
    }

    public void begun(HttpServerRequest request) {
        Wait wait = waits.get(request.connection());
        if (wait != null) {
            wait.begun(request);
        }
    }

    /** The server has the request wait. */
    void hold(HttpServerRequest request) {
        Wait wait = waits.get(request.connection());
        if (wait != null) {
            wait.hold(true);
        }
    }

    /** From now on it is the sender again who is waited for. */
    void release(HttpServerRequest request) {
        Wait wait = waits.get(request.connection());
        if (wait != null) {
            wait.hold(false);
        }
    }

    public void closeTheSlow() {
        List<HttpConnection> slow = waits.entrySet().stream()
                .filter(wait -> wait.getValue().isTooLong())
                .map(Map.Entry::getKey)
                .toList();
        slow.forEach(HttpConnection::close);
    }

    /** What one connection is waited for: its first request, the rest of one, or the next. */
    private final class Wait {
        private long since = System.nanoTime();
        private HttpServerRequest request;
        private boolean answered;
        private boolean held;

        synchronized void begun(HttpServerRequest next) {
            since = System.nanoTime();
            request = next;
            answered = false;
            held = false;
        }

        synchronized void hold(boolean hold) {
            held = hold;
            since = System.nanoTime();
        }

        /** Nanoseconds that this connection itself has made the server wait; 0 while it is being answered. */
        synchronized long waited() {
            boolean toldAll = request != null && request.isEnded();
            return held || toldAll && !request.response().ended() ? 0 : System.nanoTime() - since;
        }

        synchronized boolean isTooLong() {
            long waited = System.nanoTime() - since;
            if (request == null) {
                return waited > ofRequest;
            }
            if (held) {
                return false;
            }
            if (!request.isEnded()) {
                return waited
                        > ofRequest
                                + Duration.ofSeconds(request.bytesRead() / FAST_ENOUGH)
                                        .toNanos();
            }
            if (!request.response().ended()) {
                return false;
            }
            if (!answered) {
                answered = true;
                since = System.nanoTime();
                return false;
            }
            return waited > BETWEEN_REQUESTS;
        }
    }
}

package no.svarbrev.platform;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the connections of one event loop may keep the server waiting for a request. An idle timeout does not see those
 * that send a byte now and then; here only whole requests count. While an answer is being made or taken, nobody is slow.
 */
final class Patience {
    /** Below 4 kB each second, a long body takes too long; above it, it may take its time. */
    private static final int FAST_ENOUGH = 4_096;

    private static final long BETWEEN_REQUESTS = Duration.ofMinutes(1).toNanos();

    private final long ofRequest;
    private final Map<HttpConnection, Wait> waits = new HashMap<>();

    Patience(Duration ofRequest) {
        this.ofRequest = ofRequest.toNanos();
    }

    void opened(HttpConnection connection) {
        waits.put(connection, new Wait());
        connection.closeHandler(closed -> waits.remove(connection));
    }

    void begun(HttpServerRequest request) {
        Wait wait = waits.get(request.connection());
        if (wait != null) {
            wait.begun(request);
        }
    }

    void closeTheSlow() {
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

        void begun(HttpServerRequest next) {
            since = System.nanoTime();
            request = next;
            answered = false;
        }

        boolean isTooLong() {
            long waited = System.nanoTime() - since;
            if (request == null) {
                return waited > ofRequest;
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

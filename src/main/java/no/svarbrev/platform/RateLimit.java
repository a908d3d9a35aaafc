package no.svarbrev.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import no.svarbrev.platform.http.Caller;

/**
 * So many times in a window of time for each key, such as a {@link Caller}. Each server process counts its own. No more than
 * {@value #MOST_KEYS} keys are remembered; the one that was counted longest ago is forgotten first.
 */
public final class RateLimit {
    private static final int MOST_KEYS = 10_000;

    private final int most;
    private final Duration window;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Window(Instant until, int count) {}

    /**
     * Where a key stands.
     *
     * @param excess how many times too many in the window: 0 while it is within the limit
     * @param until when the window ends and the next one begins
     */
    public record Count(int excess, Instant until) {}

    public RateLimit(int most, Duration window, Clock clock) {
        this.most = most;
        this.window = window;
        this.clock = clock;
    }

    /** Whether the next time would be one too many. */
    public synchronized boolean isReached(String key) {
        Window counted = windows.get(key);
        return counted != null && clock.instant().isBefore(counted.until()) && counted.count() >= most;
    }

    /** Counts once more. */
    public synchronized Count count(String key) {
        Instant now = clock.instant();
        Window counted = windows.merge(
                key,
                new Window(now.plus(window), 1),
                (open, fresh) -> now.isBefore(open.until()) ? new Window(open.until(), open.count() + 1) : fresh);
        return new Count(Math.max(0, counted.count() - most), counted.until());
    }
}

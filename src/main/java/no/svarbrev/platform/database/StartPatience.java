package no.svarbrev.platform.database;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long a start goes on waiting for something that may yet come; it says now and then what it waits for, and why. */
final class StartPatience {
    /** Between two looks. */
    static final Duration PAUSE = Duration.ofMillis(500);

    private static final Logger LOG = LoggerFactory.getLogger(StartPatience.class);
    private static final long BETWEEN_LINES = Duration.ofSeconds(5).toNanos();

    private final String what;
    private final Duration limit;
    private final long begun = System.nanoTime();
    private long said = begun - BETWEEN_LINES;

    StartPatience(String what, Duration limit) {
        this.what = what;
        this.limit = limit;
    }

    /** @param why it is not there yet */
    boolean allows(String why) {
        long now = System.nanoTime();
        if (now - said >= BETWEEN_LINES) {
            said = now;
            LOG.info("Waiting for {} since {} s: {}", what, (now - begun) / 1_000_000_000, why);
        }
        return now - begun < limit.toNanos();
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting at the start", stopped);
        }
    }
}

package no.svarbrev.study;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * From when until when a survey takes answers; without an end it stays open. The SQL function {@code is_open} is the same rule
 * for statements, and {@code OpenTimesIT} holds that the two agree.
 */
public record OpenTimes(Instant opens, Optional<Instant> closes) {
    /** How long after the closing time one who has begun may finish. */
    private static final Duration GRACE = Duration.ofMinutes(30);

    /**
     * Whether answers are taken.
     *
     * @param begun by one who has begun; else from one who is to begin
     * @param heldOpen a record without an end
     */
    public boolean isOpen(boolean begun, boolean heldOpen, Instant now) {
        return !now.isBefore(opens)
                && (heldOpen
                        || closes.map(end -> begun ? end.plus(GRACE) : end)
                                .filter(end -> !now.isBefore(end))
                                .isEmpty());
    }

    /** Until when one who has begun can still finish, where the closing time has passed. */
    public Optional<Instant> graceAt(Instant now) {
        return closes.filter(end -> !now.isBefore(end)).map(end -> end.plus(GRACE));
    }

    public boolean isBefore(Instant now) {
        return now.isBefore(opens);
    }

    /** Whether nobody can begin any more. */
    public boolean isAfter(Instant now) {
        return !isBefore(now) && !isOpen(false, false, now);
    }
}

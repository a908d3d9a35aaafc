package no.svarbrev.auth;

import java.time.Duration;
import java.time.OffsetDateTime;

/** Someone logged in: whose account, the value that the forms carry, and when it was last seen to be in use. */
record Session(String name, String csrf, OffsetDateTime seenAt) {
    /** Unused for so long, it is over. */
    static final Duration IDLE = Duration.ofHours(8);

    /** Used or not, it is over then. */
    static final Duration LONGEST = Duration.ofHours(24);

    /** For so long after it is over, what is sent in by it is kept until its owner has logged in again. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** Reading a page must not cost a write each time. */
    boolean isDueForNoting(OffsetDateTime now) {
        return !seenAt.plus(NOTED_EVERY).isAfter(now);
    }

    @Override
    public String toString() {
        return "Session[" + name + "]";
    }
}

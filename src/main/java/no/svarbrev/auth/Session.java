package no.svarbrev.auth;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * Someone logged in.
 *
 * @param account and {@code name}: whose
 * @param csrf the value that the forms carry
 * @param seenAt when it was last seen to be in use
 * @param study that the address asked for is about, if it is about one that there is
 * @param rights as they are now
 */
record Session(UUID account, String name, String csrf, OffsetDateTime seenAt, Optional<UUID> study, Rights rights) {
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

package no.svarbrev.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a message is tried again. Counted in attempts and not in days since the first, so that the time our own mail
 * server was out of reach does not eat up the recipient's.
 */
final class RetryTimes {
    private static final List<Duration> FIRST_WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));
    private static final Duration LATER_WAITS = Duration.ofHours(4);
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(3);
    /** Each wait is lengthened by up to this share, so that messages deferred together do not come back together. */
    private static final double JITTER = 0.2;
    /** A server that takes mail and loses its answers every time would deliver a copy per attempt. */
    static final int MOST_UNKNOWN = 4;

    private final RandomGenerator random;

    RetryTimes(RandomGenerator random) {
        this.random = random;
    }

    /** The wait after this many attempts that were all deferred; empty when it is time to give up. */
    Optional<Duration> afterDeferred(int attempts) {
        return waited(attempts).compareTo(GIVE_UP_AFTER) > 0
                ? Optional.empty()
                : Optional.of(lengthened(wait(attempts)));
    }

    /** The wait after this many attempts of which the last may have been delivered; empty when enough were made. */
    Optional<Duration> afterUnknown(int attempts) {
        return attempts >= MOST_UNKNOWN ? Optional.empty() : Optional.of(lengthened(wait(attempts)));
    }

    private static Duration wait(int attempts) {
        return attempts <= FIRST_WAITS.size() ? FIRST_WAITS.get(attempts - 1) : LATER_WAITS;
    }

    /** The sum of all waits up to and with the one after this attempt, without jitter. */
    private static Duration waited(int attempts) {
        Duration sum = Duration.ZERO;
        for (int attempt = 1; attempt <= attempts; attempt++) {
            sum = sum.plus(wait(attempt));
        }
        return sum;
    }

    private Duration lengthened(Duration wait) {
        return wait.plusMillis((long) (wait.toMillis() * JITTER * random.nextDouble()));
    }
}

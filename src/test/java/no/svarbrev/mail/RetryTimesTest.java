package no.svarbrev.mail;

import static no.svarbrev.testkit.Tries.numbers;
import static no.svarbrev.testkit.Tries.seeds;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryTimesTest {
    private static final RandomGenerator NO_JITTER = () -> 0;

    private final RetryTimes exact = new RetryTimes(NO_JITTER);

    @Test
    void theFirstWaitsGrowFromAMinuteToFourHours() {
        assertThat(IntStream.rangeClosed(1, 6).mapToObj(exact::afterDeferred).map(Optional::orElseThrow))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofHours(4));
    }

    @Test
    void theLastAttemptIsWithinThreeDaysAndLessThanFourHoursBeforeTheirEnd() {
        Duration sum = Duration.ZERO;
        int attempts = 1;
        for (; exact.afterDeferred(attempts).isPresent(); attempts++) {
            sum = sum.plus(exact.afterDeferred(attempts).orElseThrow());
        }
        assertThat(sum).isBetween(Duration.ofHours(68), Duration.ofHours(72));
        assertThat(attempts).isEqualTo(22);
    }

    @Test
    void aMailThatMayHaveArrivedIsNotSentMoreThanFourTimes() {
        assertThat(exact.afterUnknown(3)).contains(Duration.ofMinutes(15));
        assertThat(exact.afterUnknown(4)).isEmpty();
    }

    @Test
    void jitterOnlyLengthensAndByAFifthAtMost() {
        tries(1_000).forAll(numbers(1, 21), seeds()).checkAssert(this::isLengthened);
    }

    private void isLengthened(int attempts, long seed) {
        Duration plain = exact.afterDeferred(attempts).orElseThrow();
        Duration wait = new RetryTimes(new Random(seed)).afterDeferred(attempts).orElseThrow();
        assertThat(wait).isBetween(plain, plain.multipliedBy(6).dividedBy(5));
    }
}

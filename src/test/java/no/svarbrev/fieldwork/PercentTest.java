package no.svarbrev.fieldwork;

import static no.svarbrev.testkit.Tries.numbers;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest
    @CsvSource({
        "257,356,72",
        "276,432,64",
        "1,8,13",
        "1,200,1",
        "29,200,15",
        "23,40,58",
        "57,200,29",
        "0,7,0",
        "7,7,100"
    })
    void halvesAreRoundedUp(int part, int whole, int percent) {
        assertThat(Percent.rounded((double) part / whole)).isEqualTo(percent);
    }

    @Test
    void sharesAreNotMadeToAddToAHundred() {
        assertThat(Percent.rounded(0.604) + Percent.rounded(0.366) + Percent.rounded(0.035))
                .isEqualTo(60 + 37 + 4);
    }

    @Test
    void noShareIsADash() {
        assertThat(Percent.text(null)).isEqualTo("–");
    }

    @Test
    void roundingIsThatOfWholeNumbers() {
        tries(1_000).forAll(numbers(0, 2_000), numbers(0, 2_000)).checkAssert(PercentTest::isRounded);
    }

    private static void isRounded(int part, int rest) {
        int whole = part + rest;
        if (whole > 0) {
            assertThat(Percent.rounded((double) part / whole)).isEqualTo((200 * part + whole) / (2 * whole));
        }
    }
}

package no.svarbrev.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatesTest {
    @ParameterizedTest
    @CsvSource({"360,4,257,356,72 %", "441,9,276,432,64 %", "3,3,0,0,–", "0,0,0,0,–", "8,0,1,8,13 %"})
    void theRateIsAnswersOfThoseInTheTargetGroup(int sent, int outside, int answers, int inside, String percent) {
        Rates rates = Rates.of(sent, outside, answers);
        assertThat(rates.inTargetGroup()).isEqualTo(inside);
        assertThat(Percent.text(rates.responseRate())).isEqualTo(percent);
    }

    @Test
    void invitationsAddUp() {
        Rates all = Rates.NONE
                .plus(Rates.of(CourseTest.course("", true, false, true, true, 0), 1))
                .plus(Rates.of(CourseTest.course("", true, false, true, false, 0.6), 1))
                .plus(Rates.of(CourseTest.course("", true, false, true, false, 0.1), 1))
                .plus(Rates.of(CourseTest.course("4.10", true, false, false, false, 0), 1))
                .plus(Rates.of(CourseTest.course("4.81", true, false, true, true, 0), 1))
                .plus(Rates.of(CourseTest.course("", false, false, false, false, 0), 1));
        assertThat(all).isEqualTo(Rates.of(5, 2, 2));
    }
}

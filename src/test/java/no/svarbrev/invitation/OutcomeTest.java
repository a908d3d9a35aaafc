package no.svarbrev.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
    private static Stream<Outcome> ofCode(String code) {
        return Stream.of(Outcome.values()).filter(outcome -> outcome.code().equals(code));
    }

    @ParameterizedTest
    @CsvSource({"1.1,true,false", "1.2,true,false", "2.12,false,false", "4.10,false,true", "3.19,false,false"})
    void completeAndPartialAreAnswersAndFourIsOutside(String code, boolean answer, boolean outside) {
        assertThat(ofCode(code)).isNotEmpty().allSatisfy(outcome -> {
            assertThat(outcome.isAnswer()).isEqualTo(answer);
            assertThat(outcome.isOutsideTargetGroup()).isEqualTo(outside);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1.1,I",
        "1.2,P",
        "2.111,R",
        "2.112,R",
        "2.12,R",
        "2.26,NC",
        "2.31,O",
        "2.32,O",
        "2.33,O",
        "3.11,U",
        "3.19,U",
        "3.30,U",
        "4.10,NOT_ELIGIBLE",
        "4.81,NOT_ELIGIBLE"
    })
    void eachCountsAsTheStandardDefinitionsSay(String code, Outcome.Counted counted) {
        assertThat(ofCode(code))
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.counted()).isEqualTo(counted));
    }

    @Test
    void whatSomebodySaysIsFrafaltAndOfferedInThisOrder() {
        assertThat(Outcome.BY_HAND)
                .extracting(Outcome::code)
                .containsExactly("4.10", "4.81", "2.111", "2.26", "2.31", "2.32", "2.33", "3.30");
        assertThat(Outcome.BY_HAND).extracting(Outcome::status).containsOnly("Frafalt");
    }

    @Test
    void aResponseHasOneCodeOfEach() {
        assertThat(Outcome.OF_RESPONSES)
                .extracting(Outcome::code)
                .startsWith("1.1", "1.2", "2.12", "2.112")
                .doesNotHaveDuplicates()
                .hasSize(4 + Outcome.BY_HAND.size());
    }

    @Test
    void onlyTheFiveWordsThatUsersKnowAreStatuses() {
        assertThat(List.of(Outcome.values()))
                .extracting(Outcome::status)
                .containsOnly("Ny", "Distribuert", "Noen svar", "Gjennomført", "Frafalt");
    }

    @Test
    void whatFollowsFromEventsIsNotSetByHand() {
        assertThat(Outcome.ofCode("3.30")).isEqualTo(Outcome.ADDRESS_FAILS);
        assertThatThrownBy(() -> Outcome.ofCode("1.1")).isInstanceOf(IllegalArgumentException.class);
    }
}

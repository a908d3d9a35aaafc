package no.svarbrev.dataset;

import static no.svarbrev.testkit.Tries.numbers;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.VersionStep;
import org.junit.jupiter.api.Test;

/** Faults C22 and E40: no answer can be taken for a missing one, whatever numbers the form itself uses. */
class MissingCodesTest {
    private static VersionStep step(int version, String... elements) {
        String json = "{'pages':[{'name':'side','elements':[" + String.join(",", elements) + "]}]}";
        return new VersionStep(
                QuestionnaireReader.read(
                        "skjema", version, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                Mapping.NONE);
    }

    private static long notAnswered(String element) {
        return notAnswered(Dataset.of(step(1, element).questionnaire()));
    }

    private static long notAnswered(Dataset dataset) {
        Variable last = dataset.variables().get(dataset.variables().size() - 1);
        return last.codes().number(Missing.NOT_ANSWERED);
    }

    private static String number(String limits) {
        return "{'type':'text','inputType':'number','name':'n'" + limits + "}";
    }

    @Test
    void numbersThatKeepClearOfTheUsualCodesHaveThem() {
        assertThat(notAnswered(number(",'min':0"))).isEqualTo(-9);
        assertThat(notAnswered(number(",'min':-4.5"))).isEqualTo(-9);
        assertThat(notAnswered(number(",'max':-9.5"))).isEqualTo(-9);
    }

    @Test
    void numbersThatMayBeSuchCodesHaveLowerOnes() {
        assertThat(notAnswered(number(",'min':-5"))).isEqualTo(-99);
        assertThat(notAnswered(number(",'min':-94"))).isEqualTo(-99);
        assertThat(notAnswered(number(",'min':-95"))).isEqualTo(-999);
        assertThat(notAnswered(number(",'min':-273.15"))).isEqualTo(-999);
    }

    /** Fifteen digits can be typed; and a spreadsheet or SPSS holds the code to the last digit. */
    @Test
    void numbersWithoutALowerLimitHaveCodesThatCannotBeTyped() {
        assertThat(notAnswered(number(""))).isEqualTo(-9_000_000_000_000_009L);
        assertThat(notAnswered(number(",'max':10"))).isEqualTo(-9_000_000_000_000_009L);
        assertThat((long) (double) -9_000_000_000_000_009L).isEqualTo(-9_000_000_000_000_009L);
    }

    @Test
    void noNumberWithinItsLimitsIsACodeOfMissing() {
        tries(1_000).forAll(numbers(-2_000, 2_000), numbers(0, 5_000)).checkAssert(MissingCodesTest::isClearOfCodes);
    }

    private static void isClearOfCodes(int min, int more) {
        Dataset dataset = Dataset.of(
                step(1, number(",'min':" + min + ",'max':" + (min + more))).questionnaire());
        MissingCodes codes =
                dataset.variables().get(dataset.variables().size() - 1).codes();
        assertThat(List.of(Missing.values()))
                .filteredOn(kind -> kind != Missing.NONE)
                .extracting(codes::number)
                .noneMatch(code -> code >= min && code <= min + more);
    }

    @Test
    void codesOfChoicesAndStepsKeepClearToo() {
        assertThat(notAnswered("{'type':'radiogroup','name':'q','choices':[1,2,-7]}"))
                .isEqualTo(-99);
        assertThat(notAnswered("{'type':'radiogroup','name':'q','choices':[1,-7,-97]}"))
                .isEqualTo(-999);
        assertThat(notAnswered("{'type':'radiogroup','name':'q','choices':[1,2]}"))
                .isEqualTo(-9);
        assertThat(notAnswered("{'type':'rating','name':'q','rateMin':-6,'rateMax':-1}"))
                .isEqualTo(-99);
        assertThat(notAnswered("{'type':'matrix','name':'q','rows':['r'],'columns':[-5,5]}"))
                .isEqualTo(-99);
    }

    @Test
    void freeTextHasCodesThatNobodyWrites() {
        assertThat(notAnswered("{'type':'text','name':'q'}")).isEqualTo(-9_999_999);
        assertThat(notAnswered("{'type':'text','inputType':'date','name':'q'}")).isEqualTo(-9);
    }

    /** The same for all rows of a file, and for every file of the survey. */
    @Test
    void mergedVersionsHaveTheCodesThatAreClearOfAll() {
        List<VersionStep> chain = List.of(step(1, number(",'min':-20")), step(2, number(",'min':0")));
        assertThat(notAnswered(Dataset.of(chain, Set.of(1, 2)))).isEqualTo(-99);
        assertThat(notAnswered(Dataset.of(chain, Set.of(2)))).isEqualTo(-9);
    }

    @Test
    void whatWasTypedStandsAsItWasTyped() {
        Dataset dataset = Dataset.of(step(1, number(",'min':-20")).questionnaire());
        assertThat(dataset.row(ProveForm.submitted(1, ProveForm.answers("{'n':-9}"))))
                .last()
                .isEqualTo(new Cell.Amount(new java.math.BigDecimal("-9")));
        assertThat(Optional.of(dataset.row(ProveForm.submitted(1, ProveForm.answers("{}"))))
                        .map(row -> row.get(row.size() - 1).missing()))
                .hasValue(Missing.NOT_ANSWERED);
    }
}

package no.svarbrev.xlsform;

import static no.svarbrev.testkit.Tries.seeds;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.check.Checks;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of a workbook is a questionnaire to the server: read without a fault, and checked. */
class ImportedQuestionnaireTest {
    private static Set<FindingCode> errors(ObjectNode definition) {
        byte[] file = definition.toString().getBytes(StandardCharsets.UTF_8);
        QuestionnaireReader.read("prove", 1, file);
        return Checks.of(file).stream()
                .filter(Finding::isError)
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    @Test
    void theBroadFormLacksOnlyTexts() {
        assertThat(errors(BroadForm.form().read())).containsExactly(FindingCode.MISSING_LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nav-leder", "som-brukerundersokelse", "intro-leder"})
    void realQuestionnairesLackNothing(String code) throws IOException {
        assertThat(errors(XlsForms.read(XlsForms.write(ExportTest.questionnaire(code)))))
                .isEmpty();
    }

    /** Texts of the random definitions are translated at random. */
    @Test
    void aRandomDefinitionIsRead() {
        tries(200).forAll(seeds()).checkAssert(ImportedQuestionnaireTest::isRead);
    }

    private static void isRead(long seed) {
        ObjectNode definition = RoundTripPropertyTest.definition(new Random(seed));
        assertThat(errors(XlsForms.read(XlsForms.write(definition)))).isSubsetOf(FindingCode.MISSING_LANGUAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text|a|A|multiline|||||rows=5",
                "text|a|A||string-length(.) >= 2 and regex(., '[a-z]+')|Feil",
                "integer|a|A|svarbrev-step-5|. >= 0 and . <= 10|Feil|yes|5",
                "decimal|a|A|svarbrev-step-0.1|. >= 0 and . != 3|Feil",
                "range|a|A||||||start=0 end=1 step=0.1",
                "date|a|A||. >= date('2020-01-01') and . <= today()|Feil||2020-02-01",
                "date|a|A|month-year",
                "time|a|A",
                "dateTime|a|A",
                "select_one janei|a|A|minimal",
                "select_one janei or_other|a|A|horizontal",
                "select_multiple janei|a|A|minimal|count-selected(.) <= 1||yes|ja",
                "select_multiple janei or_other|a|A|columns-2|count-selected(.) >= 1|Minst ett",
                "select_multiple janei|a|A||not(selected(., 'nei') and count-selected(.) > 1)",
                "rank janei|a|A",
                "acknowledge|a|A||||yes",
                "note|a|# A\\n\\n- b\\n- **c** [d](https://e.no)"
            })
    void everyTypeIsRead(String row) {
        assertThat(errors(WrittenForm.survey(
                                "type|name|label|appearance|constraint|constraint_message|required|default|parameters",
                                row,
                                "text|sist|Sist")
                        .choices("list_name|name|label", "janei|ja|Ja", "janei|nei|Nei", "janei|other|Annet")
                        .read()))
                .isEmpty();
    }

    @Test
    void repeatsGridsFiltersAndCalculationsAreRead() {
        assertThat(errors(WrittenForm.survey(
                                "type|name|label|appearance|relevant|calculation|choice_filter|repeat_count|required|read_only|default",
                                "note|t|Prøve|svarbrev-title",
                                "begin group|start|Start|svarbrev-start",
                                "note|om|Om",
                                "end group",
                                "select_multiple l|m|M",
                                "select_one l|n|N||selected(${m}, 'a')||selected(${m}, name)",
                                "select_one l|o|O||||${m} = 'a' or name != 'a'",
                                "begin group|grid|Grid|table-list",
                                "select_one l|r1|R1",
                                "select_one l|r2|R2||${r1} = 'a'",
                                "end group",
                                "text|grid_comment|Mer|svarbrev-comment",
                                "begin repeat|rep|Rep|||||2",
                                "text|x|X",
                                "text|y|Y||${x} != ''",
                                "end repeat",
                                "calculate|c||||count(${rep}) + 1",
                                "integer|i|I|||${c} * 2",
                                "date|d|D||||||${c} > 1|${c} > 2|today()",
                                "note|slutt|Takk|svarbrev-completed")
                        .choices("list_name|name|label", "l|a|A", "l|b|B")
                        .read()))
                .isEmpty();
    }

    @Test
    void aNumberWithoutALimitIsReadAndNothingIsToldOfIt() {
        for (String type : List.of("integer", "decimal")) {
            assertThat(errors(
                            WrittenForm.survey("type|name|label", type + "|a|A").read()))
                    .isEmpty();
        }
    }
}

package no.svarbrev.questionnaire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.SingleChoice;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and codes are judged as they hold for respondents, not as they are written. */
class NamesAsTheyHoldTest {
    private static byte[] file(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] page(String elements) {
        return file("{'title': 'T', 'pages': [{'name': 'p', 'elements': [" + elements + "]}]}");
    }

    /** As «code pointer». */
    private static List<String> told(byte[] file) {
        return Checks.of(file).stream()
                .map(finding -> finding.code().id() + " " + finding.pointer())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'type': 'radiogroup', 'choices': ['1|Ja', '1|Nei'];duplicate_code /pages/0/elements/0/choices/1/value",
                "'type': 'radiogroup', 'choices': [1, {'value': '1|Nei'}];duplicate_code /pages/0/elements/0/choices/1/value",
                "'type': 'radiogroup', 'choices': ['a', '|Ja'];unusable_code /pages/0/elements/0/choices/1/value",
                "'type': 'matrix', 'columns': ['a'], 'rows': ['1|En', '1|To'];duplicate_code /pages/0/elements/0/rows/1/value",
                "'type': 'matrix', 'rows': ['a'], 'columns': ['1|En', '1|To'];duplicate_code /pages/0/elements/0/columns/1/value",
                "'type': 'rating', 'rateValues': ['1|En', '1|To'];duplicate_code /pages/0/elements/0/rateValues/1/value",
                "'type': 'matrixdynamic', 'columns': [{'name': 'k', 'choices': ['1|En', '1|To']}];duplicate_code /pages/0/elements/0/columns/0/choices/1/value",
                "'type': 'matrixdynamic', 'choices': ['a'], 'columns': [{'name': 'k'}, {'name': ' k'}];duplicate_name /pages/0/elements/0/columns/1/name",
                "'type': 'multipletext', 'items': [{'name': 'k'}, {'name': '#k'}];duplicate_name /pages/0/elements/0/items/1/name",
                "'type': 'paneldynamic', 'templateElements': [{'type': 'comment', 'name': 'k'}, {'type': 'comment', 'name': '{k}'}];duplicate_name /pages/0/elements/0/templateElements/1/name",
                "'type': 'dropdown', 'choices': ['a', 3], 'choicesMin': 1, 'choicesMax': 5;duplicate_code /pages/0/elements/0/choices/1",
                "'type': 'dropdown', 'choices': ['3|Tre'], 'choicesMin': 1, 'choicesMax': 5, 'choicesStep': 2;duplicate_code /pages/0/elements/0/choices/0/value"
            })
    void whatIsTheSameForRespondentsIsToldOf(String element, String finding) {
        assertThat(told(page("{'name': 'x', 'title': 'X', " + element + "}"))).contains(finding);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {" a,a", "#a,a", "{a},a", "a|b,ab"})
    void twoQuestionsThatWouldShareAFieldAreToldOf(String written, String other) {
        String elements =
                "{'type': 'comment', 'name': '%s', 'title': 'A'}, {'type': 'comment', 'name': '%s', 'title': 'A'}";
        assertThat(told(page(elements.formatted(other, written)))).contains("duplicate_name /pages/0/elements/1/name");
    }

    @Test
    void twoPagesWithOneAddressAreToldOf() {
        String pages = "{'title': 'T', 'pages': [{'name': 'a|b', 'elements': [%s]}, {'name': 'ab', 'elements': [%s]}]}";
        String text = "{'type': 'html', 'name': '%s', 'html': 'a'}";
        assertThat(told(file(pages.formatted(text.formatted("s"), text.formatted("t")))))
                .contains("duplicate_name /pages/1/name");
    }

    @Test
    void aNameIsReferredToAsItHolds() {
        byte[] file =
                page("{'type': 'comment', 'name': 'lederen ', 'title': 'L'}, {'type': 'comment', 'name': 'b', 'title':"
                        + " 'B', 'visibleIf': '{lederen} notempty'}");
        assertThat(told(file)).isEmpty();
        assertThat(QuestionnaireReader.read("q", 1, file).question("lederen")).isPresent();
    }

    @Test
    void aValueWithItsTextIsAPlainCode() {
        byte[] file = page(
                "{'type': 'radiogroup', 'name': 'r', 'title': 'R', 'choices': ['1|Ja, gjerne', {'value': '2|Nei'}, '3|',"
                        + " {'value': '4|Nei', 'text': 'Aldri'}]}");
        assertThat(told(file)).isEmpty();
        Questionnaire questionnaire = QuestionnaireReader.read("q", 1, file);
        List<Choice> choices = ((SingleChoice) questionnaire.question("r").orElseThrow())
                .choices()
                .orElseThrow()
                .own();
        assertThat(choices)
                .extracting(
                        choice -> choice.value().asText() + " " + choice.text().in("nb"))
                .containsExactly("1 Ja, gjerne", "2 Nei", "3 3", "4 Aldri");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"#", "{}", "|"})
    void aNameThatNothingIsLeftOfIsNone(String written) {
        assertThat(told(page("{'type': 'comment', 'name': '" + written + "', 'title': 'A'}")))
                .contains("not_a_text /pages/0/elements/0/name");
    }

    @Test
    void aNameThatIsGivenIsOneThatIsFree() {
        byte[] file =
                page("{'type': 'comment', 'title': 'A'}, {'type': 'comment', 'name': ' question1', 'title': 'B'}");
        assertThat(QuestionnaireReader.read("q", 1, file).questions())
                .extracting(question -> question.name())
                .containsExactly("question2", "question1");
    }

    @Test
    void theSinglePageHasANameOfItsOwn() {
        Questionnaire questionnaire = QuestionnaireReader.read(
                "q",
                1,
                file(
                        "{'title': 'T', 'firstPageIsStartPage': true, 'questionsOnPageMode': 'singlePage', 'pages': [{'name':"
                                + " 'all', 'elements': [{'type': 'html', 'name': 'h', 'html': 'a'}]}, {'name': 'b', 'elements':"
                                + " [{'type': 'comment', 'name': 'c', 'title': 'C'}]}]}"));
        assertThat(questionnaire.parts().pages())
                .extracting(page -> page.name())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }
}

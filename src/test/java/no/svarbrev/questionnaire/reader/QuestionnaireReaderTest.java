package no.svarbrev.questionnaire.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.rule.Validator;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.testkit.RealQuestionnaires;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireReaderTest {
    private static final String RADIO = "{'type': 'radiogroup', 'name': 'r', 'choices': ['a', 'b']}";

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static Questionnaire read(String json) {
        return QuestionnaireReader.read("test", 1, bytes(json));
    }

    private static List<Finding> findingsOf(byte[] file) {
        FaultyQuestionnaire faulty =
                catchThrowableOfType(FaultyQuestionnaire.class, () -> QuestionnaireReader.read("test", 1, file));
        assertThat(faulty).as("read without fault").isNotNull();
        return faulty.findings();
    }

    private static List<Finding> findingsOf(String json) {
        return findingsOf(bytes(json));
    }

    private static String page(String... elements) {
        return "{'title': 'T', 'pages': [{'name': 'p', 'elements': [" + String.join(",", elements) + "]}]}";
    }

    @Test
    void theRealQuestionnairesAreRead() {
        assertThat(RealQuestionnaires.all())
                .allSatisfy(each -> assertThat(each.questions()).isNotEmpty());
    }

    @Test
    void everyKindBecomesItsRecord() {
        String cells = "'columns': [{'name': 'x', 'cellType': 'text'}]";
        Page page = read(page(
                        RADIO,
                        "{'type': 'dropdown', 'name': 'd', 'choices': [1, 2]}",
                        "{'type': 'checkbox', 'name': 'k', 'choices': ['a']}",
                        "{'type': 'tagbox', 'name': 'v', 'choicesFromQuestion': 'k'}",
                        "{'type': 'ranking', 'name': 'o', 'choices': ['a', 'b']}",
                        "{'type': 'boolean', 'name': 'b'}",
                        "{'type': 'rating', 'name': 's'}",
                        "{'type': 'text', 'name': 't', 'maxLength': 10}",
                        "{'type': 'text', 'name': 'n', 'inputType': 'number', 'min': 0}",
                        "{'type': 'text', 'name': 'f', 'inputType': 'date'}",
                        "{'type': 'comment', 'name': 'c', 'isRequired': true}",
                        "{'type': 'signaturepad', 'name': 'sp'}",
                        "{'type': 'multipletext', 'name': 'mt', 'items': [{'name': 'x'}]}",
                        "{'type': 'matrix', 'name': 'm', 'columns': ['x'], 'rows': ['y']}",
                        "{'type': 'matrixdropdown', 'name': 'md', " + cells + ", 'rows': ['y']}",
                        "{'type': 'matrixdynamic', 'name': 'my', " + cells + "}",
                        "{'type': 'paneldynamic', 'name': 'pd', 'templateElements': [{'type': 'comment', 'name': 'x'}]}",
                        "{'type': 'expression', 'name': 'e', 'expression': '1 + 1'}",
                        "{'type': 'panel', 'name': 'pa', 'elements': [{'type': 'comment', 'name': 'q'}]}",
                        "{'type': 'html', 'name': 'h', 'html': '<p>Les</p>'}",
                        "{'type': 'image', 'name': 'i', 'imageLink': 'kart.png'}"))
                .pages()
                .get(0);
        assertThat(page.questions()).extracting(Question::kind).contains(Question.Kind.values());
        assertThat(page.elements())
                .extracting(element -> element.getClass().getSimpleName())
                .containsSubsequence("Calculation", "Panel", "HtmlText", "Image");
        assertThat(page.questions().get(10).rules().required().fixed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "[]||not_an_object",
                "{'pages': []}|/pages|no_page",
                "{'pages': {}}|/pages|not_a_list",
                "{'navigateToUrl': 'x'}|/navigateToUrl|unsupported_property",
                "{'pages': [{'name': 'p', 'navigation': 1}]}|/pages/0/navigation|unsupported_property",
                "{'pages': [{'name': 7, 'elements': []}]}|/pages/0/name|not_a_text",
                "{'title': 7}|/title|not_a_local_text",
                "{'title': {'default': 7}}|/title/default|not_a_text",
                "{'completedHtml': '<script>x</script>'}|/completedHtml|unsafe_markup",
                "{'questionOrder': 'sorted'}|/questionOrder|unsupported_property",
                "{'questionOrder': 'random'}|/questionOrder|unsupported_property",
                "{'triggers': [{'type': 'complete'}]}|/triggers/0/expression|no_condition",
                "{'triggers': [{'type': 'alert', 'expression': '1'}]}|/triggers/0/type|unsupported_type"
            })
    void aBrokenRuleOfTheWholeIsToldWithItsPlace(String json, String pointer, String code) {
        assertFinding(findingsOf(json), pointer, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file", "imagepicker", "imagemap", "slider", "buttongroup"})
    void otherElementsAreRefusedByName(String type) {
        assertThat(findingsOf(page("{'type': '" + type + "', 'name': 'x'}")))
                .extracting(Finding::pointer, Finding::norwegian)
                .contains(tuple("/pages/0/elements/0/type", "Typen «" + type + "» støttes ikke her."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'type': 7|/type|not_a_text",
                "'type': 'comment', 'onClick': 'x'|/onClick|unsupported_property",
                "'type': 'comment', 'visibleIf': '{x} = '|/visibleIf|bad_expression",
                "'type': 'comment', 'defaultValue': '=1 +'|/defaultValue|bad_expression",
                "'type': 'comment', 'isRequired': 'ja'|/isRequired|not_a_flag",
                "'type': 'comment', 'maxLength': 60001|/maxLength|not_a_count",
                "'type': 'comment', 'maxLength': 1e999999999|/maxLength|too_many_digits",
                "'type': 'text', 'inputType': 'color'|/inputType|unsupported_type",
                "'type': 'text', 'inputType': 'number', 'min': 'a'|/min|not_a_number",
                "'type': 'text', 'inputType': 'number', 'step': 0|/step|not_above_zero",
                "'type': 'text', 'inputType': 'date', 'min': '2020-02-30'|/min|not_a_point_in_time",
                "'type': 'rating', 'rateMin': 0, 'rateMax': 1000000||long_scale",
                "'type': 'dropdown', 'choices': [{'value': []}]|/choices/0/value|not_a_value",
                "'type': 'dropdown', 'choices': [{'value': 1, 'icon': 'x'}]|/choices/0/icon|unsupported_property",
                "'type': 'comment', 'validators': [{'type': 'regex', 'regex': '(a'}]|/validators/0/regex|bad_pattern",
                "'type': 'comment', 'validators': [{'type': 'regex', 'regex': '(a)\\1'}]|/validators/0/regex|bad_pattern",
                "'type': 'matrixdynamic', 'columns': [{'name': 'a', 'cellType': 'file'}]|/columns/0/cellType|unsupported_type",
                "'type': 'html', 'html': '<script>a</script>'|/html|unsafe_markup",
                "'type': 'html', 'html': '<a href=javascript:a>b</a>'|/html|unsafe_markup",
                "'type': 'html', 'html': '<p onclick=a>b</p>'|/html|unsafe_markup",
                "'type': 'html', 'html': '<img src=https://a.no/b.png>'|/html|unsafe_markup",
                "'type': 'image', 'imageLink': 'https://a.no/b.png'|/imageLink|foreign_picture"
            })
    void aBrokenRuleOfAnElementIsToldWithItsPlace(String element, String pointer, String code) {
        String json = page(RADIO, "{'name': 'x', " + element + "}").replace("\\1", "\\\\1");
        assertFinding(findingsOf(json), "/pages/0/elements/1" + (pointer == null ? "" : pointer), code);
    }

    private static void assertFinding(List<Finding> findings, String pointer, String code) {
        assertThat(findings)
                .extracting(finding -> finding.code().id() + " " + finding.pointer())
                .contains(code + " " + (pointer == null ? "" : pointer));
    }

    @Test
    void allFaultsOfAFileComeTogetherWithTheirLines() {
        assertThat(findingsOf("""
                {'title': 'T', 'navigateToUrl': 'x',
                 'pages': [
                  {'name': 'p', 'elements': [
                    {'type': 'file', 'name': 'f'},
                    {'type': 'text', 'name': 'a',
                      'visibleIf': '{f} notempty and'}]}]}
                """))
                .extracting(finding -> finding.line() + " " + finding.pointer())
                .containsExactly("1 /navigateToUrl", "4 /pages/0/elements/0/type", "6 /pages/0/elements/1/visibleIf");
    }

    @Test
    void anExpressionThatCannotBeReadNamesItsColumnInBothLanguages() {
        Finding finding = findingsOf(page("{'type': 'comment', 'name': 'a', 'visibleIf': '1 = = 2'}"))
                .get(0);
        assertThat(finding.norwegian()).startsWith("Uttrykket kan ikke leses, kolonne 5: ");
        assertThat(finding.english()).startsWith("The expression cannot be read, column 5: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'title': 'T',\\n 'pages': [{'name': 'p',\\n 'name': 'q'}]}|3|/pages/0/name|duplicate_key",
                "{'pages': [\\n{'name':\\n NaN}]}|3|/pages/0/name|bad_json",
                "{'title': 'T',\\n|2|/title|bad_json",
                "{'title': 'T'}\\n{}|2||bad_json",
                "// kommentar\\n{}|1||bad_json",
                "{'title':\\n\\n\\t'a\\tb'}|3|/title|bad_json"
            })
    void whatIsNoJsonIsToldWithItsLineAndPlace(String json, int line, String pointer, String code) {
        Finding finding =
                findingsOf(json.replace("\\n", "\n").replace("\\t", "\t")).get(0);
        assertThat(finding.code().id()).isEqualTo(code);
        assertThat(finding.line()).isEqualTo(line);
        assertThat(finding.pointer()).isEqualTo(pointer == null ? "" : pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "7"})
    void anEmptyFileIsNoQuestionnaire(String json) {
        assertThat(findingsOf(json)).isNotEmpty();
    }

    private static void assertRefusedAtOnce(byte[] file, FindingCode code, int line) {
        List<Finding> findings = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> findingsOf(file));
        assertThat(findings).hasSize(1).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.norwegian() + finding.english()).hasSizeLessThan(1_000);
            assertThat(finding.pointer()).hasSizeLessThan(15_000);
        });
    }

    @Test
    void tenThousandLevelsAreRefusedAtOnce() {
        assertRefusedAtOnce(bytes("[".repeat(10_000)), FindingCode.TOO_DEEP, 1);
        assertRefusedAtOnce(bytes("\n" + "{'pages':".repeat(10_000)), FindingCode.TOO_DEEP, 2);
        assertRefusedAtOnce(
                bytes(page("{'type': 'panel', 'name': 'p', 'elements': [".repeat(10_000))), FindingCode.TOO_DEEP, 1);
    }

    @Test
    void tenMegabytesAreRefusedAtOnce() {
        assertRefusedAtOnce(new byte[10 * 1024 * 1024], FindingCode.TOO_LARGE, 1);
        assertRefusedAtOnce(bytes("[" + "1,".repeat(5_000_000) + "1]"), FindingCode.TOO_LARGE, 1);
    }

    @Test
    void endlessNumbersAndNamesAreRefusedAtOnce() {
        assertRefusedAtOnce(bytes("{\n'title': " + "9".repeat(100_000) + "}"), FindingCode.TOO_LONG, 2);
        assertRefusedAtOnce(bytes("{\n'" + "x".repeat(100_000) + "': 1}"), FindingCode.TOO_LONG, 2);
    }

    @Test
    void whatIsNotUtf8IsRefusedWithItsLine() {
        assertRefusedAtOnce("{\n\"title\": \"å\"}".getBytes(StandardCharsets.ISO_8859_1), FindingCode.BAD_ENCODING, 2);
        assertRefusedAtOnce("{}".getBytes(StandardCharsets.UTF_16), FindingCode.BAD_ENCODING, 1);
        assertThat(read("\uFEFF" + page(RADIO)).questions()).hasSize(1);
    }

    @Test
    void aHundredKilobytesOfExpressionAreRefusedAtOnce() {
        String expression = "{r} = 1 and ".repeat(9_000) + "1 = 1";
        assertRefusedAtOnce(
                bytes(page("\n{'type': 'comment', 'name': 'c', 'visibleIf': '" + expression + "'}")),
                FindingCode.BAD_EXPRESSION,
                2);
    }

    @Test
    void aPatternThatOthersNeverFinishIsMatchedInLinearTime() {
        Questionnaire read =
                read(page("{'type': 'comment', 'name': 'c', 'validators': [{'type': 'regex', 'regex': '(a+)+$'}]}"));
        Validator.Matches matches = (Validator.Matches)
                read.questions().get(0).prompt().validators().get(0);
        Pattern pattern = matches.pattern();
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThat(pattern.matches("a".repeat(100_000) + "!")).isFalse());
    }

    @Test
    void aTextIsGivenInItsLanguageElseAsWrittenElseInAny() {
        LocalText text = new LocalText(Map.of("default", "Hei", "nn", "Hei du", "no", "Hallo"));
        assertThat(text.in("nn")).isEqualTo("Hei du");
        assertThat(text.in("nb")).isEqualTo("Hallo");
        assertThat(text.in("en")).isEqualTo("Hei");
        assertThat(new LocalText(Map.of("no", "Hallo", "en", "Hello")).in("nn")).isEqualTo("Hello");
        assertThat(LocalText.NONE.in("nb")).isEmpty();
    }
}

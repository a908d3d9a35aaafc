package no.svarbrev.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.testkit.RealQuestionnaires;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionnaireReaderTest {
    private static final String RADIO = "{'type': 'radiogroup', 'name': 'r', 'title': 'R', 'choices': ['a', 'b']}";
    private static final String TICKS = "{'type': 'checkbox', 'name': 'k', 'title': 'K', 'choices': ['a', 'b']}";

    private static Questionnaire read(String json) {
        return QuestionnaireReader.read("test", 1, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<ReadingFault> faultsOf(byte[] file) {
        FaultyQuestionnaire faulty =
                catchThrowableOfType(FaultyQuestionnaire.class, () -> QuestionnaireReader.read("test", 1, file));
        assertThat(faulty).as("read without fault").isNotNull();
        return faulty.faults();
    }

    private static List<ReadingFault> faultsOf(String json) {
        return faultsOf(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static String page(String... elements) {
        return "{'title': 'T', 'pages': [{'name': 'p', 'elements': [" + String.join(",", elements) + "]}]}";
    }

    @Test
    void theRealQuestionnairesAreRead() {
        assertThat(RealQuestionnaires.all())
                .extracting(each -> each.questions().size())
                .containsExactly(26, 28, 20);
    }

    @Test
    void everyKindBecomesItsRecord() {
        Page page = read(page(
                        RADIO,
                        TICKS,
                        "{'type': 'checkbox', 'name': 'v', 'choicesFromQuestion': 'k', 'choicesFromQuestionMode': 'selected'}",
                        "{'type': 'text', 'name': 't', 'maxLength': 10}",
                        "{'type': 'text', 'name': 'n', 'inputType': 'number', 'min': 0, 'max': 9, 'step': 0.1}",
                        "{'type': 'comment', 'name': 'c', 'rows': 3, 'isRequired': true}",
                        "{'type': 'matrix', 'name': 'm', 'columns': ['x'], 'rows': ['y'], 'eachRowRequired': true}",
                        "{'type': 'html', 'name': 'h', 'html': '<p>Les</p>'}"))
                .pages()
                .get(0);
        assertThat(page.elements())
                .extracting(element -> element.getClass().getSimpleName())
                .containsExactly(
                        "RadioGroup",
                        "CheckboxGroup",
                        "CheckboxGroup",
                        "TextField",
                        "NumberField",
                        "CommentField",
                        "Matrix",
                        "HtmlText");
        assertThat(page.questions()).extracting(Question::kind).contains(Question.Kind.values());
        assertThat(page.questions().get(5).prompt().required()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'title': 'T', 'triggers': [], 'pages': []}|/triggers|not supported here",
                "{'pages': []}||needs a title",
                "{'title': 'T', 'pages': []}|/pages|no page with questions",
                "{'title': 'T', 'pages': {}}|/pages|must be a list",
                "{'title': 'T', 'pages': [{'name': 'p', 'navigation': 1, 'elements': []}]}|/pages/0/navigation|not supported here",
                "{'title': 'T', 'pages': [{'elements': []}]}|/pages/0/name|must be a text",
                "{'title': 'T', 'pages': [{'name': 'p å', 'elements': []}]}|/pages/0/name|only letters",
                "{'title': 'T', 'pages': [{'name': 'p'}]}|/pages/0/elements|must be a list",
                "{'title': 'T', 'pages': [{'name': 'p', 'elements': []}, {'name': 'p', 'elements': []}]}|/pages|two pages are named «p»",
                "{'title': 'T', 'pages': [{'name': 'p', 'visibleIf': '{x} = 1', 'elements': []}]}|/pages/0/visibleIf|no question «x»",
                "{'title': 'Hei {navn}', 'pages': [{'name': 'p', 'elements': []}]}|/title|inserting answers",
                "{'title': 'T', 'completedHtml': '<script>x</script>', 'pages': [{'name': 'p', 'elements': []}]}|/completedHtml|markup other than",
                "{'title': 'T', 'firstPageIsStartPage': true, 'pages': [{'name': 's', 'elements': [{'type': 'comment', 'name': 'c'}]}, {'name': 'p', 'elements': []}]}|/pages/0|start page cannot hold questions",
                "{'title': 'T', 'firstPageIsStartPage': true, 'pages': [{'name': 's', 'title': '{x}', 'elements': []}, {'name': 'p', 'elements': []}]}|/pages/0/title|inserting answers",
                "[]||must be an object",
                "{'title': 7, 'pages': [{'name': 'p', 'elements': []}]}|/title|must be a text",
                "{'title': {'default': 7}, 'pages': [{'name': 'p', 'elements': []}]}|/title/default|must be a text"
            })
    void aBrokenRuleOfTheWholeOrAPageIsToldWithItsPlace(String json, String pointer, String reason) {
        assertFault(faultsOf(json), pointer, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'type': 'signaturepad', 'name': 'x'}|/type|«signaturepad» are not supported",
                "{'name': 'x'}|/type|must be a text",
                "{'type': 'text'}|/name|must be a text",
                "{'type': 'text', 'name': 'x-y'}|/name|only letters",
                "{'type': 'html', 'name': 'x y', 'html': 'a'}|/name|only letters",
                "{'type': 'text', 'name': 'x', 'enableIf': '{x} = 1'}|/enableIf|not supported here",
                "{'type': 'text', 'name': 'x', 'visibleIf': '{y} = 1'}|/visibleIf|no question «y»",
                "{'type': 'text', 'name': 'x', 'visibleIf': '{x} = '}|/visibleIf|column 7",
                "{'type': 'text', 'name': 'x', 'isRequired': 'ja'}|/isRequired|true or false",
                "{'type': 'text', 'name': 'x', 'inputType': 'date'}|/inputType|«date» is not supported",
                "{'type': 'text', 'name': 'x', 'min': 1}|/min|belongs to numbers",
                "{'type': 'text', 'name': 'x', 'maxLength': 0}|/maxLength|whole number from 1",
                "{'type': 'text', 'name': 'x', 'maxLength': 60001}|/maxLength|whole number from 1",
                "{'type': 'text', 'name': 'x', 'maxLength': 1e999999999}|/maxLength|digits",
                "{'type': 'text', 'name': 'x', 'inputType': 'number'}||a number needs a «min»",
                "{'type': 'text', 'name': 'x', 'inputType': 'number', 'min': -9}||a number needs a «min»",
                "{'type': 'text', 'name': 'x', 'inputType': 'number', 'min': 'a'}|/min|must be a number",
                "{'type': 'text', 'name': 'x', 'inputType': 'number', 'min': 1e999999999}|/min|digits",
                "{'type': 'text', 'name': 'x', 'inputType': 'number', 'min': 2, 'max': 1}|/max|below «min»",
                "{'type': 'text', 'name': 'x', 'inputType': 'number', 'min': 2, 'step': 0}|/step|above 0",
                "{'type': 'text', 'name': 'x', 'title': 'Hei {r}'}|/title|inserting answers",
                "{'type': 'text', 'name': 'x', 'description': 'Hei {r}'}|/description|inserting answers",
                "{'type': 'text', 'name': 'with'}||cannot name a variable",
                "{'type': 'text', 'name': 'str20'}||cannot name a variable",
                "{'type': 'text', 'name': '1x'}||cannot name a variable",
                "{'type': 'radiogroup', 'name': 'x'}|/choices|must be a list",
                "{'type': 'radiogroup', 'name': 'x', 'choices': []}|/choices|is empty",
                "{'type': 'radiogroup', 'name': 'x', 'choices': ['a', 'a']}|/choices/1|stands twice",
                "{'type': 'radiogroup', 'name': 'x', 'choices': ['a', 'å']}|/choices/1|other characters",
                "{'type': 'radiogroup', 'name': 'x', 'choices': [{'value': '-9'}]}|/choices/0/value|code of a missing answer",
                "{'type': 'radiogroup', 'name': 'x', 'choices': [{'value': 1}]}|/choices/0/value|must be a text",
                "{'type': 'radiogroup', 'name': 'x', 'choices': [7]}|/choices/0|must be an object",
                "{'type': 'radiogroup', 'name': 'x', 'choices': [{'value': 'a', 'visibleIf': '{r} = 1'}]}|/choices/0/visibleIf|not supported here",
                "{'type': 'radiogroup', 'name': 'x', 'choices': [{'value': 'a', 'text': 'Hei {r}'}]}|/choices/0|inserting answers",
                "{'type': 'checkbox', 'name': 'x', 'choicesFromQuestion': 'y', 'choicesFromQuestionMode': 'selected'}|/choicesFromQuestion|not an earlier checkbox",
                "{'type': 'checkbox', 'name': 'x', 'choicesFromQuestion': 'r', 'choicesFromQuestionMode': 'selected'}|/choicesFromQuestion|not an earlier checkbox",
                "{'type': 'checkbox', 'name': 'x', 'choicesFromQuestion': 'senere', 'choicesFromQuestionMode': 'selected'}|/choicesFromQuestion|not an earlier checkbox",
                "{'type': 'checkbox', 'name': 'x', 'choicesFromQuestion': 'k'}|/choicesFromQuestionMode|only «selected»",
                "{'type': 'checkbox', 'name': 'x', 'choicesFromQuestion': 'k', 'choicesFromQuestionMode': 'selected', 'choices': ['a']}|/choices|cannot stand beside",
                "{'type': 'matrix', 'name': 'x', 'columns': ['a', 'a'], 'rows': ['b']}|/columns/1|stands twice",
                "{'type': 'matrix', 'name': 'x', 'columns': ['a'], 'rows': ['b', 'b']}|/rows/1|stands twice",
                "{'type': 'matrix', 'name': 'x', 'columns': ['a'], 'rows': [{'value': 'b', 'text': '{r}'}]}|/rows/0|inserting answers",
                "{'type': 'html', 'name': 'x', 'html': '<script>a</script>'}|/html|markup other than",
                "{'type': 'html', 'name': 'x', 'html': '<a href=javascript:a>b</a>'}|/html|markup other than",
                "{'type': 'html', 'name': 'x', 'html': '<p onclick=a>b</p>'}|/html|markup other than",
                "{'type': 'html', 'name': 'x', 'html': '<img src=https://a.no/b.png>'}|/html|markup other than",
                "{'type': 'html', 'name': 'x', 'html': '<p>{r}</p>'}|/html|inserting answers"
            })
    void aBrokenRuleOfAnElementIsToldWithItsPlace(String element, String pointer, String reason) {
        String later = "{'type': 'checkbox', 'name': 'senere', 'choices': ['a']}";
        List<ReadingFault> faults = faultsOf(page(RADIO, TICKS, element, later));
        assertFault(faults, "/pages/0/elements/2" + (pointer == null ? "" : pointer), reason);
    }

    private static void assertFault(List<ReadingFault> faults, String pointer, String reason) {
        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer == null ? "" : pointer);
            assertThat(fault.reason()).contains(reason);
        });
    }

    @Test
    void twoElementsOfOneNameAreRefusedAlsoWhenOneIsATextToRead() {
        assertFault(
                faultsOf(page(RADIO, "{'type': 'html', 'name': 'r', 'html': 'a'}")),
                "/pages",
                "two elements are named «r»");
    }

    @Test
    void allFaultsOfAFileComeTogether() {
        Set<String> pointers = faultsOf("""
                {'title': '{x}', 'triggers': [], 'pages': [
                  {'name': 'p', 'elements': [
                    {'type': 'file', 'name': 'f'},
                    {'type': 'text', 'name': 'a', 'colCount': 2, 'visibleIf': '{f} notempty and {borte} = 1'},
                    {'type': 'text', 'name': 'a'}]}]}
                """).stream().map(ReadingFault::pointer).collect(Collectors.toSet());
        assertThat(pointers)
                .containsExactlyInAnyOrder(
                        "/title",
                        "/triggers",
                        "/pages/0/elements/0/type",
                        "/pages/0/elements/1/colCount",
                        "/pages/0/elements/1/visibleIf",
                        "/pages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "7",
                "[]",
                "{",
                "{} {}",
                "{'title': 'T', 'title': 'U', 'pages': []}",
                "{'title': 'T', 'pages': []} x",
                "// kommentar\n{}",
                "{\"a\": NaN}"
            })
    void whatIsNoQuestionnaireAtAllIsRefused(String json) {
        assertThat(faultsOf(json)).isNotEmpty();
    }

    @Test
    void aDuplicateKeyIsTold() {
        assertFault(faultsOf("{'title': 'T',\n 'title': 'U'}"), "", "line 2: not valid JSON: Duplicate");
    }

    @Test
    void hostileFilesAreRefusedAtOnce() {
        byte[] notUtf8 = "{\"title\": \"\u00e5\"}".getBytes(StandardCharsets.ISO_8859_1);
        List<byte[]> files = List.of(
                "[".repeat(10_000).getBytes(StandardCharsets.UTF_8),
                "{\"pages\":".repeat(10_000).getBytes(StandardCharsets.UTF_8),
                new byte[10 * 1024 * 1024],
                ("{\"title\": \"" + "x".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8),
                ("{\"title\": " + "9".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8),
                notUtf8);
        files.forEach(file -> Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThat(faultsOf(file)).isNotEmpty()));
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

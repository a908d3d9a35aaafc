package no.svarbrev.questionnaire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
    private static final String RADIO = "{'type': 'radiogroup', 'name': 'r', 'title': 'R', 'choices': ['a', 'b']}";
    private static final String TICKS = "{'type': 'checkbox', 'name': 'k', 'title': 'K', 'choices': ['a', 'b']}";
    private static final String GRID = "{'type': 'matrixdynamic', 'name': 'g', 'title': 'G', 'columns':"
            + " [{'name': 'x', 'cellType': 'text', 'title': 'X'}, {'name': 'y', 'cellType': 'text', 'title': 'Y'%s}]}";

    /** Something that the code is found in, at the pointer, and the same without the fault. */
    private record Case(String code, String pointer, String faulty, String good) {}

    private static String element(String rest) {
        return page(RADIO, TICKS, "{'name': 'e', 'title': 'E', " + rest + "}");
    }

    private static Case element(String code, String place, String faulty, String good) {
        return new Case(code, "/pages/0/elements/2" + place, element(faulty), element(good));
    }

    private static Case visible(String code, String faulty, String good) {
        String text = "'type': 'comment', 'visibleIf': '";
        return element(code, "/visibleIf", text + faulty + "'", text + good + "'");
    }

    private static String page(String... elements) {
        return survey("", elements);
    }

    private static String survey(String properties, String... elements) {
        return "{'title': 'T', " + properties + "'pages': [{'name': 'p', 'elements': [" + String.join(",", elements)
                + "]}]}";
    }

    private static Case survey(String code, String pointer, String faulty, String good) {
        return new Case(code, pointer, survey(faulty + ", ", RADIO, TICKS), survey(good + ", ", RADIO, TICKS));
    }

    private static Case pages(String code, String pointer, String faulty, String good) {
        String pages = "{'title': 'T', 'pages': [{'name': 'p', 'elements': [" + RADIO + "]}, %s]}";
        return new Case(code, pointer, pages.formatted(faulty), pages.formatted(good));
    }

    private static Case grid(String code, String faulty, String good) {
        return new Case(
                code,
                "/pages/0/elements/0/columns/1/visibleIf",
                page(column(faulty), RADIO),
                page(column(good), RADIO));
    }

    private static String column(String condition) {
        return GRID.formatted(", 'visibleIf': '" + condition + "'");
    }

    static Stream<Case> cases() {
        return Stream.of(namesAndCodes(), fieldsAndTexts(), references(), triggers(), routing())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> namesAndCodes() {
        return Stream.of(
                element("bad_name", "/valueName", "'type': 'comment', 'valueName': 'x y'", "'type': 'comment'"),
                pages(
                        "bad_name",
                        "/pages/1/name",
                        "{'name': 'på', 'elements': [" + TICKS + "]}",
                        "{'name': 'pa', 'elements': [" + TICKS + "]}"),
                element("unusable_name", "/valueName", "'type': 'comment', 'valueName': 'x.y'", "'type': 'comment'"),
                pages(
                        "unusable_name",
                        "/pages/1/name",
                        "{'name': 'p/q', 'elements': [" + TICKS + "]}",
                        "{'name': 'p. q?', 'elements': [" + TICKS + "]}"),
                element(
                        "unusable_code",
                        "/choices/1",
                        "'type': 'dropdown', 'choices': ['a', ' ']",
                        "'type': 'dropdown', 'choices': ['a', 'Ja / nei, takk!']"),
                new Case("duplicate_name", "/pages/0/elements/1/name", page(RADIO, RADIO), page(RADIO, TICKS)),
                new Case(
                        "duplicate_name",
                        "/pages/0/elements/1/elements/0/name",
                        page(RADIO, "{'type': 'panel', 'name': 'x', 'elements': [" + RADIO + "]}"),
                        page(RADIO, "{'type': 'paneldynamic', 'name': 'x', 'templateElements': [" + RADIO + "]}")),
                element(
                        "duplicate_name",
                        "/columns/1/name",
                        "'type': 'matrixdynamic', 'columns': [{'name': 'x'}, {'name': 'X'}]",
                        "'type': 'matrixdynamic', 'columns': [{'name': 'x'}, {'name': 'r'}]"),
                pages(
                        "duplicate_name",
                        "/pages/1/name",
                        "{'name': 'p', 'elements': [" + TICKS + "]}",
                        "{'name': 'r', 'elements': [" + TICKS + "]}"),
                element(
                        "bad_code",
                        "/choices/1",
                        "'type': 'dropdown', 'choices': ['a', 'å']",
                        "'type': 'dropdown', 'choices': ['a', 7]"),
                element(
                        "duplicate_code",
                        "/rows/1/value",
                        "'type': 'matrix', 'columns': ['a'], 'rows': ['a', {'value': 'a'}]",
                        "'type': 'matrix', 'columns': ['a'], 'rows': ['a', {'value': 'b'}]"),
                element("no_choices", "/choices", "'type': 'tagbox'", "'type': 'tagbox', 'showOtherItem': true"),
                element(
                        "no_choices",
                        "/rows",
                        "'type': 'matrix', 'columns': ['a']",
                        "'type': 'matrix', 'columns': ['a'], 'rows': ['b']"),
                new Case(
                        "variable_name",
                        "/pages/0/elements/0",
                        page("{'type': 'text', 'name': 'with', 'title': 'W'}"),
                        page("{'type': 'text', 'name': 'width', 'title': 'W'}")));
    }

    private static Stream<Case> fieldsAndTexts() {
        String number = "'type': 'text', 'inputType': 'number'";
        return Stream.of(
                element("bad_limits", "/max", number + ", 'min': 2, 'max': 1", number + ", 'min': 2, 'max': 2"),
                element("no_effect", "/min", "'type': 'text', 'min': 2", number + ", 'min': 2"),
                element(
                        "no_effect",
                        "/max",
                        "'type': 'text', 'inputType': 'email', 'max': 'm'",
                        "'type': 'text', 'inputType': 'email', 'max': '={r}'"),
                element(
                        "interviewers_part",
                        "/columns/0/title",
                        "'type': 'matrixdynamic', 'columns': [{'name': 'x', 'title': 'X (intervjuerens vurdering)'}]",
                        "'type': 'comment', 'visibleIf': '{intervjumodus} = true', 'description': 'D'"),
                element(
                        "interviewers_part",
                        "/columns/0/visibleIf",
                        "'type': 'matrixdynamic', 'columns': [{'name': 'x', 'visibleIf': '{intervjumodus} = true'}]",
                        "'type': 'matrixdynamic', 'columns': [{'name': 'x', 'visibleIf': '{r} = 1'}]"),
                element(
                        "interviewers_part",
                        "/rows/0/visibleIf",
                        "'type': 'matrix', 'columns': ['a'], 'rows': [{'value': 'a', 'visibleIf': '{intervjumodus} = true'}]",
                        "'type': 'matrix', 'columns': ['a'], 'rows': ['a'], 'visibleIf': '{intervjumodus} = true'"),
                element(
                        "interviewers_part",
                        "/templateElements/0/title",
                        "'type': 'paneldynamic', 'templateElements': [{'type': 'panel', 'name': 'i', 'title': {'default':"
                                + " 'I (intervjuerens vurdering)'}, 'elements': [" + RADIO + "]}]",
                        "'type': 'panel', 'elements': [{'type': 'comment', 'name': 'i', 'title':"
                                + " 'I (intervjuerens vurdering)'}]"),
                element(
                        "bad_limits",
                        "/max",
                        "'type': 'text', 'inputType': 'date', 'min': '2020-01-02', 'max': '2020-01-01'",
                        "'type': 'text', 'inputType': 'date', 'min': '2020-01-01', 'max': '2020-01-02'"),
                element(
                        "wide_grid",
                        "/columns",
                        "'type': 'matrix', 'rows': ['a'], 'columns': [1, 2, 3, 4, 5, 6, 7, 8]",
                        "'type': 'matrix', 'rows': ['a'], 'columns': [1, 2, 3, 4, 5, 6, 7]"),
                new Case("no_title", "", "{'elements': [" + RADIO + "]}", page(RADIO)),
                pages("empty_container", "/pages/1", "{'name': 's'}", "{'name': 's', 'elements': [" + TICKS + "]}"),
                new Case(
                        "no_text",
                        "/pages/0/elements/0",
                        page("{'type': 'comment', 'name': 'c'}"),
                        page("{'type': 'comment', 'name': 'c', 'visible': false}")),
                new Case(
                        "no_alternative_text",
                        "/pages/0/elements/0",
                        page("{'type': 'image', 'name': 'b', 'imageLink': 'a.png'}"),
                        page("{'type': 'image', 'name': 'b', 'imageLink': 'a.png', 'altText': 'Et hus'}")),
                new Case(
                        "asking_start_page",
                        "/pages/0",
                        survey("'firstPageIsStartPage': true, ", RADIO),
                        survey("'firstPageIsStartPage': true, ", "{'type': 'html', 'name': 'h', 'html': 'a'}")),
                survey(
                        "missing_language",
                        "/pages/0/elements/0/title",
                        "'description': {'default': 'En', 'nn': 'Ein'}",
                        "'description': {'default': 'En', 'no': 'Ein'}, 'locale': 'nb'"),
                element(
                        "missing_language",
                        "/description",
                        "'type': 'comment', 'description': {'nn': 'Ein'}",
                        "'type': 'comment', 'description': {'default': 'Ein'}"));
    }

    private static Stream<Case> references() {
        String municipality = "{'type': 'text', 'name': 'kommune', 'defaultValueExpression': '{kommune}'}";
        return Stream.of(
                visible("unknown_reference", "{borte} = 1", "{kommune} = `Oslo` and {tidligere.q} notempty"),
                visible("unknown_reference", "isContainerReady(`q`)", "isContainerReady(`p`)"),
                visible("unknown_reference", "displayValue(`q`) = `A`", "displayValue(`r`) = `A`"),
                visible("unknown_reference", "{$q.isVisible}", "{$r.isVisible}"),
                element(
                        "unknown_reference",
                        "/description",
                        "'type': 'comment', 'description': 'Hei {navnet}'",
                        "'type': 'comment', 'description': 'Hei {navn}, {r}'"),
                survey(
                        "unknown_reference",
                        "/calculatedValues/0/expression",
                        "'calculatedValues': [{'name': 'v', 'expression': '{q} + 1'}]",
                        "'calculatedValues': [{'name': 'v', 'expression': '{r} + 1'}]"),
                visible("unknown_part", "{r.x} = 1", "{k.length} = 1 and {k[0]} = `a`"),
                grid("unknown_part", "{row.z} = 1", "{row.x} = 1 and {prevRow.x} empty and {rowIndex} > 0"),
                grid("word_out_of_place", "{panel.x} = 1", "{row.x} = 1"),
                visible("word_out_of_place", "{row.x} = 1", "{r} = `a`"),
                element(
                        "word_out_of_place",
                        "/visibleIf",
                        "'type': 'dropdown', 'choices': ['a'], 'visibleIf': '{item} = `a`'",
                        "'type': 'dropdown', 'choices': ['a'], 'choicesVisibleIf': '{item} = `a`'"),
                pages(
                        "later_reference",
                        "/pages/1/visibleIf",
                        "{'name': 's', 'visibleIf': '{k.length} > 1', 'elements': [" + TICKS + "]}",
                        "{'name': 's', 'visibleIf': '{r} notempty', 'elements': [" + TICKS + "]}"),
                new Case(
                        "later_reference",
                        "/pages/0/elements/0/columns/1/visibleIf",
                        survey("'calculatedValues': [{'name': 'v', 'expression': '{r}'}], ", column("{v} = 1"), RADIO),
                        survey("'calculatedValues': [{'name': 'v', 'expression': '{r}'}], ", RADIO, column("{v} = 1"))),
                new Case(
                        "shadowed_reference",
                        "/pages/0/elements/1/title",
                        page(municipality, "{'type': 'comment', 'name': 'c', 'title': 'Hva skjer i {kommune}?'}"),
                        page(municipality, "{'type': 'comment', 'name': 'c', 'title': 'Hva skjer i {fylke}?'}")),
                element(
                        "bad_source",
                        "/choicesFromQuestion",
                        "'type': 'checkbox', 'choicesFromQuestion': 'e'",
                        "'type': 'checkbox', 'choicesFromQuestion': 'k'"),
                element(
                        "unknown_part",
                        "/keyName",
                        "'type': 'matrixdynamic', 'columns': [{'name': 'x'}], 'keyName': 'y'",
                        "'type': 'matrixdynamic', 'columns': [{'name': 'x'}], 'keyName': 'x'"),
                survey(
                        "cycle",
                        "/calculatedValues/0",
                        "'calculatedValues': [{'name': 'v', 'expression': '{w}'}, {'name': 'w', 'expression': '{v}'}]",
                        "'calculatedValues': [{'name': 'v', 'expression': '{w}'}, {'name': 'w', 'expression': '{r}'}]"),
                element(
                        "cycle",
                        "",
                        "'type': 'comment', 'defaultValueExpression': '{e}'",
                        "'type': 'comment', 'setValueExpression': '{e}'"));
    }

    private static Stream<Case> triggers() {
        String trigger = "'triggers': [{'type': '%s', 'expression': '{r} notempty', %s}]";
        return Stream.of(
                survey(
                        "unknown_reference",
                        "/triggers/0/setToName",
                        trigger.formatted("setvalue", "'setToName': 'q', 'setValue': 1"),
                        trigger.formatted("setvalue", "'setToName': 'q', 'setValue': 1, 'isVariable': true")),
                survey(
                        "unknown_reference",
                        "/triggers/0/gotoName",
                        trigger.formatted("skip", "'gotoName': 'q'"),
                        trigger.formatted("skip", "'gotoName': 'k'")),
                survey(
                        "unknown_reference",
                        "/triggers/0/questions/0",
                        trigger.formatted("visible", "'questions': ['q']"),
                        trigger.formatted("visible", "'questions': ['k'], 'pages': ['p']")));
    }

    private static Stream<Case> routing() {
        String other = "{'name': 's', 'elements': [" + TICKS + "]}";
        return Stream.of(
                visible("never_holds", "{r} = `c` or {r} = `d`", "{r} = `c` or {r} = `a`"),
                visible("never_holds", "{r} = `a` and {r} = `b`", "{r} = `a` and {k} contains `b`"),
                visible("always_holds", "{r} <> `c`", "{r} <> `a`"),
                visible("always_holds", "!({k} contains `c`)", "!({k} contains `a`)"),
                visible("impossible_value", "{k} anyof [`a`, `c`]", "{k} anyof [`a`, `b`]"),
                visible("impossible_value", "{r} = 1", "{r-Comment} = `c`"),
                pages(
                        "unreachable_page",
                        "/pages/1",
                        "{'name': 's', 'visibleIf': '1 = 2', 'elements': [" + TICKS + "]}",
                        other),
                pages(
                        "unreachable_page",
                        "/pages/1",
                        "{'name': 's', 'elements': [{'type': 'panel', 'name': 'x', 'visible': false, 'elements': ["
                                + TICKS + "]}]}",
                        other + "], 'triggers': [{'type': 'complete', 'expression': '{r} notempty'}"),
                pages(
                        "unreachable_page",
                        "/pages/1",
                        other + "], 'triggers': [{'type': 'complete', 'expression': '{r} empty or {r} notempty'}",
                        other),
                new Case(
                        "no_reachable_page",
                        "/pages",
                        "{'title': 'T', 'pages': [{'name': 'p', 'visibleIf': 'false', 'elements': [" + RADIO + "]}]}",
                        page(RADIO)));
    }

    private static List<Finding> findings(String json) {
        return Checks.of(json.replace('\'', '"').replace('`', '\'').getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFaultIsFoundAtItsPlaceAndOnlyThere(Case each) {
        assertThat(findings(each.faulty()))
                .extracting(finding -> finding.code().id() + " " + finding.pointer())
                .contains(each.code() + " " + each.pointer());
        assertThat(findings(each.good()))
                .extracting(finding -> finding.code().id())
                .doesNotContain(each.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{m.r1}",
                "{md.r1.x}",
                "{my[0].x}",
                "{my[-1].x}",
                "{my.length}",
                "{pd[0].x}",
                "{pd[0].inner.i1}",
                "{pd[0].y-Comment}",
                "{mt.i1}",
                "{K.length}",
                "{k[0]}",
                "{r-Comment}",
                "{q-unwrapped}",
                "{ny}",
                "{v}",
                "{tidligere.hva.som.helst}",
                "sumInArray({my}, `x`, {x} > 1)",
                "displayValue(`pd`)",
                "isContainerReady(`p`)",
                "{$r.isVisible}"
            })
    void whatExistsCanBeReferredTo(String expression) {
        assertThat(findings(withEverything(expression)))
                .filteredOn(finding -> finding.pointer().endsWith("expression"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{m.r9}",
                "{m.r1.x}",
                "{md.r9.x}",
                "{md.r1.z}",
                "{my[0].z}",
                "{my.x}",
                "{pd[0].z}",
                "{pd[0].inner.i9}",
                "{mt.i9}",
                "{r.a}",
                "{x}",
                "{ ny }",
                "{panel.x}",
                "{item}",
                "displayValue(`z`)",
                "{$z.isVisible}"
            })
    void whatDoesNotExistCannot(String expression) {
        assertThat(findings(withEverything(expression)))
                .filteredOn(finding -> finding.pointer().endsWith("expression"))
                .extracting(Finding::isError)
                .contains(true);
    }

    private static String withEverything(String expression) {
        String cells = "'columns': [{'name': 'x', 'cellType': 'text'}]";
        return survey(
                "'calculatedValues': [{'name': 'v', 'expression': '1'}], 'triggers': [{'type': 'setvalue', 'expression':"
                        + " '{r} notempty', 'setToName': 'ny', 'setValue': 1, 'isVariable': true}], ",
                RADIO,
                TICKS,
                "{'type': 'comment', 'name': 'q'}",
                "{'type': 'matrix', 'name': 'm', 'columns': ['x'], 'rows': ['r1', 'r2']}",
                "{'type': 'matrixdropdown', 'name': 'md', " + cells + ", 'rows': ['r1']}",
                "{'type': 'matrixdynamic', 'name': 'my', " + cells + "}",
                "{'type': 'paneldynamic', 'name': 'pd', 'templateElements': [{'type': 'comment', 'name': 'x'}, {'type':"
                        + " 'panel', 'name': 'pp', 'elements': [{'type': 'comment', 'name': 'y'}, {'type':"
                        + " 'multipletext', 'name': 'inner', 'items': [{'name': 'i1'}]}]}]}",
                "{'type': 'multipletext', 'name': 'mt', 'items': [{'name': 'i1'}]}",
                "{'type': 'expression', 'name': 'e', 'expression': '" + expression + "'}");
    }

    /** Those after them, of mappings and of the folder, are in {@code MappingReaderTest} and {@code QuestionnaireFolderTest}. */
    @Test
    void everyCodeOfTheChecksIsTried() {
        Set<String> tried = cases().map(Case::code).collect(Collectors.toSet());
        assertThat(EnumSet.range(FindingCode.NO_TITLE, FindingCode.WIDE_GRID))
                .extracting(FindingCode::id)
                .allMatch(tried::contains);
    }

    @Test
    void everyCodeSpeaksBothLanguages() {
        assertThat(FindingCode.values()).allSatisfy(code -> {
            assertThat(code.meaning("nb")).endsWith(".").doesNotContain("%");
            assertThat(code.meaning("en")).endsWith(".").isNotEqualTo(code.meaning("nb"));
        });
    }

    @Test
    void theQuestionnairesThatWePublishHaveNoErrors() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("questionnaires"))) {
            assertThat(files.filter(file -> file.toString().matches(".*/[0-9]+\\.json")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Checks.of(Files.readAllBytes(file)))
                            .filteredOn(Finding::isError)
                            .isEmpty());
        }
    }

    /** Faults C22 and E40: the codes of missing are the data file's affair, which takes others where these are in use. */
    @Test
    void noNumberIsRefusedForBeingACodeOfTheDataFile() {
        assertThat(findings(page("{'type': 'text', 'name': 'n', 'title': 'N', 'inputType': 'number', 'min': -9},"
                        + "{'type': 'text', 'name': 'm', 'title': 'M', 'inputType': 'number'},"
                        + "{'type': 'dropdown', 'name': 'd', 'title': 'D', 'choices': [-9, -5, 1]},"
                        + "{'type': 'rating', 'name': 'r', 'title': 'R', 'rateMin': -9, 'rateMax': -5}")))
                .filteredOn(Finding::isError)
                .isEmpty();
    }

    @Test
    void findingsHaveTheirLinesAndComeInTheOrderOfTheFile() {
        List<Finding> findings = findings("""
                {'title': 'T',
                 'calculatedValues': [
                   {'name': 'v', 'expression': '{q}'}],
                 'pages': [{
                   'name': 'p', 'elements': [
                     {'type': 'text', 'title': 'N',
                      'inputType': 'number',
                      'name': 'n å'}]}]}
                """);
        assertThat(findings)
                .extracting(finding -> finding.line() + " " + finding.code().id())
                .containsExactly("3 unknown_reference", "8 bad_name");
    }

    @Test
    void whatRefersToNothingOfAHostileSizeIsToldInShort() {
        String name = "x".repeat(1_500);
        assertThat(findings(element("'type': 'comment', 'visibleIf': '{" + name + "} = 1'")))
                .allSatisfy(finding -> assertThat(finding.norwegian()).hasSizeLessThan(1_000));
    }

    @Test
    void aThousandValuesInOneCircleAreOneFinding() {
        String values = IntStream.range(0, 1_000)
                .mapToObj(at -> "{'name': 'v" + at + "', 'expression': '{v" + (at + 1) % 1_000 + "}'}")
                .collect(Collectors.joining(","));
        assertThat(findings(survey("'calculatedValues': [" + values + "], ", RADIO)))
                .extracting(finding -> finding.code().id())
                .containsExactly("cycle");
    }
}

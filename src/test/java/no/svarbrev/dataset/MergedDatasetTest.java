package no.svarbrev.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.version.Mapping;
import no.svarbrev.questionnaire.version.VersionStep;
import no.svarbrev.response.Response;
import org.junit.jupiter.api.Test;

/** The versions of a questionnaire in one table: the newest gives the columns, and each response is read by its own. */
class MergedDatasetTest {
    private static VersionStep step(int version, Mapping mapping, String... elements) {
        String json = "{'title':'Skjema','pages':[{'name':'side','elements':[" + String.join(",", elements) + "]}]}";
        return new VersionStep(
                QuestionnaireReader.read(
                        "skjema", version, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                mapping);
    }

    private static String radio(String name, String... codes) {
        return "{'type':'radiogroup','name':'" + name + "','title':'Hva?','choices':['" + String.join("','", codes)
                + "']}";
    }

    private static String text(String name) {
        return "{'type':'text','name':'" + name + "','title':'Hva?'}";
    }

    private static Dataset merged(VersionStep... chain) {
        return Dataset.of(
                List.of(chain),
                List.of(chain).stream().map(VersionStep::version).collect(Collectors.toSet()));
    }

    private static Cell cell(Dataset dataset, int version, String answers, String variable) {
        Instant now = Instant.parse("2026-03-28T22:59:30Z");
        Response response = new Response(
                new UUID(0, 1),
                1,
                version,
                "nb",
                now,
                Optional.of(now),
                ProveForm.answers(answers),
                List.of("side"),
                1);
        List<Cell> row = dataset.row(response);
        assertThat(row).hasSameSizeAs(dataset.variables());
        return row.get(names(dataset).indexOf(variable));
    }

    private static List<String> names(Dataset dataset) {
        return dataset.variables().stream().map(Variable::name).toList();
    }

    private static List<String> questions(Dataset dataset) {
        return names(dataset).subList(VariableNames.META.size(), names(dataset).size());
    }

    private static Variable variable(Dataset dataset, String name) {
        return dataset.variables().get(names(dataset).indexOf(name));
    }

    private static List<String> codes(Dataset dataset, String name) {
        return variable(dataset, name).values().stream()
                .map(Value::code)
                .filter(code -> !code.isEmpty())
                .toList();
    }

    private static Mapping renamed(String from, String to) {
        return new Mapping(Map.of(from, to), Map.of(), Set.of());
    }

    private static Mapping dropped(String... places) {
        return new Mapping(Map.of(), Map.of(), Set.of(places));
    }

    private static Mapping recoded(String question, String from, String to) {
        return new Mapping(Map.of(), Map.of(question, Map.of(from, to)), Set.of());
    }

    @Test
    void theNewestVersionGivesTheOrderAndWhatOnlyOlderOnesHadComesLast() {
        Dataset dataset = merged(
                step(1, Mapping.NONE, text("bort"), text("a"), text("b")),
                step(2, dropped("bort"), text("b"), text("ny"), text("a")));
        assertThat(questions(dataset)).containsExactly("b", "ny", "a", "bort");
        assertThat(dataset.versions()).containsExactly(1, 2);
        assertThat(dataset.versionsWith(variable(dataset, "ny"))).containsExactly(2);
        assertThat(dataset.versionsWith(variable(dataset, "bort"))).containsExactly(1);
        assertThat(dataset.versionsWith(variable(dataset, "a"))).containsExactly(1, 2);
        assertThat(dataset.versionsWith(variable(dataset, "skjemaversjon"))).containsExactly(1, 2);
    }

    @Test
    void whatAVersionDidNotHaveWasNotShown() {
        Dataset dataset =
                merged(step(1, Mapping.NONE, text("bort"), text("a")), step(2, dropped("bort"), text("a"), text("ny")));
        assertThat(cell(dataset, 1, "{'bort':'x','a':'y'}", "ny").missing()).isEqualTo(Missing.NOT_SHOWN);
        assertThat(cell(dataset, 1, "{'bort':'x','a':'y'}", "bort")).isEqualTo(new Cell.Text("x"));
        assertThat(cell(dataset, 1, "{'bort':'x','a':'y'}", "a")).isEqualTo(new Cell.Text("y"));
        assertThat(cell(dataset, 2, "{'ny':'z'}", "bort").missing()).isEqualTo(Missing.NOT_SHOWN);
        assertThat(cell(dataset, 2, "{'ny':'z'}", "a").missing()).isEqualTo(Missing.NOT_ANSWERED);
        assertThat(variable(dataset, "ny").values()).extracting(Value::missing).contains(Missing.NOT_SHOWN);
        assertThat(variable(dataset, "a").values()).extracting(Value::missing).doesNotContain(Missing.NOT_SHOWN);
    }

    @Test
    void aRenamedQuestionStandsUnderItsNewName() {
        Dataset dataset = merged(step(1, Mapping.NONE, text("gammel")), step(2, renamed("gammel", "ny"), text("ny")));
        assertThat(questions(dataset)).containsExactly("ny");
        assertThat(cell(dataset, 1, "{'gammel':'x'}", "ny")).isEqualTo(new Cell.Text("x"));
    }

    @Test
    void aRecodedValueStandsUnderItsNewCodeWithItsNewWords() {
        Dataset dataset = merged(
                step(1, Mapping.NONE, radio("q", "a", "b")), step(2, recoded("q", "b", "c"), radio("q", "c", "a")));
        assertThat(codes(dataset, "q")).containsExactly("c", "a");
        assertThat(cell(dataset, 1, "{'q':'b'}", "q")).isEqualTo(new Cell.Code("c", "c"));
        assertThat(cell(dataset, 1, "{'q':'a'}", "q")).isEqualTo(new Cell.Code("a", "a"));
    }

    @Test
    void aValueRecodedToDontKnowIsMissingAsOneIs() {
        Dataset dataset = merged(
                step(1, Mapping.NONE, radio("q", "a", "usikker")),
                step(2, recoded("q", "usikker", "vet_ikke"), radio("q", "a", "vet_ikke")));
        assertThat(cell(dataset, 1, "{'q':'usikker'}", "q").missing()).isEqualTo(Missing.DONT_KNOW);
    }

    @Test
    void aDroppedValueKeepsItsCodeAmongTheValuesUnlessThatMeansSomethingElseNow() {
        VersionStep older = step(1, Mapping.NONE, radio("q", "a", "b"));
        Dataset gone = merged(older, step(2, dropped("q/b"), radio("q", "a")));
        assertThat(codes(gone, "q")).containsExactly("a", "b");
        assertThat(cell(gone, 1, "{'q':'b'}", "q")).isEqualTo(new Cell.Code("b", "b"));
        Dataset reused = merged(older, step(2, dropped("q/b"), radio("q", "a", "b")));
        assertThat(codes(reused, "q")).containsExactly("a", "b", "b_v1");
        assertThat(cell(reused, 1, "{'q':'b'}", "q")).isEqualTo(new Cell.Code("b_v1", "b"));
    }

    @Test
    void mappingsAreFollowedThroughAVersionThatNobodyAnswered() {
        List<VersionStep> chain = List.of(
                step(1, Mapping.NONE, radio("a", "x")),
                step(
                        2,
                        new Mapping(Map.of("a", "b"), Map.of("a", Map.of("x", "y")), Set.of()),
                        radio("b", "y"),
                        text("kort")),
                step(
                        3,
                        new Mapping(Map.of("b", "c"), Map.of("b", Map.of("y", "z")), Set.of("kort")),
                        radio("c", "z", "w")));
        Dataset dataset = Dataset.of(chain, Set.of(1, 3));
        assertThat(questions(dataset)).containsExactly("c");
        assertThat(cell(dataset, 1, "{'a':'x'}", "c")).isEqualTo(new Cell.Code("z", "z"));
        assertThatThrownBy(() -> cell(dataset, 2, "{}", "c")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTwoOlderVersionsShareAndTheNewestLacksIsOneColumn() {
        Dataset dataset = merged(
                step(1, Mapping.NONE, text("a"), text("felles")),
                step(2, renamed("felles", "delt"), text("a"), text("delt")),
                step(3, dropped("delt"), text("a")));
        assertThat(questions(dataset)).containsExactly("a", "delt");
        assertThat(cell(dataset, 1, "{'felles':'x'}", "delt")).isEqualTo(new Cell.Text("x"));
        assertThat(dataset.versionsWith(variable(dataset, "delt"))).containsExactly(1, 2);
    }

    @Test
    void aNameThatMeansSomethingElseNowSaysItsVersion() {
        Dataset dataset = merged(step(1, Mapping.NONE, text("q")), step(2, dropped("q"), radio("q", "a")));
        assertThat(questions(dataset)).containsExactly("q", "q_v1");
        assertThat(cell(dataset, 1, "{'q':'ord'}", "q").missing()).isEqualTo(Missing.NOT_SHOWN);
        assertThat(cell(dataset, 1, "{'q':'ord'}", "q_v1")).isEqualTo(new Cell.Text("ord"));
    }

    @Test
    void optionsThatBecameOneAreTickedWhenEitherWas() {
        String ticks = radio("q", "a", "b").replace("radiogroup", "checkbox");
        String fewer = radio("q", "c", "d").replace("radiogroup", "checkbox");
        Dataset dataset = merged(
                step(1, Mapping.NONE, ticks),
                step(2, new Mapping(Map.of(), Map.of("q", Map.of("a", "c", "b", "c")), Set.of()), fewer));
        assertThat(questions(dataset)).containsExactly("q_c", "q_d");
        assertThat(cell(dataset, 1, "{'q':['a']}", "q_c")).isEqualTo(Readings.TICKED.cell());
        assertThat(cell(dataset, 1, "{'q':['b']}", "q_c")).isEqualTo(Readings.TICKED.cell());
        assertThat(cell(dataset, 1, "{}", "q_c").missing()).isEqualTo(Missing.NOT_ANSWERED);
        assertThat(cell(dataset, 1, "{'q':['a']}", "q_d").missing()).isEqualTo(Missing.NOT_SHOWN);
    }

    @Test
    void rowsAndColumnsOfGridsFollowTheirCodes() {
        String grid = "{'type':'matrix','name':'g','columns':['ja','nei'],'rows':['en','to']}";
        Dataset dataset = merged(
                step(1, Mapping.NONE, grid),
                step(
                        2,
                        new Mapping(Map.of("g", "h"), Map.of("g", Map.of("to", "tre", "nei", "aldri")), Set.of()),
                        grid.replace("'g'", "'h'").replace("'to'", "'tre'").replace("'nei'", "'aldri'")));
        assertThat(questions(dataset)).containsExactly("h_en", "h_tre");
        assertThat(cell(dataset, 1, "{'g':{'to':'nei'}}", "h_tre")).isEqualTo(new Cell.Code("aldri", "aldri"));
    }

    @Test
    void aPartOfAGridIsNoCodeEvenWhenItIsCalledTheSame() {
        String grid =
                "{'type':'matrixdropdown','name':'g','columns':[{'name':'a','cellType':'text'}],'rows':['a','r']}";
        Dataset dataset = merged(
                step(1, Mapping.NONE, grid), step(2, recoded("g", "a", "b"), grid.replace("['a','r']", "['b','r']")));
        assertThat(questions(dataset)).containsExactly("g_b_a", "g_r_a");
        assertThat(cell(dataset, 1, "{'g':{'a':{'a':'x'}}}", "g_b_a")).isEqualTo(new Cell.Text("x"));
    }

    @Test
    void aChoiceThatBecameAScaleOfNumbersIsNumbers() {
        String scale = "{'type':'rating','name':'q','rateValues':[1,2,3]}";
        Dataset dataset = merged(step(1, Mapping.NONE, radio("q", "1", "2", "3")), step(2, Mapping.NONE, scale));
        assertThat(cell(dataset, 1, "{'q':'2'}", "q")).isEqualTo(new Cell.Amount(BigDecimal.valueOf(2)));
        Dataset back = merged(step(1, Mapping.NONE, scale), step(2, Mapping.NONE, radio("q", "1", "2", "3")));
        assertThat(cell(back, 1, "{'q':2}", "q")).isEqualTo(new Cell.Code("2", "2"));
    }

    @Test
    void eachResponseIsReadByTheConditionsOfItsOwnVersion() {
        String shown = text("b").replace("}", ",'visibleIf':'{a} = 1'}");
        Dataset dataset = merged(step(1, Mapping.NONE, text("a"), shown), step(2, Mapping.NONE, text("a"), text("b")));
        assertThat(cell(dataset, 1, "{}", "b").missing()).isEqualTo(Missing.NOT_SHOWN);
        assertThat(cell(dataset, 2, "{}", "b").missing()).isEqualTo(Missing.NOT_ANSWERED);
    }
}

package no.svarbrev.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Headway;
import no.svarbrev.routing.Route;
import no.svarbrev.testkit.SurveyCore;
import no.svarbrev.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** What was answered on a page that a trigger then leads past is an answer, as it is in survey-core. */
class PassedPagesTest {
    private static final Questionnaire FORM =
            QuestionnaireReader.read("prove", 1, """
            {"pages": [
              {"name": "p1", "elements": [{"type": "radiogroup", "name": "q1", "choices": ["a", "b"]}]},
              {"name": "p2", "elements": [
                {"type": "text", "name": "q2"},
                {"type": "text", "name": "q3", "defaultValue": "forvalg"},
                {"type": "matrix", "name": "q4", "columns": ["x", "y"], "rows": ["r1", "r2"]}]},
              {"name": "p3", "elements": [{"type": "text", "name": "q5"}]}],
             "triggers": [{"type": "skip", "expression": "{q1} = 'a'", "gotoName": "q5"}]}
            """.getBytes(StandardCharsets.UTF_8));

    /** Wrote something on the second page, went back without sending it in, and chose what leads past it. */
    private static final String ANSWERS = """
            {"q1": "a", "q2": "ord", "q3": "forvalg", "q4": {"r1": "x"}, "q5": "slutt"}
            """;

    private static final Optional<List<String>> OWN = Optional.of(List.of("q1", "q2", "q4", "q5"));

    @Test
    void whatWasAnsweredBeforeOneWasLedPastItsPageIsAnAnswerInAnUnfinishedResponse() {
        expectWhatWasAnswered(row(Optional.empty()));
    }

    @Test
    void andInASubmittedOne() {
        Route route = Route.of(FORM, new Answers(answers()), Circumstances.at(new TestClock()));
        List<String> shown = new Headway(route, List.of("p1", "p3"), OWN).shown();
        assertThat(shown).containsExactly("q1", "q2", "q4", "q5");
        expectWhatWasAnswered(row(Optional.of(shown)));
    }

    private static void expectWhatWasAnswered(Map<String, Cell> row) {
        assertThat(row.get("q2")).isEqualTo(new Cell.Text("ord"));
        assertThat(row.get("q3").missing()).isEqualTo(Missing.NOT_SHOWN);
        assertThat(row.get("q4_r1").missing()).isEqualTo(Missing.NONE);
        assertThat(row.get("q4_r2").missing()).isEqualTo(Missing.NOT_ANSWERED);
        assertThat(row.get("q5")).isEqualTo(new Cell.Text("slutt"));
    }

    private static ObjectNode answers() {
        return (ObjectNode) SurveyCore.json(ANSWERS);
    }

    private static Map<String, Cell> row(Optional<List<String>> shown) {
        Instant then = Instant.parse("2026-03-02T09:00:00Z");
        Dataset dataset = Dataset.of(FORM);
        List<Cell> cells = dataset.row(new Response(
                new UUID(0, 1),
                1,
                1,
                "nb",
                then,
                shown.map(any -> then),
                new Answers(answers()),
                List.of("p1", "p3"),
                OWN,
                3,
                JsonNodeFactory.instance.objectNode(),
                shown,
                Optional.empty(),
                Response.Mode.INVITED));
        return IntStream.range(0, cells.size())
                .boxed()
                .collect(
                        Collectors.toMap(index -> dataset.variables().get(index).name(), cells::get));
    }
}

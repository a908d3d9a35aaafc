package no.svarbrev.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.testkit.SurveyCore;
import no.svarbrev.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** What a respondent emptied stays so, and what was ticked is kept, each time that the stored answers are taken over. */
class EmptiedDefaultsTest {
    private static final String ON_A_PAGE_THAT_AN_ANSWER_OPENS = """
            {"pages": [
              {"name": "p1", "elements": [
                {"type": "radiogroup", "name": "q1", "choices": ["ja", "nei"]},
                {"type": "text", "name": "navn"}]},
              {"name": "p2", "visibleIf": "{q1} = 'ja'", "elements": [%s]}]}
            """;

    private static final Circumstances NOW = Circumstances.at(new TestClock());

    @Test
    void aDefaultThatTheRespondentEmptiedDoesNotComeBackWithItsPage() {
        Route route = onTheSecondPage("{\"type\": \"text\", \"name\": \"q2\", \"defaultValue\": \"forvalg\"}");
        assertThat(route.question("q2").orElseThrow().isEmpty()).isTrue();
        assertThat(Completion.of(route.questionnaire(), route.answers(), route.circumstances())
                        .data()
                        .has("q2"))
                .isFalse();
    }

    @Test
    void norOneThatIsWorkedOut() {
        Route route =
                onTheSecondPage("{\"type\": \"text\", \"name\": \"q2\", \"defaultValueExpression\": \"{navn} + '!'\"}");
        assertThat(Completion.of(route.questionnaire(), route.answers(), route.circumstances())
                        .data()
                        .has("q2"))
                .isFalse();
    }

    @Test
    void norTheDefaultsInsidePanelsThatWereEmptied() {
        Route route = onTheSecondPage("""
                {"type": "paneldynamic", "name": "q2", "panelCount": 1,
                 "templateElements": [{"type": "text", "name": "t", "defaultValue": "forvalg"}]}
                """);
        assertThat(route.question("q2").orElseThrow().inside().allMatch(ShownQuestion::isEmpty))
                .isTrue();
        assertThat(Completion.of(route.questionnaire(), route.answers(), route.circumstances())
                        .data()
                        .toString())
                .doesNotContain("forvalg");
    }

    @Test
    void whatNobodyHasDealtWithGetsItsDefault() {
        Questionnaire form = form(ON_A_PAGE_THAT_AN_ANSWER_OPENS.formatted(
                "{\"type\": \"text\", \"name\": \"q2\", \"defaultValue\": \"x\"}"));
        Route route = Route.of(form, answers("{\"q1\": \"ja\"}"), NOW);
        assertThat(Completion.of(route.questionnaire(), route.answers(), route.circumstances())
                        .data()
                        .path("q2")
                        .asText())
                .isEqualTo("x");
    }

    @Test
    void norDoesItComeBackWhenThePageGoesAndComesAgain() {
        Route there = onTheSecondPage("{\"type\": \"text\", \"name\": \"q2\", \"defaultValue\": \"forvalg\"}");
        Route gone = there.changed(Map.of("q1", SurveyCore.json("\"nei\"")), List.of("q1"));
        Route back = gone.changed(Map.of("q1", SurveyCore.json("\"ja\"")), List.of("q1"));
        assertThat(Completion.of(back.questionnaire(), back.stored(), back.circumstances())
                        .data()
                        .has("q2"))
                .isFalse();
    }

    private static Route onTheSecondPage(String question) {
        Questionnaire form = form(ON_A_PAGE_THAT_AN_ANSWER_OPENS.formatted(question));
        Answers stored = answers("{\"q1\": \"ja\", \"navn\": \"Kari\"}").dealtWith(List.of("q1", "navn", "q2"));
        return Route.of(form, stored, NOW);
    }

    private static final String WITH_A_TRIGGER = """
            {"pages": [
              {"name": "p1", "elements": [{"type": "radiogroup", "name": "q1", "choices": ["ja", "nei"]}]},
              {"name": "p2", "elements": [
                {"type": "checkbox", "name": "q2", "choices": ["a", {"value": "b", "visibleIf": "{q1} = 'ja'"}]},
                {"type": "text", "name": "q3"}]}],
             "triggers": [
              {"type": "setvalue", "expression": "{q2} notcontains 'b'", "setToName": "q3", "setValue": "satt"}]}
            """;

    @Test
    void aTickThatAnEarlierAnswerWithdrewComesBackWhenThatIsTakenBack() {
        Route withdrawn = withdrawn();
        assertThat(withdrawn.settled().data().get("q2")).isEqualTo(SurveyCore.json("[\"a\"]"));
        Route later = Route.of(form(WITH_A_TRIGGER), withdrawn.stored(), NOW);
        Route back = later.changed(Map.of("q1", SurveyCore.json("\"ja\"")), List.of("q1"));
        assertThat(Completion.of(back.questionnaire(), back.stored(), back.circumstances())
                        .data()
                        .get("q2"))
                .isEqualTo(SurveyCore.json("[\"a\", \"b\"]"));
    }

    @Test
    void thatItIsStillWithdrawnWhenTheAnswersAreTakenOverSetsNothingOff() {
        Answers stored = withdrawn().stored();
        assertThat(stored.data().path("q3").asText()).isEqualTo("satt");
        stored.data().put("q3", "rettet");
        Route later = Route.of(form(WITH_A_TRIGGER), stored, NOW);
        assertThat(Completion.of(later.questionnaire(), later.answers(), later.circumstances())
                        .data()
                        .path("q3")
                        .asText())
                .isEqualTo("rettet");
    }

    @Test
    void whatIsSentInAfterItWasWithdrawnStands() {
        Route later = Route.of(form(WITH_A_TRIGGER), withdrawn().stored(), NOW);
        Route sent = later.changed(Map.of("q2", SurveyCore.json("[\"a\"]")), List.of("q2", "q3"));
        Route back = Route.of(form(WITH_A_TRIGGER), sent.stored(), NOW)
                .changed(Map.of("q1", SurveyCore.json("\"ja\"")), List.of("q1"));
        assertThat(Completion.of(back.questionnaire(), back.stored(), back.circumstances())
                        .data()
                        .get("q2"))
                .isEqualTo(SurveyCore.json("[\"a\"]"));
    }

    /** Both were ticked, and then the second was not offered any more. */
    private static Route withdrawn() {
        return Route.of(form(WITH_A_TRIGGER), answers("{\"q1\": \"ja\", \"q2\": [\"a\", \"b\"]}"), NOW)
                .changed(Map.of("q1", SurveyCore.json("\"nei\"")), List.of("q1"));
    }

    private static Questionnaire form(String json) {
        return QuestionnaireReader.read("prove", 1, json.getBytes(StandardCharsets.UTF_8));
    }

    private static Answers answers(String json) {
        JsonNode data = SurveyCore.json(json);
        return new Answers((ObjectNode) data);
    }
}

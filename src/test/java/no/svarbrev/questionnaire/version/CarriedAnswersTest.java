package no.svarbrev.questionnaire.version;

import static no.svarbrev.questionnaire.version.TwoVersions.pages;
import static no.svarbrev.questionnaire.version.TwoVersions.radio;
import static no.svarbrev.questionnaire.version.TwoVersions.text;
import static no.svarbrev.questionnaire.version.TwoVersions.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.testkit.SurveyCore;
import org.junit.jupiter.api.Test;

/** Who has begun goes on with the answers given, by code; what is asked in another way is asked again. */
class CarriedAnswersTest {
    private static ObjectNode json(String text) {
        return (ObjectNode) SurveyCore.json(text);
    }

    @Test
    void answersFollowTheirQuestionAndTheirCode() {
        Questionnaire older = version(1, radio("q", "a", "b"), text("t"), text("u"));
        Questionnaire newer = version(2, radio("q", "a", "c"), text("ny"));
        Mapping mapping = new Mapping(Map.of("t", "ny"), Map.of("q", Map.of("b", "c")), Set.of("u"));
        CarriedAnswers carried =
                CarriedAnswers.of(json("{'q':'b','t':'tekst','u':'bort'}"), List.of("side"), older, newer, mapping);
        assertThat(carried.answers()).isEqualTo(json("{'q':'c','ny':'tekst'}"));
    }

    @Test
    void aDroppedChoiceIsLeftOutAndTheOthersStay() {
        String ticks = radio("q", "a", "b", "c").replace("radiogroup", "checkbox");
        Questionnaire newer = version(2, ticks.replace(",'c'", ""));
        Mapping mapping = new Mapping(Map.of(), Map.of(), Set.of("q/c"));
        CarriedAnswers carried =
                CarriedAnswers.of(json("{'q':['a','c']}"), List.of("side"), version(1, ticks), newer, mapping);
        assertThat(carried.answers()).isEqualTo(json("{'q':['a']}"));
    }

    @Test
    void rowsOfAGridAreCarriedByCode() {
        String grid = "{'type':'matrix','name':'g','columns':['ja','nei'],'rows':['en','to']}";
        Questionnaire newer = version(2, grid.replace("'to'", "'tre'"));
        Mapping mapping = new Mapping(Map.of(), Map.of("g", Map.of("to", "tre")), Set.of());
        CarriedAnswers carried = CarriedAnswers.of(
                json("{'g':{'en':'ja','to':'nei'}}"), List.of("side"), version(1, grid), newer, mapping);
        assertThat(carried.answers()).isEqualTo(json("{'g':{'en':'ja','tre':'nei'}}"));
    }

    @Test
    void onlyPagesThatAskTheSameCountAsSentIn() {
        Questionnaire older = pages(
                1,
                "{'name':'en','elements':[" + text("t") + "]}",
                "{'name':'to','elements':[" + radio("q", "a") + "]}");
        Questionnaire newer = pages(
                2,
                "{'name':'en','elements':[" + text("t").replace("Hva?", "Hva da?") + "]}",
                "{'name':'to','elements':[" + radio("q", "a", "b") + "]}");
        CarriedAnswers carried =
                CarriedAnswers.of(json("{'t':'x','q':'a'}"), List.of("en", "to"), older, newer, Mapping.NONE);
        assertThat(carried.savedPages()).containsExactly("en");
        assertThat(carried.answers()).isEqualTo(json("{'t':'x','q':'a'}"));
    }

    @Test
    void anAnswerOfAnotherFormIsNotCarried() {
        CarriedAnswers carried = CarriedAnswers.of(
                json("{'q':'tekst'}"),
                List.of("side"),
                version(1, text("q")),
                version(2, "{'type':'checkbox','name':'q','choices':['a']}"),
                Mapping.NONE);
        assertThat(carried.answers()).isEmpty();
        assertThat(carried.savedPages()).isEmpty();
    }
}

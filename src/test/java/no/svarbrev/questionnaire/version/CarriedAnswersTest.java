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

    private static final Mapping NONE = Mapping.NONE;

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

    @Test
    void totalsAreNotCarriedButWorkedOutAnew() {
        String grid =
                "{'type':'matrixdynamic','name':'q','columns':[{'name':'k','cellType':'text','totalType':'count'}]}";
        CarriedAnswers carried = CarriedAnswers.of(
                json("{'q':[{'k':'x'}],'q-total':{'k':1}}"),
                List.of("side"),
                version(1, grid),
                version(2, grid),
                Mapping.NONE);
        assertThat(carried.answers()).isEqualTo(json("{'q':[{'k':'x'}]}"));
        assertThat(carried.savedPages()).containsExactly("side");
    }

    @Test
    void aChoiceThatIsAskedInAnotherWayKeepsItsAnswer() {
        Questionnaire newer = version(2, radio("q", "a", "b").replace("radiogroup", "dropdown"));
        CarriedAnswers carried =
                CarriedAnswers.of(json("{'q':'a'}"), List.of("side"), version(1, radio("q", "a", "b")), newer, NONE);
        assertThat(carried.answers()).isEqualTo(json("{'q':'a'}"));
        assertThat(carried.savedPages()).containsExactly("side");
    }

    @Test
    void codesThatAreNumbersAreRecodedToo() {
        String numbers = "{'type':'radiogroup','name':'q','choices':[1,2,3]}";
        Mapping mapping = new Mapping(Map.of(), Map.of("q", Map.of("3", "4")), Set.of("q/2"));
        Questionnaire older = version(1, numbers);
        Questionnaire newer = version(2, numbers.replace("2,3", "4"));
        assertThat(CarriedAnswers.of(json("{'q':3}"), List.of(), older, newer, mapping)
                        .answers())
                .isEqualTo(json("{'q':4}"));
        assertThat(CarriedAnswers.of(json("{'q':2}"), List.of(), older, newer, mapping)
                        .answers())
                .isEmpty();
    }

    @Test
    void aNewQuestionWithTheNameOfARenamedOneIsAsked() {
        Questionnaire newer = pages(
                2, "{'name':'side','elements':[" + text("a") + "]}", "{'name':'to','elements':[" + text("b") + "]}");
        CarriedAnswers carried = CarriedAnswers.of(
                json("{'a':'x'}"),
                List.of("side"),
                version(1, text("a")),
                newer,
                new Mapping(Map.of("a", "b"), Map.of(), Set.of()));
        assertThat(carried.answers()).isEqualTo(json("{'b':'x'}"));
        assertThat(carried.savedPages()).isEmpty();
    }

    @Test
    void theTextOfOtherFollowsItsQuestion() {
        String other = radio("q", "a").replace("'choices'", "'showOtherItem':true,'choices'");
        CarriedAnswers carried = CarriedAnswers.of(
                json("{'q':'other','q-Comment':'noe','bort':'x','bort-Comment':'y'}"),
                List.of(),
                version(1, other, text("bort")),
                version(2, other.replace("'q'", "'ny'")),
                new Mapping(Map.of("q", "ny"), Map.of(), Set.of("bort")));
        assertThat(carried.answers()).isEqualTo(json("{'ny':'other','ny-Comment':'noe'}"));
    }

    @Test
    void answersGoThroughEveryVersionOfAChainAndSoDoTheirKeys() {
        List<VersionStep> chain = List.of(
                new VersionStep(version(1, text("a"), text("bort")), NONE),
                new VersionStep(version(2, text("b")), new Mapping(Map.of("a", "b"), Map.of(), Set.of("bort"))),
                new VersionStep(version(3, text("c")), new Mapping(Map.of("b", "c"), Map.of(), Set.of())));
        CarriedAnswers carried = CarriedAnswers.through(chain, json("{'a':'x','bort':'y'}"), List.of("side"));
        assertThat(carried.answers()).isEqualTo(json("{'c':'x'}"));
        assertThat(carried.savedPages()).containsExactly("side");
        assertThat(CarriedAnswers.keys(chain, List.of("a", "bort"))).containsExactly("c");
    }
}

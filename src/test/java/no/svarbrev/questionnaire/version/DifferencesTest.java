package no.svarbrev.questionnaire.version;

import static no.svarbrev.questionnaire.version.TwoVersions.pages;
import static no.svarbrev.questionnaire.version.TwoVersions.radio;
import static no.svarbrev.questionnaire.version.TwoVersions.text;
import static no.svarbrev.questionnaire.version.TwoVersions.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.version.Change.What;
import org.junit.jupiter.api.Test;

/** Every change between two versions is found, and classed by what it does to answers that were given. */
class DifferencesTest {
    private static List<Change> between(Questionnaire older, Questionnaire newer) {
        return Differences.between(older, newer, Mapping.NONE);
    }

    @Test
    void aVersionDoesNotDifferFromItself() {
        assertThat(between(version(1, radio("q", "a", "b"), text("t")), version(2, radio("q", "a", "b"), text("t"))))
                .isEmpty();
    }

    @Test
    void otherWordsAreText() {
        Questionnaire newer = version(2, text("t").replace("Hva?", "Hva da?"));
        assertThat(between(version(1, text("t")), newer))
                .containsExactly(new Change(Change.Kind.TEXT, What.TEXTS, "t"));
    }

    @Test
    void newQuestionsAndChoicesAreAdditive() {
        assertThat(between(version(1, radio("q", "a")), version(2, radio("q", "a", "b"), text("t"))))
                .containsExactly(
                        new Change(Change.Kind.ADDITIVE, What.CODE_ADDED, "q/b"),
                        new Change(Change.Kind.ADDITIVE, What.QUESTION_ADDED, "t"));
    }

    @Test
    void whatTakesAnswersAwayIsBreaking() {
        assertThat(between(version(1, radio("q", "a", "b"), text("t")), version(2, radio("q", "a"))))
                .containsExactly(
                        new Change(Change.Kind.BREAKING, What.CODE_REMOVED, "q/b"),
                        new Change(Change.Kind.BREAKING, What.QUESTION_REMOVED, "t"));
    }

    @Test
    void aQuestionOfAnotherFormIsBreakingAndOneThatOnlyLooksDifferentIsNot() {
        assertThat(between(version(1, text("q")), version(2, radio("q", "a"))))
                .extracting(Change::what)
                .containsExactly(What.KIND_CHANGED);
        assertThat(between(
                        version(1, radio("q", "a")), version(2, radio("q", "a").replace("radiogroup", "dropdown"))))
                .isEmpty();
    }

    @Test
    void anotherTotalIsAnotherCalculationAndItsNameText() {
        String grid = "{'type':'matrixdynamic','name':'q','title':'Q','totalText':'Sum','columns':["
                + "{'name':'k','cellType':'text','totalType':'count'}]}";
        assertThat(Differences.between(version(1, grid), version(2, grid.replace("count", "sum")), Mapping.NONE))
                .containsExactly(Change.of(Change.What.BEHAVIOUR, "q"));
        assertThat(Differences.between(version(1, grid), version(2, grid.replace("'Sum'", "'I alt'")), Mapping.NONE))
                .containsExactly(Change.of(Change.What.TEXTS, "q"));
    }

    @Test
    void whoIsAskedIsAdditive() {
        String conditional = text("t").replace("}", ",'visibleIf':'{q} = 1'}");
        assertThat(between(version(1, text("t")), version(2, conditional)))
                .containsExactly(new Change(Change.Kind.ADDITIVE, What.RULES, "t"));
    }

    @Test
    void aQuestionThatMovedToAnotherPageIsNoted() {
        String first = "{'name':'en','elements':[" + text("t") + "]}";
        Questionnaire older = pages(1, first, "{'name':'to','elements':[" + text("u") + "]}");
        Questionnaire newer = pages(2, first.replace("]", "," + text("u") + "]"), "{'name':'to','elements':[]}");
        assertThat(between(older, newer)).containsExactly(new Change(Change.Kind.ADDITIVE, What.MOVED, "u"));
    }

    @Test
    void aMappingTakesTheBreakOutOfAChange() {
        Questionnaire older = version(1, radio("q", "a", "b"), text("t"), text("u"));
        Questionnaire newer = version(2, radio("q", "a", "c"), text("ny"));
        Mapping mapping = new Mapping(Map.of("t", "ny"), Map.of("q", Map.of("b", "c")), Set.of("u"));
        assertThat(Differences.unmapped(older, newer, Mapping.NONE))
                .extracting(Change::place)
                .containsExactly("q/b", "t", "u");
        assertThat(Differences.unmapped(older, newer, mapping)).isEmpty();
    }

    @Test
    void aFieldOfAPanelThatGoesIsBreaking() {
        String list = "{'type':'paneldynamic','name':'liste','templateElements':[" + text("a") + "," + text("b") + "]}";
        assertThat(between(version(1, list), version(2, list.replace("," + text("b"), ""))))
                .containsExactly(new Change(Change.Kind.BREAKING, What.PART_REMOVED, "liste.b"));
    }
}

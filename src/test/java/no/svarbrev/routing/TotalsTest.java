package no.svarbrev.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.testkit.Tiny;
import org.junit.jupiter.api.Test;

/** What stands below the columns of a grid, where our own answers are taken over page by page. */
class TotalsTest {
    private static final String ROWS = "'rows':['a','b'],";
    private static final String SUM =
            "'columns':[{'name':'k','cellType':'text','inputType':'number','min':0,'totalType':'sum'}]}";

    private static Questionnaire grid(String more, String... others) {
        String[] elements = new String[others.length + 1];
        elements[0] = "{'type':'matrixdropdown','name':'q'," + ROWS + more + SUM;
        System.arraycopy(others, 0, elements, 1, others.length);
        return Tiny.form(elements);
    }

    private static JsonNode settled(Questionnaire questionnaire, String answers) {
        return Tiny.route(questionnaire, answers).settled().data();
    }

    private static String json(String json) {
        return json.replace('\'', '"');
    }

    @Test
    void itStandsBesideTheAnswerOfTheGrid() {
        assertThat(settled(grid(""), "{'q':{'a':{'k':1.5},'b':{'k':2}}}"))
                .hasToString(json("{'q':{'a':{'k':1.5},'b':{'k':2}},'q-total':{'k':3.5}}"));
    }

    @Test
    void whatWasStoredOfItBeforeNeverStands() {
        assertThat(settled(grid(""), "{'q':{'a':{'k':1}},'q-total':{'k':77,'gammel':3}}")
                        .path("q-total"))
                .hasToString(json("{'k':1}"));
        assertThat(settled(grid(""), "{'q-total':{'k':77}}").path("q-total")).hasToString(json("{'k':0}"));
    }

    @Test
    void rowsThatAreNotShownDoNotCountAndNeitherDoRowsThatDoNotExist() {
        Questionnaire questionnaire = grid("'rowsVisibleIf':'{item} = {x}',", "{'type':'text','name':'x'}");
        assertThat(settled(questionnaire, "{'x':'b','q':{'a':{'k':1},'b':{'k':2},'c':{'k':4}}}")
                        .path("q-total")
                        .path("k")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void gridsThatShareTheirAnswerHaveTheTotalsOfTheLast() {
        Questionnaire questionnaire = Tiny.form(
                "{'type':'matrixdropdown','name':'q','valueName':'v'," + ROWS + SUM,
                "{'type':'matrixdropdown','name':'p','valueName':'v'," + ROWS + SUM.replace("'sum'", "'count'"));
        assertThat(settled(questionnaire, "{'v':{'a':{'k':5}}}").path("v-total"))
                .hasToString(json("{'k':1}"));
    }

    @Test
    void inARepeatedPanelItStandsInThePanel() {
        Questionnaire questionnaire = Tiny.form(
                "{'type':'paneldynamic','name':'p','templateElements':[{'type':'matrixdropdown','name':'q'," + ROWS
                        + SUM
                        + ",{'type':'text','name':'t','title':'{panel.q-total.k}','visibleIf':'{panel.q-total.k} > 1'}]}");
        Route route = Tiny.route(questionnaire, "{'p':[{'q':{'a':{'k':1}}},{'q':{'a':{'k':2.5}}}]}");
        assertThat(route.settled().data().at("/p/1/q-total/k").asText()).isEqualTo("2.5");
        ShownQuestion list = route.question("p").orElseThrow();
        ShownQuestion second =
                list.items().get(1).questions().skip(1).findFirst().orElseThrow();
        assertThat(second.isShown()).isTrue();
        assertThat(route.text(second.question().prompt().title(), second.scope()))
                .isEqualTo("2,5");
        assertThat(list.items()
                        .get(0)
                        .questions()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .isShown())
                .isFalse();
    }

    @Test
    void aTextSaysItAsItsAuthorWroteItAndNumbersWithADecimalComma() {
        Questionnaire questionnaire = Tiny.form(
                "{'type':'matrixdropdown','name':'q'," + ROWS + SUM,
                "{'type':'matrixdropdown','name':'r'," + ROWS
                        + SUM.replace(
                                "'sum'",
                                "'sum','totalFormat':'{0} timer','totalDisplayStyle':'decimal',"
                                        + "'totalMinimumFractionDigits':2"),
                "{'type':'text','name':'t','title':'{q-total.k} og {R-Total.k}'}");
        Route route = Tiny.route(questionnaire, "{'q':{'a':{'k':1234.5}},'r':{'a':{'k':1234.5}}}");
        ShownQuestion text = route.question("t").orElseThrow();
        assertThat(route.text(text.question().prompt().title(), text.scope()).replace('\u00a0', ' '))
                .isEqualTo("1234,5 og 1 234,50 timer");
    }

    @Test
    void aTextInAPanelSaysAnswersThereInTheirWords() {
        Route route = Tiny.route(
                Tiny.form("{'type':'paneldynamic','name':'p','templateElements':["
                        + "{'type':'radiogroup','name':'v','choices':[{'value':'a','text':'Alt'}]},"
                        + "{'type':'text','name':'t','title':'Om {panel.v}.'}]}"),
                "{'p':[{'v':'a'},{}]}");
        assertThat(route.question("p").orElseThrow().items())
                .extracting(item -> item.questions().skip(1).findFirst().orElseThrow())
                .extracting(state -> route.text(state.question().prompt().title(), state.scope()))
                .containsExactly("Om Alt.", "Om .");
    }

    @Test
    void rowsThatOneGridDoesNotShowStayWhereAnotherHasTheSameAnswer() {
        String list =
                "{'type':'matrixdynamic','name':'%s','valueName':'v','columns':[{'name':'k','cellType':'text'}]%s}";
        Questionnaire questionnaire =
                Tiny.form(list.formatted("alle", ""), list.formatted("noen", ",'rowsVisibleIf':'{row.k} = 1'"));
        assertThat(Tiny.completed(questionnaire, "{'v':[{'k':'1'},{'k':'2'}]}").data())
                .hasToString(json("{'v':[{'k':'1'},{'k':'2'}]}"));
    }

    @Test
    void nothingIsWrittenWhereThereIsNothing() {
        Questionnaire questionnaire =
                Tiny.form("{'type':'matrixdropdown','name':'q'," + ROWS + SUM.replace("sum", "max"));
        assertThat(settled(questionnaire, "{}").has("q-total")).isFalse();
        assertThat(Tiny.route(questionnaire, "{}")
                        .question("q")
                        .orElseThrow()
                        .total("k")
                        .isMissingNode())
                .isTrue();
    }
}

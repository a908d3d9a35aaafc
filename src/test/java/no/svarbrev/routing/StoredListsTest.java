package no.svarbrev.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.svarbrev.form.Form;
import no.svarbrev.form.PostedAnswer;
import no.svarbrev.questionnaire.PanelList;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import org.junit.jupiter.api.Test;

/** Rows and panels as they were stored: what a respondent took away or emptied does not come back. */
class StoredListsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROWS = "{'type':'matrixdynamic','name':'q','title':'Q','rowCount':2,"
            + "'columns':[{'name':'k','title':'K','cellType':'text','defaultValue':'x'}]}";
    private static final String BLANK_ROWS = "{'type':'matrixdynamic','name':'q','title':'Q','rowCount':2,"
            + "'columns':[{'name':'k','title':'K','cellType':'text'}]}";
    private static final String PANELS = "{'type':'paneldynamic','name':'q','title':'Q','panelCount':2,"
            + "'templateTitle':'{panelIndex}: {panel.a} {panel.ukjent}','templateElements':["
            + "{'type':'text','name':'a','title':'A'},"
            + "{'type':'text','name':'b','title':'B','defaultValueExpression':'{panel.a}'}]}";

    private static Questionnaire read(String element) {
        String definition = "{'title':'T','pages':[{'name':'side','elements':[" + element + "]}]}";
        return QuestionnaireReader.read(
                "liste", 1, definition.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static Route stored(String element, String answers) {
        return Route.of(read(element), new Answers((ObjectNode) json(answers)), Circumstances.at(Clock.systemUTC()));
    }

    private static String given(Route route, String list) {
        return route.changed(Map.of("q", json(list)), List.of())
                .settled()
                .data()
                .toString()
                .replace('"', '\'');
    }

    private static String settled(Route route) {
        return route.settled().data().toString().replace('"', '\'');
    }

    @Test
    void aResponseThatBeginsHasTheDefaultsOfItsCells() {
        Route begun = Route.begun(read(ROWS), Circumstances.at(Clock.systemUTC()));
        assertThat(settled(begun)).isEqualTo("{'q':[{'k':'x'},{'k':'x'}]}");
    }

    @Test
    void anEmptiedCellStaysEmpty() {
        Route route = stored(ROWS, "{'q':[{'k':'x'},{'k':'x'}]}");
        String after = given(route, "[{},{'k':'x'}]");
        assertThat(after).isEqualTo("{'q':[{},{'k':'x'}]}");
        assertThat(settled(stored(ROWS, after))).isEqualTo(after);
    }

    @Test
    void aRowOfThisActHasItsDefaults() {
        assertThat(given(stored(ROWS, "{'q':[{}]}"), "[{},{}]")).isEqualTo("{'q':[{},{'k':'x'}]}");
    }

    @Test
    void aDefaultInAPanelFollowsUntilItIsEmptied() {
        String followed = given(stored(PANELS, "{'q':[{}]}"), "[{'a':'x'}]");
        assertThat(followed).isEqualTo("{'q':[{'a':'x','b':'x'}]}");
        assertThat(given(stored(PANELS, followed), "[{'a':'y','b':'x'}]")).isEqualTo("{'q':[{'a':'y','b':'y'}]}");
        String emptied = given(stored(PANELS, followed), "[{'a':'x'}]");
        assertThat(emptied).isEqualTo("{'q':[{'a':'x'}]}");
        assertThat(settled(stored(PANELS, emptied))).isEqualTo(emptied);
    }

    @Test
    void noPanelsAreNoneThoughTheListBeganWithSome() {
        assertThat(given(stored(PANELS, "{'q':[{},{}]}"), "[]")).isEqualTo("{'q':[]}");
        assertThat(stored(PANELS, "{'q':[]}").question("q").orElseThrow().items())
                .isEmpty();
        assertThat(stored(PANELS, "{}").question("q").orElseThrow().items()).hasSize(2);
    }

    @Test
    void textsCountPanelsFromOneAndSayNothingForABlank() {
        Route route = stored(PANELS, "{'q':[{},{'a':'x'}]}");
        ShownQuestion list = route.question("q").orElseThrow();
        assertThat(list.items())
                .extracting(panel -> route.text(((PanelList) list.question()).panelTitle(), panel.scope()))
                .containsExactly("1:  {panel.ukjent}", "2: x {panel.ukjent}");
    }

    @Test
    void aBlankRowThatWasTakenAwayIsGone() {
        assertThat(posted(BLANK_ROWS, 2).isMissingNode()).isTrue();
        assertThat(posted(BLANK_ROWS, 1).toString()).isEqualTo("[{}]");
        assertThat(posted(BLANK_ROWS, 0).toString()).isEqualTo("[]");
        assertThat(stored(BLANK_ROWS, "{'q':[{}]}").question("q").orElseThrow().items())
                .hasSize(1);
        assertThat(stored(BLANK_ROWS, "{'q':[]}").question("q").orElseThrow().items())
                .isEmpty();
    }

    private static JsonNode posted(String element, int count) {
        Form form = field -> field.equals("q.count") ? List.of(String.valueOf(count)) : List.of();
        return PostedAnswer.read(read(element).questions().get(0), form, "q").value();
    }

    @Test
    void rowsWithoutAnyAnswerAreNotTheAnswerThatIsRequired() {
        String required = BLANK_ROWS.replace("'rowCount'", "'isRequired':true,'rowCount'");
        Route route = stored(required, "{'q':[{}]}");
        assertThat(route.faults(route.pages().get(0))).isNotEmpty();
    }
}

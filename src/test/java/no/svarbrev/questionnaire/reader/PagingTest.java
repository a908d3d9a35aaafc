package no.svarbrev.questionnaire.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Route;
import no.svarbrev.testkit.SurveyCore;
import no.svarbrev.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** How the pages that are written become the pages that are shown. */
class PagingTest {
    private static Questionnaire questionnaire(String mode, String pages) {
        String json = "{'title':'T','questionsOnPageMode':'" + mode + "'," + pages + "}";
        return QuestionnaireReader.read(
                "t", 1, json.replace('\'', '"').replace('~', '\'').getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name, String more) {
        return "{'type':'text','name':'" + name + "'" + more + "}";
    }

    private static Route route(Questionnaire questionnaire, String answers) {
        return Route.of(
                questionnaire, new Answers((ObjectNode) SurveyCore.json(answers)), Circumstances.at(new TestClock()));
    }

    @Test
    void theNamesOfDividedPagesAreFree() {
        Questionnaire divided = questionnaire(
                "questionPerPage",
                "'pages':[{'name':'a','elements':[" + text("x", "") + "," + text("y", "")
                        + "]},{'name':'a_2','elements':[" + text("z", "") + "]}]");
        assertThat(divided.pages()).extracting(Page::name).containsExactly("a", "a_2_", "a_2");
        assertThat(divided.pages()).extracting(Page::written).containsExactly("a", "a", "a_2");
    }

    @Test
    void theOnePageHasAnotherNameThanThePageToReadFirst() {
        Questionnaire whole = questionnaire(
                "singlePage",
                "'firstPageIsStartPage':true,'pages':[{'name':'all','elements':[{'type':'html','name':'h','html':'x'}]},"
                        + "{'name':'a','elements':[" + text("x", "") + "]}]");
        assertThat(whole.startPage()).map(Page::name).contains("all");
        assertThat(whole.pages()).extracting(Page::name).containsExactly("all_");
        assertThat(whole.page("all_").orElseThrow().questions()).hasSize(1);
    }

    @Test
    void whatIsAskedOfADividedPageIsAskedOfAllOfIt() {
        Questionnaire divided = questionnaire(
                "questionPerPage",
                "'pages':[{'name':'a','elements':[" + text("x", ",'visibleIf':'{w} = 1'") + ","
                        + text("y", ",'isRequired':true") + "]},{'name':'b','elements':["
                        + text("w", "") + "," + text("seen", ",'visibleIf':'{$a.isVisible} = true'") + ","
                        + text("ready", ",'visibleIf':'isContainerReady(~a~)'") + "]}]");
        assertThat(divided.pages()).hasSize(5);
        Route waiting = route(divided, "{}");
        assertThat(waiting.question("seen").orElseThrow().isShown()).isTrue();
        assertThat(waiting.question("ready").orElseThrow().isShown()).isFalse();
        assertThat(route(divided, "{'y':'1'}").question("ready").orElseThrow().isShown())
                .isTrue();
    }
}

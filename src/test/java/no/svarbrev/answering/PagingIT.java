package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Questionnaires that show one question at a time, or all of them on one page, whatever pages were written. */
class PagingIT {
    @AutoClose
    private static TestServer server;

    private String invitation;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/answering/questionnaires"));
    }

    private Respondent begin(String questionnaire) {
        invitation = server.api().invite(server.api().survey(questionnaire), 1).get(0);
        return new Respondent(server.port(), Api.tokenOf(invitation)).start();
    }

    private String stored() {
        return server.sql("SELECT answers FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    @Test
    void eachQuestionOrPanelHasAPageOfItsOwnUnderTheTitleOfItsPage() {
        Respondent person = begin("etter-ett");
        assertThat(person.questions()).containsExactly("bor");
        assertThat(person.heading()).isEqualTo("Huset");
        person.choose("bor", "nei").next();
        assertThat(person.questions()).containsExactly("navn", "telefon");
        assertThat(person.heading()).isEqualTo("Huset");
        person.type("navn", "Kari").next();
        assertThat(person.path()).endsWith("/review");
    }

    @Test
    void aConditionOfThePageHoldsForEachOfItsQuestions() {
        Respondent person = begin("etter-ett").choose("bor", "ja").next();
        assertThat(person.questions()).containsExactly("rom");
        person.type("rom", "2").next();
        assertThat(person.questions()).containsExactly("planter");
        person.type("planter", "Roser").next();
        assertThat(person.questions()).containsExactly("areal");
        person.next();
        assertThat(person.path()).endsWith("/review");
    }

    @Test
    void aTriggerThatShowsAPageShowsEachOfItsQuestions() {
        Respondent person =
                begin("etter-ett").choose("bor", "ja").next().type("rom", "4").next();
        person.next().next();
        assertThat(person.questions()).containsExactly("annet");
        person.type("annet", "x").next();
        assertThat(person.questions()).containsExactly("enda_mer");
        person.next();
        assertThat(person.path()).endsWith("/review");
        person.send();
        assertThat(stored()).contains("\"annet\": \"x\"");
    }

    @Test
    void whatIsMissingOnOnePageKeepsOneThere() {
        Respondent person = begin("etter-ett").next();
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().select(".error-summary a").eachAttr("href")).hasSize(1);
        assertThat(person.questions()).containsExactly("bor");
        person.choose("bor", "ja").next().type("rom", "0").next();
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.questions()).containsExactly("rom");
    }

    @Test
    void backLeadsToTheQuestionBeforeAndAChangedAnswerToAnotherWay() {
        Respondent person =
                begin("etter-ett").choose("bor", "ja").next().type("rom", "2").next();
        person.press("back");
        assertThat(person.questions()).containsExactly("rom");
        assertThat(person.held("rom")).containsExactly("2");
        person.press("back");
        assertThat(person.questions()).containsExactly("bor");
        person.choose("bor", "nei").next();
        assertThat(person.questions()).containsExactly("navn", "telefon");
        person.type("navn", "Kari").next();
        assertThat(person.path()).endsWith("/review");
        person.send();
        assertThat(stored()).isEqualTo("{\"bor\": \"nei\", \"navn\": \"Kari\"}");
    }

    @Test
    void eachLinkOfTheReviewLeadsToItsQuestion() {
        Respondent person = begin("etter-ett")
                .choose("bor", "ja")
                .next()
                .type("rom", "2")
                .next()
                .type("planter", "Roser")
                .next()
                .next();
        assertThat(person.page().select(".reviewed dt").eachText())
                .containsExactly("Bor du i hus?", "Hvor mange rom?", "Planter", "Areal");
        for (int number = 0; number < 4; number++) {
            String question = person.page().select(".reviewed dt").get(number).text();
            String link = person.page().select(".reviewed-title a").get(number).attr("href");
            person.open(link);
            assertThat(person.page().select("main form").text()).contains(question);
            person.open(person.path().replaceAll("/p/.*", "") + "/review");
        }
    }

    @Test
    void whoComesBackGoesOnAtTheFirstQuestionThatIsLeft() {
        Respondent person =
                begin("etter-ett").choose("bor", "ja").next().type("rom", "2").next();
        Respondent later = person.onAnotherDevice();
        assertThat(later.page().text()).doesNotContain("Bor du i hus?");
        assertThat(stored()).isEqualTo("{\"bor\": \"ja\", \"rom\": 2}");
    }

    @Test
    void onOnePageThePagesThatWereWrittenAreParts() {
        Respondent person = begin("alt-i-ett");
        assertThat(person.questions()).containsExactly("bor");
        assertThat(person.page().select("main h2").eachText()).containsExactly("Huset");
        person.choose("bor", "ja").next();
        assertThat(person.questions())
                .contains("bor", "rom", "planter", "areal")
                .doesNotContain("annet");
        assertThat(person.page().select("main h2").eachText()).containsExactly("Huset", "Hagen");
        person.next();
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().select(".error-summary a").eachAttr("href")).containsExactly("#f-rom");
    }

    @Test
    void onOnePageATriggerShowsAndHidesThePagesThatWereWritten() {
        Respondent person =
                begin("alt-i-ett").choose("bor", "ja").next().type("rom", "5").next();
        assertThat(person.questions()).contains("annet", "enda_mer");
        person.type("annet", "x").type("rom", "2").sendDraft();
        assertThat(person.questions()).contains("areal").doesNotContain("annet", "enda_mer");
        person.type("areal", "9").next();
        assertThat(person.path()).endsWith("/review");
        person.send();
        assertThat(stored()).contains("\"areal\": \"9\"").doesNotContain("annet");
    }

    @Test
    void onOnePageTheReviewLeadsBackToThePage() {
        Respondent person = begin("alt-i-ett")
                .choose("bor", "nei")
                .next()
                .type("navn", "Kari")
                .next();
        assertThat(person.path()).endsWith("/review");
        person.open(person.page().select(".reviewed-title a").first().attr("href"));
        assertThat(person.questions()).containsExactly("bor", "navn", "telefon");
        assertThat(person.held("navn")).containsExactly("Kari");
    }
}

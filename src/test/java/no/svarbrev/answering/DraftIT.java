package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The draft that the script sends while one writes: saved like a page, and nothing is said of what is not finished. */
class DraftIT {
    @AutoClose
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    private static Respondent onThePageOfTheAgreement() {
        String invitation =
                server.api().invite(server.api().survey("nav-leder"), 1).get(0);
        return new Respondent(server.port(), Api.tokenOf(invitation))
                .start()
                .choose("organisering", "i_nav")
                .next();
    }

    private static List<String> last(String column) {
        return server.sql("SELECT " + column + " " + TestServer.NEWEST_RESPONSE);
    }

    @Test
    void aDraftIsSavedButThePageIsNotSentIn() {
        Respondent person = onThePageOfTheAgreement();
        person.choose("felles_rutiner", "ja").sendDraft();
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.pageName()).isEqualTo("avtale");
        assertThat(last("answers ->> 'felles_rutiner'")).containsExactly("ja");
        assertThat(last("array_to_string(saved_pages, ' ')")).containsExactly("organisering");
    }

    @Test
    void theAnswerHasTheQuestionsThatWereOpened() {
        Respondent person = onThePageOfTheAgreement();
        person.choose("avtale_finnes", "ja").sendDraft();
        assertThat(person.questions()).contains("avtale_varighet");
        assertThat(person.page().select(".error-summary")).isEmpty();
    }

    @Test
    void theAnswerSaysWhichAnswersWereSeen() {
        Respondent person = onThePageOfTheAgreement();
        Map<String, String> before = seen(person);
        person.choose("felles_rutiner", "ja").sendDraft();
        assertThat(seen(person)).isNotEqualTo(before).containsKey("felles_rutiner");
    }

    private static Map<String, String> seen(Respondent person) {
        Map<String, String> marks = new HashMap<>();
        for (Element mark : person.page().select("input[name=was]")) {
            String[] parts = mark.val().split(":", 2);
            marks.put(parts[1], parts[0]);
        }
        return marks;
    }

    @Test
    void aDraftAfterSendingLeadsToTheReceipt() {
        Respondent person = onThePageOfTheAgreement();
        server.sql("UPDATE response SET submitted_at = now()");
        person.choose("felles_rutiner", "ja").sendDraft();
        assertThat(person.page().select("h1").text()).isEqualTo("Svarene er sendt inn");
    }
}

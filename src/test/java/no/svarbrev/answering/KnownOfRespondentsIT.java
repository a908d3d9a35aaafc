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

/** The background of a contact, its unit and what the unit answered before, in texts and conditions. */
class KnownOfRespondentsIT {
    @AutoClose
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/answering/questionnaires"));
    }

    private static String study() {
        return server.api()
                .post("/api/v1/studies", "{\"title\":\"Prøve\"}")
                .json()
                .get("id")
                .asText();
    }

    private static Api.Reply add(String study, String earlier) {
        return server.api()
                .post(
                        "/api/v1/studies/" + study + "/surveys",
                        "{\"title\":\"Igjen\",\"questionnaire\":\"kjent\",\"version\":1,\"prefilledFrom\":\"" + earlier
                                + "\"}");
    }

    private static Respondent visitor(String invitation) {
        return new Respondent(server.port(), Api.tokenOf(invitation));
    }

    @Test
    void theBackgroundOfAContactIsPutIntoTextsAndDecidesWhatIsAsked() {
        String survey = server.api().survey("kjent");
        Respondent south = visitor(server.api().invite(survey, 2).get(0));
        assertThat(south.page().text()).contains("Om Enhet 1", "Hei, Enhet 1 i Østfold.");
        south.start();
        assertThat(south.heading()).isEqualTo("Enhet 1 (1)");
        assertThat(south.questions()).containsExactly("leder");
        Respondent north = visitor(server.api().invitations(survey).get(1)).start();
        assertThat(north.questions()).containsExactly("leder", "nord");
        assertThat(server.sql("SELECT answers FROM response")).allMatch("{}"::equals);
    }

    @Test
    void theSameUnitMeetsWhatItAnsweredBefore() {
        String study = study();
        String first = server.api().addSurvey(study, "Først", "kjent");
        visitor(server.api().invite(first, 2).get(0))
                .start()
                .type("leder", "Kari")
                .next()
                .send();
        Api.Reply made = add(study, first);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("prefilledFrom").asText()).isEqualTo(first);
        String second = made.json().get("id").asText();
        Respondent same = visitor(server.api().invite(second, 2).get(0)).start();
        assertThat(same.held("leder")).containsExactly("Kari");
        assertThat(same.page().text()).contains("Sist: Kari");
        same.type("leder", "Ola").next().send();
        assertThat(same.path()).endsWith("/receipt");
        Respondent other = visitor(server.api().invitations(second).get(1)).start();
        assertThat(other.held("leder")).containsExactly("");
        assertThat(other.page().text()).doesNotContain("Sist:");
    }

    @Test
    void aSurveyIsPrefilledOnlyFromItsOwnStudy() {
        String elsewhere = server.api().survey("kjent");
        assertThat(add(study(), elsewhere).status()).isEqualTo(422);
        assertThat(add(study(), "tull").status()).isEqualTo(422);
    }
}

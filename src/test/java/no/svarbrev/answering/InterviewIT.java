package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.PageRules;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.Robot;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator fills in for a respondent, in an interview. */
class InterviewIT {
    private static final String FORM = "imdi-kartleggingssamtale";
    private static TestServer server;
    private static Vertx vertx;
    private Browser admin;

    private String survey;
    private String invitation;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().await();
        server.close();
    }

    @BeforeEach
    void invite() {
        admin = new Browser(vertx, server.port(), "127.0.0.1");
        admin.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
        survey = server.api().survey(FORM);
        invitation = server.api().invite(survey, 1).get(0);
    }

    private String address(String after) {
        return "/admin/invitations/" + invitation + "/" + after;
    }

    private Document page() {
        Document page = admin.get(address("interview")).page();
        assertThat(PageRules.faults(page)).isEmpty();
        return page;
    }

    private Browser.Reply press(String act, String... fields) {
        Map<String, String> sent = new HashMap<>();
        sent.put("csrf", page().select("[name=csrf]").first().val());
        for (int index = 0; index < fields.length; index += 2) {
            sent.put(fields[index], fields[index + 1]);
        }
        return admin.post(address(act), sent);
    }

    private Respondent interview() {
        String link = press("interview").header("location");
        return new Respondent(server.port(), link.substring("/s/".length()));
    }

    private Respondent respondent() {
        return new Respondent(server.port(), Api.tokenOf(invitation));
    }

    /** Through the whole form, at random. */
    private static Respondent answered(Respondent person) {
        person.start();
        new Robot(person, 3).walk();
        return person;
    }

    private static String notice(Respondent person) {
        return person.page().select("main > p.notice").text();
    }

    @Test
    void theInterviewerSeesWhatTheFormSaysToInterviewersAndTheRespondentDoesNot() {
        Respondent interviewer = interview().start();
        assertThat(notice(interviewer)).contains("Intervju: du fyller ut for den inviterte, som admin.");
        assertThat(interviewer.page().text()).contains("Til intervjueren:");
        Respondent respondent = respondent();
        assertThat(respondent.pageName()).isEqualTo(interviewer.pageName());
        assertThat(respondent.page().text()).doesNotContain("Til intervjueren:", "Intervju:");
    }

    @Test
    void whatAnInterviewerSavesIsSavedInThatName() {
        Respondent interviewer = interview().start();
        assertThat(saved()).isEqualTo("{}");
        interviewer.next();
        assertThat(saved()).isEqualTo("{admin}");
        respondent().next();
        assertThat(saved()).isEqualTo("{admin}");
    }

    private String saved() {
        return server.sql("SELECT interviewers::text FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    @Test
    void theRecordIsOneAndTheSameForBoth() {
        answered(interview()).open(interview().path());
        assertThat(server.sql("SELECT count(*) FROM response WHERE invitation_id = '" + invitation + "'"))
                .containsExactly("1");
        assertThat(server.sql("SELECT count(*) FROM interview WHERE invitation_id = '" + invitation + "'"))
                .as("goes on with the one under way")
                .containsExactly("1");
    }

    @Test
    void anInterviewerSaysNothingInTheRespondentsName() {
        String link = press("interview").header("location");
        Api.formPost(server.port(), link + "/decline/declined", "words=Ikke+tid");
        assertThat(server.sql("SELECT declaration_id IS NULL FROM invitation WHERE id = '" + invitation + "'"))
                .containsExactly("t");
    }

    @Test
    void anInterviewThatHasEndedHasNoLinkAnyMore() {
        String link = press("interview").header("location");
        press("interview/end");
        assertThat(server.api().get(link).status()).isEqualTo(404);
        assertThat(press("interview").header("location")).as("a new one").isNotEqualTo(link);
    }

    @Test
    void aRecordThatIsHeldOpenIsGoneOnWithAfterTheSurveyHasClosed() {
        Respondent interviewer = interview().start();
        press("interview/terms", "heldOpen", "true");
        server.sql("UPDATE survey SET closes = opens + interval '1 hour' WHERE id = '" + survey + "'");
        server.clock().pass(Duration.ofDays(3));
        assertThat(respondent().page().select("h1").text()).isEqualTo("Undersøkelsen er avsluttet");
        new Robot(interviewer.openLink(), 3).walk();
        interviewer
                .open(interviewer.path().replaceFirst("(/s/[^/]+).*", "$1/review"))
                .send();
        assertThat(interviewer.page().select("h1").text()).isEqualTo("Svarene er sendt inn");
    }

    @Test
    void theUnitMayAppendAfterwardsWhenTheInterviewerLetsIt() {
        Respondent interviewer = answered(interview());
        interviewer
                .open(interviewer.path().replaceFirst("(/s/[^/]+).*", "$1/review"))
                .send();
        assertThat(respondent().page().select("form[action$=/reopen]")).isEmpty();
        press("interview/terms", "append", "true");
        press("interview/end");
        Respondent unit = respondent();
        unit.sendForm("/reopen");
        assertThat(unit.page().select("h1").text()).isEqualTo("Se over svarene");
    }

    @Test
    void informantsAreAddedAndTakenAwayAndNeverStandBesideTheAnswers() {
        assertThat(press("informants", "name", " ", "role", "leder").status()).isEqualTo(422);
        press("informants", "name", "Kari <Nordmann>", "role", "leder");
        press("informants", "name", "Ola", "role", "");
        assertThat(page().select("#informants + ul li").eachText())
                .containsExactly("Kari <Nordmann>, leder Fjern Kari <Nordmann>", "Ola Fjern Ola");
        press(
                "informants/remove",
                "informant",
                page().select("[name=informant]").first().val());
        assertThat(server.sql("SELECT name FROM informant WHERE invitation_id = '" + invitation + "'"))
                .containsExactly("Ola");
        answered(interview());
        assertThat(server.api()
                        .get("/api/v1/surveys/" + survey + "/responses.csv")
                        .text())
                .contains(",intervju,")
                .doesNotContain("Ola");
    }

    @Test
    void onlyOneWhoIsLoggedInInterviews() {
        Browser stranger = new Browser(vertx, server.port(), "127.0.0.1");
        assertThat(stranger.post(address("interview"), Map.of("csrf", "")).header("location"))
                .startsWith("/admin/login");
        assertThat(admin.post(address("interview"), Map.of("csrf", "feil")).status())
                .isEqualTo(403);
    }
}

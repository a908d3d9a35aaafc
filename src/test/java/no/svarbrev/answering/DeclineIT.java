package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Those who do not take part say so with a button, and can take it back. */
class DeclineIT {
    @AutoClose
    private static TestServer server;

    private String survey;
    private String invitation;
    private Respondent person;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @BeforeEach
    void invite() {
        survey = server.api().survey("nav-leder");
        server.api().postCsv("/api/v1/surveys/" + survey + "/contacts", """
            epost;navn;enhet;enhetsnavn
            frogner@oslo.no;Frogner;030105;Bydel Frogner
            sagene@oslo.no;Sagene;030103;Bydel Sagene
            ardal@kommune.no;Årdal;4643;Årdal
            """.getBytes(StandardCharsets.UTF_8));
        invitation = of("Bydel Frogner").get("id").asText();
        person = new Respondent(server.port(), Api.tokenOf(invitation));
    }

    private JsonNode of(String unit) {
        for (JsonNode found : server.api().invitationsOf(survey)) {
            if (found.get("contact").get("unitName").asText().equals(unit)) {
                return found;
            }
        }
        throw new AssertionError("No one of " + unit + " is invited");
    }

    private Respondent at(String kind) {
        return person.open(path("/decline/" + kind));
    }

    private String path(String after) {
        return "/s/" + Api.tokenOf(invitation) + after;
    }

    private String outcome() {
        return of("Bydel Frogner").get("outcome").asText();
    }

    private String heading() {
        return person.page().select("h1").text();
    }

    @ParameterizedTest
    @CsvSource({
        "not-concerned, 4.10, Ikke i målgruppa",
        "other-unit, 4.10, En annen enhet svarer",
        "wrong-person, 4.10, Feil person",
        "declined, 2.111, Ønsker ikke å svare"
    })
    void eachWayHasItsOutcomeAndCanBeTakenBackByTheSameLink(String kind, String code, String reason) {
        at(kind).type("words", "Slik er det").sendForm("/decline/" + kind);
        assertThat(heading()).isEqualTo("Takk for at du sa fra");
        assertThat(person.page().select("dl").text()).contains("Slik er det");
        assertThat(outcome()).isEqualTo(code);
        assertThat(of("Bydel Frogner").get("reason").asText()).isEqualTo("Sa fra selv: " + reason + ". Slik er det");
        person.openLink();
        assertThat(heading()).as("whoever opens the link").isEqualTo("Takk for at du sa fra");
        person.sendForm("/decline/withdrawn");
        assertThat(outcome()).isEqualTo("3.11");
        assertThat(person.page().select("form[action$=/start]")).hasSize(1);
        assertThat(server.sql("SELECT kind FROM declaration ORDER BY id DESC LIMIT 2"))
                .as("what was said is kept")
                .containsExactly("withdrawn", kind.replace('-', '_'));
    }

    @Test
    void aPageOfTheFormLeadsThereAndKeepsWhatWasTyped() {
        person.start().choose("organisering", "i_nav").press("decline");
        assertThat(person.page().select("ul.ways a")).hasSize(5);
        at("declined").sendForm("/decline/declined");
        assertThat(person.page().text()).contains("Svarene som alt er lagret, er tatt vare på.");
        person.sendForm("/decline/withdrawn");
        assertThat(person.held("organisering")).containsExactly("i_nav");
    }

    @Test
    void nothingIsSaidByOpeningPages() {
        String before = server.checksum();
        for (String page :
                new String[] {"", "/not-concerned", "/other-unit", "/wrong-person", "/declined", "/no-mail"}) {
            person.open(path("/decline" + page));
        }
        assertThat(server.checksum()).isEqualTo(before);
    }

    @Test
    void whoSaysThatAnotherUnitAnswersChoosesItOrWritesWhichOne() {
        at("other-unit");
        assertThat(person.page().select("#unit option").eachText())
                .as("the others of the study, in Norwegian order")
                .containsExactly("Velg", "Bydel Sagene", "Årdal");
        person.sendForm("/decline/other-unit");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().select(".error-summary").text()).contains("Velg enheten som svarer for dere");
        assertThat(outcome()).isEqualTo("3.11");
        person.choose("unit", "030103").sendForm("/decline/other-unit");
        assertThat(outcome()).isEqualTo("4.10");
    }

    @Test
    void aUnitIsCoveredWhenTheOneThatAnswersForItHasAnswered() {
        String study = server.sql("SELECT study_id FROM survey WHERE id = '" + survey + "'")
                .get(0);
        at("other-unit").choose("unit", "030103").sendForm("/decline/other-unit");
        assertThat(covered(study)).isZero();
        String sagene = of("Bydel Sagene").get("id").asText();
        new Respondent(server.port(), Api.tokenOf(sagene)).start();
        server.sql("UPDATE response SET submitted_at = started_at WHERE invitation_id = '" + sagene + "'");
        assertThat(covered(study)).isEqualTo(2);
    }

    private int covered(String study) {
        return server.api()
                .get("/api/v1/studies/" + study + "/coverage")
                .json()
                .get("covered")
                .asInt();
    }

    @Test
    void whatWasSetByHandOutweighsIt() {
        server.api()
                .put("/api/v1/invitations/" + invitation + "/outcome", "{\"code\":\"2.26\",\"reason\":\"Autosvar\"}");
        at("declined").sendForm("/decline/declined");
        assertThat(outcome()).isEqualTo("2.26");
        assertThat(heading()).isEqualTo("Takk for at du sa fra");
    }

    @Test
    void noMoreRemindersIsNoOutcomeAndCanBeTakenBack() {
        at("no-mail").sendForm("/decline/no-mail");
        assertThat(heading()).isEqualTo("Du får ikke flere e-poster");
        assertThat(outcome()).isEqualTo("3.11");
        assertThat(server.sql("SELECT reason FROM mail_unwanted WHERE invitation_id = '" + invitation + "'"))
                .containsExactly("opted_out");
        person.sendForm("/decline/mail-again");
        assertThat(server.sql("SELECT reason FROM mail_unwanted WHERE invitation_id = '" + invitation + "'"))
                .isEmpty();
        person.openLink();
        assertThat(person.page().select("form[action$=/start]")).hasSize(1);
    }

    @Test
    void noReminderGoesToOneWhoHasDeclined() {
        at("declined").sendForm("/decline/declined");
        assertThat(server.sql("SELECT reason FROM mail_unwanted WHERE invitation_id = '" + invitation + "'"))
                .containsExactly("outcome");
    }

    @Test
    void afterTheSurveyHasClosedNothingIsSaidOrTakenBack() {
        at("declined").sendForm("/decline/declined");
        server.sql("UPDATE survey SET closes = opens + interval '1 hour' WHERE id = '" + survey + "'");
        server.clock().pass(Duration.ofHours(2));
        assertThat(Api.formPost(server.port(), path("/decline/withdrawn"), "").status())
                .isEqualTo(303);
        assertThat(outcome()).isEqualTo("2.111");
        person.openLink();
        assertThat(heading()).isEqualTo("Undersøkelsen er avsluttet");
    }

    @Test
    void answersThatWereSentInOutweighWhatWasSaid() {
        at("declined").sendForm("/decline/declined");
        server.sql("INSERT INTO response (id, survey_id, invitation_id, version, language, started_at, saved_at,"
                + " submitted_at) SELECT gen_random_uuid(), survey_id, id, 1, 'nb', now(), now(), now() FROM invitation"
                + " WHERE id = '" + invitation + "'");
        assertThat(outcome()).isEqualTo("1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/decline/withdrawn", "/decline/tull", "/decline/mail-again"})
    void aPageThatIsNotThereIsNotFound(String address) {
        assertThat(server.api().get(path(address)).status()).isEqualTo(404);
    }

    @Test
    void whatIsTooLongIsShownAgainWithTheLimit() {
        at("declined").type("words", "å".repeat(2_001)).sendForm("/decline/declined");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().select(".error").text()).contains("2 000");
        assertThat(person.page().select("textarea").text()).hasSize(2_001);
        assertThat(outcome()).isEqualTo("3.11");
    }
}

package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.Robot;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a survey may allow after the answers were sent in, and what an answer may cover. */
class AfterIT {
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
        invitation = server.api().invite(survey, 3).get(0);
        person = new Respondent(server.port(), Api.tokenOf(invitation));
    }

    private void allow(String what) {
        assertThat(server.api()
                        .put("/api/v1/surveys/" + survey + "/allowed", "{\"" + what + "\":true}")
                        .status())
                .isEqualTo(200);
    }

    private String path(String after) {
        return "/s/" + Api.tokenOf(invitation) + after;
    }

    private Respondent answer(String organised) {
        person.start().choose("organisering", organised).next();
        new Robot(person, 5).walk();
        return person.open(path("/review"));
    }

    private String heading() {
        return person.page().select("h1").text();
    }

    private String counted(String column) {
        return server.sql(
                        "SELECT " + column + "::text FROM counted_response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    @Test
    void aCopyIsShownOnlyWhereTheSurveyAllowsIt() {
        answer("i_nav").send();
        assertThat(person.page().select("a[href$=/copy]")).isEmpty();
        person.open(path("/copy"));
        assertThat(heading()).isEqualTo("Svarene er sendt inn");
        allow("copy");
        person.openLink().open(person.page().select("a[href$=/copy]").attr("href"));
        assertThat(heading()).isEqualTo("Svarene dine");
        assertThat(person.page().select("dd").size()).isGreaterThan(5);
        assertThat(person.page().select("a[href*=/p/]")).as("nothing to change").isEmpty();
    }

    @Test
    void sentInAnswersAreOpenedAgainOnlyWhereTheSurveyAllowsIt() {
        answer("i_nav").send();
        assertThat(person.page().select("form[action$=/reopen]")).isEmpty();
        assertThat(Api.formPost(server.port(), path("/reopen"), "").status()).isEqualTo(303);
        assertThat(person.openLink().page().select("h1").text()).isEqualTo("Svarene er sendt inn");
    }

    @Test
    void whatWasSentInCountsUntilTheChangesAreSentIn() {
        allow("reopening");
        answer("i_nav").send();
        String first = counted("submitted_at");
        server.clock().pass(Duration.ofMinutes(5));
        person.sendForm("/reopen");
        assertThat(person.page().text()).contains("gjelder til du sender inn på nytt");
        assertThat(counted("submitted_at")).isEqualTo(first);
        person.open(path("/p/organisering")).choose("organisering", "utenfor_nav");
        person.next();
        assertThat(counted("answers ->> 'organisering'")).as("not yet sent in").isEqualTo("i_nav");
        assertThat(outcome()).isEqualTo("1.1");
        new Robot(person, 5).walk();
        person.open(path("/review")).send();
        assertThat(counted("answers ->> 'organisering'")).isEqualTo("utenfor_nav");
        assertThat(server.sql("SELECT submission.answers ->> 'organisering' FROM submission JOIN response"
                        + " ON response.id = response_id WHERE invitation_id = '" + invitation + "'"))
                .as("the first answers are kept")
                .containsExactly("i_nav");
    }

    private String outcome() {
        return server.api().invitationsOf(survey).get(0).get("outcome").asText();
    }

    @Test
    void openingAgainTwiceAtOnceKeepsWhatWasSentInOnce() {
        allow("reopening");
        answer("i_nav").send();
        for (int press = 0; press < 3; press++) {
            Api.formPost(server.port(), path("/reopen"), "");
        }
        assertThat(server.sql("SELECT count(*) FROM submission JOIN response ON response.id = response_id"
                        + " WHERE invitation_id = '" + invitation + "'"))
                .containsExactly("1");
    }

    @Test
    void aSurveyThatHasClosedOpensNothingAgain() {
        allow("reopening");
        answer("i_nav").send();
        server.sql("UPDATE survey SET closes = opens + interval '1 hour' WHERE id = '" + survey + "'");
        server.clock().pass(Duration.ofHours(2));
        assertThat(person.openLink().page().select("form[action$=/reopen]")).isEmpty();
        Api.formPost(server.port(), path("/reopen"), "");
        assertThat(person.openLink().page().select("h1").text()).isEqualTo("Svarene er sendt inn");
    }

    @Test
    void oneAnswerCoversTheUnitsTheRespondentNames() {
        answer("i_nav");
        assertThat(person.page().select("a[href$=/units]")).isEmpty();
        allow("severalUnits");
        person.open(path("/review")).open(path("/units"));
        assertThat(person.page().select("fieldset label").eachText()).containsExactly("Enhet 2", "Enhet 3");
        person.choose("unit", "3").sendForm("/units");
        assertThat(heading()).isEqualTo("Se over svarene");
        assertThat(person.page().select("section[aria-labelledby=units] li").eachText())
                .containsExactly("Enhet 3");
        person.send();
        String study = server.sql("SELECT study_id FROM survey WHERE id = '" + survey + "'")
                .get(0);
        assertThat(server.api()
                        .get("/api/v1/studies/" + study + "/coverage")
                        .json()
                        .get("covered")
                        .asInt())
                .isEqualTo(2);
        assertThat(server.api()
                        .get("/api/v1/surveys/" + survey + "/rates")
                        .json()
                        .get("answers")
                        .asInt())
                .as("it counts once")
                .isEqualTo(1);
    }

    @Test
    void aUnitIsTakenAwayAgainAndOneThatIsNotThereIsPassedOver() {
        allow("severalUnits");
        person.start();
        Api.formPost(server.port(), path("/units"), "unit=2&unit=3&unit=999");
        Api.formPost(server.port(), path("/units"), "unit=3");
        assertThat(server.sql("SELECT unit_code FROM covered_unit WHERE invitation_id = '" + invitation + "'"))
                .containsExactly("3");
    }
}

package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Warnings, the author's own words, questions that cannot be answered, and answers that follow from others. */
class RemarksIT {
    @AutoClose
    private static TestServer server;

    private String invitation;
    private Respondent person;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/answering/questionnaires"));
    }

    @BeforeEach
    void begin() {
        startOn("advarsler");
    }

    private void startOn(String questionnaire) {
        invitation = server.api().invite(server.api().survey(questionnaire), 1).get(0);
        person = new Respondent(server.port(), Api.tokenOf(invitation)).start();
    }

    private String stored() {
        return server.sql("SELECT answers FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    @Test
    void aWarningIsShownOnceAndDoesNotStop() {
        person.type("alder", "12").next();
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.pageName()).isEqualTo("en");
        assertThat(person.page().select(".notice a").eachText()).containsExactly("Alder – Er alderen 12 riktig?");
        assertThat(person.page().select("#q-alder .note").text()).contains("Er alderen 12 riktig?");
        assertThat(person.page().select("#f-alder").attr("aria-describedby")).isEqualTo("n-alder");
        assertThat(person.next().pageName()).isEqualTo("to");
        assertThat(stored()).contains("\"alder\": 12");
    }

    @Test
    void anErrorIsSaidInTheAuthorsWordsAndBeforeWarnings() {
        person.type("alder", "12").type("kode", "12a").next();
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().select(".error-summary a").eachText()).containsExactly("Kode – Koden har fire sifre.");
        person.type("kode", "1234").next();
        assertThat(person.pageName()).isEqualTo("to");
    }

    @Test
    void aQuestionThatCannotBeAnsweredIsShownWithItsAnswerAndNotSent() {
        assertThat(person.questions()).containsExactly("alder", "kode");
        assertThat(person.page().select("#q-laast .answer").text()).isEqualTo("fast");
        assertThat(person.page().select("[name=laast]")).isEmpty();
        person.type("alder", "60").next();
        assertThat(person.anchor()).isEqualTo("q-laast");
        assertThat(person.held("laast")).containsExactly("fast");
        person.type("laast", "løst").next();
        assertThat(stored()).contains("\"laast\": \"løst\"");
    }

    @Test
    void anAnswerCanSetAnother() {
        startOn("kobling");
        person.choose("a", "ja").next();
        assertThat(person.held("b")).containsExactly("satt");
        person.type("b", "endret").type("c", "delt").next();
        assertThat(stored()).contains("\"b\": \"endret\"", "\"felles\": \"delt\"");
    }

    /** Kind 01 of what was found: seen on a live server, where a questionnaire reacts to changes. */
    @Test
    void aCorrectionOfLetterCaseOrBlanksIsKept() {
        startOn("kobling");
        person.choose("a", "nei").next();
        person.type("b", "oslo").type("c", "kort svar").next().press("back");
        person.type("b", "Oslo").type("c", "Kort  svar").next();
        assertThat(stored()).contains("\"b\": \"Oslo\"", "\"felles\": \"Kort  svar\"");
    }

    private String shown() {
        return server.sql("SELECT shown FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    @Test
    void anAnswerCanEndTheQuestionnaire() {
        startOn("kobling");
        person.choose("a", "slutt").next();
        assertThat(person.path()).endsWith("/review");
        assertThat(person.page().select(".reviewed h2")).hasSize(1);
        person.send();
        assertThat(person.path()).endsWith("/receipt");
        assertThat(shown()).isEqualTo("{a}");
    }

    @Test
    void anAnswerCanLeadPastAPage() {
        startOn("kobling");
        person.choose("a", "hopp").next();
        assertThat(person.pageName()).isEqualTo("tre");
        person.next().send();
        assertThat(person.path()).endsWith("/receipt");
        assertThat(shown()).isEqualTo("{a,d}");
    }
}

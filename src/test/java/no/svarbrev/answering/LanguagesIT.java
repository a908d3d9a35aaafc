package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questionnaire of the leaders is written in bokmål and, from version 2, nynorsk. */
class LanguagesIT {
    @AutoClose
    private static TestServer server;

    private String invitation;
    private Respondent person;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @BeforeEach
    void invite() {
        invitation = server.api().invite(server.api().survey("nav-leder", 2), 1).get(0);
        person = new Respondent(server.port(), Api.tokenOf(invitation));
    }

    private String language() {
        return person.page().select("html").attr("lang");
    }

    @Test
    void theContactsLanguageDecidesTheFirstPage() {
        server.sql("UPDATE contact SET language = 'nn'");
        person.openLink();
        assertThat(language()).isEqualTo("nn");
        assertThat(person.page().select("form[action$='/start'] button").text()).isEqualTo("Start undersøkinga");
        server.sql("UPDATE contact SET language = 'en'");
        person.openLink();
        assertThat(language()).as("the questionnaire is not in English").isEqualTo("nb");
    }

    @Test
    void aLanguageChosenOnTheFirstPageIsThatOfTheResponse() {
        person.open("/s/" + Api.tokenOf(invitation) + "?language=nn");
        assertThat(person.page().select("nav.languages [aria-current]").text()).isEqualTo("Nynorsk");
        person.start();
        assertThat(language()).isEqualTo("nn");
        assertThat(server.sql("SELECT language " + TestServer.NEWEST_RESPONSE)).containsExactly("nn");
    }

    @Test
    void goingOverToAnotherLanguageKeepsPageAndAnswers() {
        person.start();
        String page = person.pageName();
        person.choose("organisering", "i_nav").press("language:nn");
        assertThat(person.pageName()).isEqualTo(page);
        assertThat(language()).isEqualTo("nn");
        assertThat(person.held("organisering")).containsExactly("i_nav");
        assertThat(person.page().select("button[value=next]").text()).isEqualTo("Neste");
        assertThat(person.page().select("button[value=later]").text()).isEqualTo("Hald fram seinare");
    }

    @Test
    void aLanguageThatIsNotOfferedIsNone() {
        person.open("/s/" + Api.tokenOf(invitation) + "?language=de");
        assertThat(language()).isEqualTo("nb");
        person.start();
        assertThat(language()).isEqualTo("nb");
        assertThat(person.page().select("button[value^=language]").eachAttr("value"))
                .containsExactly("language:nn");
    }
}

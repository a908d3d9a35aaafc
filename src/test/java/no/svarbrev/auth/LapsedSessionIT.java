package no.svarbrev.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import no.svarbrev.testkit.Administrator;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Axe;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session that is over loses nothing that was typed: fault D35, in a real browser. */
class LapsedSessionIT {
    @AutoClose
    private static TestServer server;

    private static Chromium browser;
    private static Administrator admin;

    private String study;
    private String survey;

    @BeforeAll
    static void start() {
        browser = Chromium.ready();
        server = TestServer.start();
        admin = new Administrator(browser, server);
    }

    @BeforeEach
    void logIn() {
        admin.logIn();
        survey = server.api().survey("nav-leder");
        study = server.sql("SELECT study_id FROM survey WHERE id = '" + survey + "'")
                .get(0);
    }

    private static void theSessionEnds() {
        server.clock().pass(Duration.ofHours(9));
    }

    @Test
    void aTypedMailStandsInItsFormAgainAfterLoggingIn() {
        String text = "Hei {{navn}}!\n\nÆrlig & «trygt» <b>\n\n{{lenke}}\n";
        admin.open("/admin/surveys/" + survey + "/dispatches/invitation").type("#subject", "Mitt emne");
        browser.run("document.querySelector('#body').value = arguments[0]", text);
        theSessionEnds();
        admin.press("main form [type=submit]");
        assertThat(admin.text("main")).contains("Du er blitt logget ut");
        assertThat(Axe.violations(browser)).isEmpty();
        admin.type("#name", "admin").type("#password", "feil passord").press("main form [type=submit]");
        assertThat(admin.text("main")).as("also after a slip").contains("Du er blitt logget ut", "passordet er feil");
        admin.typePassword();
        assertThat(admin.text("h1")).isEqualTo("Send invitasjoner");
        assertThat(admin.text("[role=alert]")).contains("Her står det igjen");
        assertThat(admin.value("#subject")).isEqualTo("Mitt emne");
        assertThat(admin.value("#body")).isEqualTo(text);
        assertThat(Axe.violations(browser)).isEmpty();
        assertThat(server.sql("SELECT count(*) FROM dispatch WHERE subject = 'Mitt emne'"))
                .containsExactly("0");
        admin.press("main form [type=submit]");
        assertThat(admin.path()).startsWith("/admin/surveys/" + survey);
        assertThat(server.sql("SELECT replace(body, E'\\n', '/') FROM dispatch WHERE subject = 'Mitt emne'"))
                .containsExactly(text.strip().replace("\n", "/"));
    }

    @Test
    void everyFormThatTakesSomethingTypedKeepsIt() {
        String invitation = server.api().invite(survey, 1).get(0);
        for (Map.Entry<String, String> form : Map.of(
                        "/admin/new-study",
                        "#title",
                        "/admin/studies/" + study + "/new-survey",
                        "#title",
                        "/admin/studies/" + study + "/look",
                        "#sender",
                        "/admin/surveys/" + survey + "/dispatches/reminder",
                        "#body",
                        "/admin/invitations/" + invitation + "/outcome",
                        "#reason")
                .entrySet()) {
            admin.open(form.getKey()).type(form.getValue(), "Skrevet før");
            theSessionEnds();
            admin.press("main form [type=submit]").typePassword();
            assertThat(admin.value(form.getValue())).as(form.getKey()).isEqualTo("Skrevet før");
        }
        admin.open("/admin/surveys/" + survey + "/allowed").click("#copy").click("#severalUnits");
        theSessionEnds();
        admin.press("main form [type=submit]").typePassword();
        assertThat(browser.run("return [...document.querySelectorAll('main input:checked')].map(box => box.id).join()"))
                .isEqualTo("copy,severalUnits");
    }

    @Test
    void aFormThatIsShownAgainForAnErrorKeepsItToo() {
        admin.open("/admin/new-study").press("main form [type=submit]");
        assertThat(admin.path()).isEqualTo("/admin/studies");
        admin.type("#title", "Etter feilen");
        theSessionEnds();
        admin.press("main form [type=submit]").typePassword();
        assertThat(admin.value("#title")).isEqualTo("Etter feilen");
        String invitation = server.api().invite(survey, 1).get(0);
        admin.open("/admin/invitations/" + invitation + "/interview")
                .press("form[action$='/informants'] [type=submit]");
        admin.type("#role", "leder");
        theSessionEnds();
        admin.press("form[action$='/informants'] [type=submit]").typePassword();
        assertThat(admin.value("#role")).isEqualTo("leder");
    }

    @Test
    void nothingIsReadOfOneWhoWasNeverLoggedInOrComesFromElsewhere() {
        Api.Reply stranger = Api.formPost(server.port(), "/admin/studies", "title=Fremmed");
        assertThat(stranger.status()).isEqualTo(303);
        assertThat(stranger.text()).doesNotContain("Fremmed");
    }

    @Test
    void whatIsKeptHasNoTokenOfTheOldSession() {
        admin.open("/admin/new-study").type("#title", "Hemmelig?");
        String csrf = admin.value("main [name=csrf]");
        theSessionEnds();
        admin.press("main form [type=submit]");
        assertThat(admin.value("[name=kept]")).contains("Hemmelig").doesNotContain(csrf);
    }
}

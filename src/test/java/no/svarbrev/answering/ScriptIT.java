package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the script adds, in a real browser: nothing that was typed is lost, and questions come and go as one answers. */
class ScriptIT {
    @AutoClose
    private static TestServer server;

    private Chromium browser;
    private Respondent elsewhere;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @BeforeEach
    void openThePageOfTheAgreement() {
        browser = Chromium.ready();
        String invitation =
                server.api().invite(server.api().survey("nav-leder"), 1).get(0);
        elsewhere = new Respondent(server.port(), Api.tokenOf(invitation)).start();
        elsewhere.choose("organisering", "i_nav").next();
        browser.open("http://127.0.0.1:" + server.port() + "/s/" + Api.tokenOf(invitation) + "/p/avtale");
    }

    @AfterEach
    void beOnlineAgain() {
        browser.online(true);
    }

    private static String stored(String question) {
        return String.valueOf(server.sql("SELECT answers ->> '" + question + "' " + TestServer.NEWEST_RESPONSE)
                .get(0));
    }

    private static void eventually(String what, BooleanSupplier holds) {
        for (int tries = 0; tries < 100 && !holds.getAsBoolean(); tries++) {
            pause(100);
        }
        assertThat(holds.getAsBoolean()).as(what).isTrue();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void choose(String question, String code) {
        browser.click("input[name='" + question + "'][value='" + code + "']");
    }

    private boolean isThere(String selector) {
        return Boolean.TRUE.equals(browser.run("return !!document.querySelector(arguments[0])", selector));
    }

    private boolean isShown(String selector) {
        return Boolean.TRUE.equals(browser.run(
                "const found = document.querySelector(arguments[0]); return !!found && !found.hidden", selector));
    }

    private String text(String selector) {
        return String.valueOf(browser.run("return document.querySelector(arguments[0])?.innerText", selector));
    }

    @Test
    void anAnswerIsSavedAMomentAfterItWasGivenAndThePageSaysSo() {
        choose("felles_rutiner", "ja");
        eventually("saved", () -> "ja".equals(stored("felles_rutiner")));
        eventually("said", () -> text("#saving").matches("Lagret \\d\\d\\.\\d\\d"));
        assertThat(server.sql("SELECT 'avtale' = ANY (saved_pages) " + TestServer.NEWEST_RESPONSE))
                .as("the page does not count as sent in")
                .containsExactly("f");
    }

    @Test
    void aQuestionThatAnAnswerOpensAppearsAndGoesAndTheFocusStays() {
        choose("avtale_finnes", "ja");
        eventually("appeared", () -> isThere("#q-avtale_varighet"));
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("avtale_finnes");
        choose("avtale_finnes", "nei");
        eventually("gone", () -> !isThere("#q-avtale_varighet"));
        assertThat(browser.run("return document.activeElement.value")).isEqualTo("nei");
    }

    @Test
    void withoutAConnectionThePageSaysSoAndSavesWhenItIsBack() {
        browser.online(false);
        choose("felles_rutiner", "nei");
        eventually("told", () -> isShown("#offline"));
        assertThat(stored("felles_rutiner")).isEqualTo("null");
        browser.online(true);
        eventually("saved", () -> "nei".equals(stored("felles_rutiner")));
        eventually("told no more", () -> !isShown("#offline"));
    }

    @Test
    void aTabThatIsLeftRightAfterAnAnswerHasItSaved() {
        choose("felles_rutiner", "ja");
        browser.open("about:blank");
        eventually("saved", () -> "ja".equals(stored("felles_rutiner")));
    }

    @Test
    void changedThereAndBackAgainTheLastIsSaved() {
        choose("felles_rutiner", "ja");
        eventually("saved", () -> "ja".equals(stored("felles_rutiner")));
        choose("felles_rutiner", "nei");
        browser.leave(() -> browser.click("button[value=next]"));
        assertThat(stored("felles_rutiner")).isEqualTo("nei");
        assertThat(browser.address()).doesNotEndWith("/p/avtale");
    }

    @Test
    void whatSomeoneElseAnsweredMeanwhileComesIntoThePage() {
        elsewhere.choose("felles_rutiner", "ja").next();
        choose("avtale_finnes", "nei");
        eventually("told", () -> isThere("#meanwhile"));
        assertThat(browser.run("return document.querySelector('input[name=felles_rutiner]:checked').value"))
                .isEqualTo("ja");
        eventually(
                "both are there", () -> "nei".equals(stored("avtale_finnes")) && "ja".equals(stored("felles_rutiner")));
    }

    @Test
    void whenTheSurveyHasClosedThePageSaysThatTheLastIsNotSaved() {
        server.sql("UPDATE survey SET opens = '2017-01-01', closes = '2017-01-02'");
        try {
            choose("felles_rutiner", "ja");
            eventually("told", () -> text("#saving").contains("ikke lagret"));
        } finally {
            server.sql("UPDATE survey SET closes = NULL");
        }
    }

    @Test
    void theScriptIsSmall() throws IOException {
        try (var file = ScriptIT.class.getResourceAsStream("/static/respondent.js")) {
            assertThat(file.readAllBytes().length).isLessThan(6_000);
        }
    }
}

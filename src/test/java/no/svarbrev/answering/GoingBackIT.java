package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Administrator;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Axe;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Going back with the browser, and back from the review, with script and without: fault D36. */
class GoingBackIT {
    private static final String FORM = """
            {"title": "Tilbake", "pages": [
              {"name": "one", "title": "Første", "elements": [
                {"type": "text", "name": "name", "title": "Navn", "isRequired": true},
                {"type": "radiogroup", "name": "yes", "title": "Ja eller nei", "choices": ["ja", "nei"]}]},
              {"name": "two", "title": "Andre", "elements": [{"type": "text", "name": "more", "title": "Mer"}]}]}""";

    @TempDir
    static Path folder;

    @AutoClose
    private static TestServer server;

    private static Chromium browser;
    private static Administrator person;

    private String invitation;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.ready();
        Files.createDirectories(folder.resolve("tilbake"));
        Files.writeString(folder.resolve("tilbake/1.json"), FORM);
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()));
        person = new Administrator(browser, server);
    }

    @AfterEach
    void withScriptAgain() {
        browser.scripts(true);
    }

    private String begin(boolean script) {
        browser.scripts(script);
        invitation = server.api().invite(server.api().survey("tilbake"), 1).get(0);
        String link = "/s/" + Api.tokenOf(invitation);
        person.open(link).press("form[action$='/start'] [type=submit]");
        return link;
    }

    private void write(String field, String text) {
        browser.run(
                "const field = document.querySelector(arguments[0]); field.focus(); field.select();",
                "[name=" + field + "]");
        browser.keys(text);
    }

    private void back() {
        browser.back();
    }

    private String stored(String key) {
        return String.valueOf(
                server.sql("SELECT answers ->> '" + key + "' FROM response WHERE invitation_id = '" + invitation + "'")
                        .get(0));
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void changingAfterGoingBackIsNotTakenForSomebodyElse(boolean script) {
        begin(script);
        write("name", "Kari");
        person.press("button[value=next]");
        write("more", "Mer om det");
        person.press("button[value=next]");
        back();
        back();
        assertThat(person.path()).endsWith("/p/one");
        write("name", "Kari Nordmann");
        person.click("[name=yes][value=nei]").press("button[value=next]");
        assertThat(person.isThere("#meanwhile")).as(person.text("main")).isFalse();
        assertThat(person.path()).endsWith("/p/two");
        assertThat(stored("name")).isEqualTo("Kari Nordmann");
        assertThat(stored("yes")).isEqualTo("nei");
        assertThat(stored("more")).isEqualTo("Mer om det");
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void whatIsTakenBackAfterGoingBackIsTakenBack(boolean script) {
        begin(script);
        write("name", "Kari");
        person.press("button[value=next]");
        write("more", "Mer");
        person.press("button[value=next]");
        back();
        browser.run("document.querySelector('[name=more]').value = ''");
        browser.run("document.querySelector('[name=more]').dispatchEvent(new Event('input', {bubbles: true}))");
        person.press("button[value=next]");
        assertThat(person.isThere("#meanwhile")).isFalse();
        assertThat(person.path()).endsWith("/review");
        assertThat(stored("more")).isEqualTo("null");
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void whoChangedSomethingToAnErrorFromTheReviewIsToldWhyOnComingBack(boolean script) {
        String link = begin(script);
        write("name", "Kari");
        person.press("button[value=next]").press("button[value=next]");
        assertThat(person.path()).isEqualTo(link + "/review");
        person.press(".reviewed-title a");
        assertThat(person.isThere(".error-summary")).as("nothing is wrong yet").isFalse();
        browser.run("document.querySelector('[name=name]').value = ''");
        person.press("button[value=next]");
        assertThat(person.text(".error-summary")).contains("Navn");
        back();
        assertThat(person.path()).startsWith(link + "/p/one");
        if (!script) {
            // The browser shows the page as it was left, without asking: nobody can say anything before a button is
            // pressed.
            person.press("button[value=next]");
        }
        assertThat(person.text(".error-summary")).as("back with the browser").contains("Navn");

        person.open(link + "/review");
        assertThat(person.text("main")).contains("Noen sider er ikke ferdige");
        person.press("form[action$='/submit'] [type=submit]");
        assertThat(person.path()).startsWith(link + "/p/one");
        assertThat(person.text(".error-summary")).as("sent in all the same").contains("Navn – Spørsmålet må besvares.");
        if (script) {
            assertThat(Axe.violations(browser)).isEmpty();
        }
        write("name", "Kari");
        person.press("button[value=next]");
        assertThat(person.path()).doesNotContain("/p/one");
    }

    @ParameterizedTest(name = "script: {0}")
    @ValueSource(booleans = {true, false})
    void whoSendsInBeforeAPageWasSeenIsToldWhyItIsShown(boolean script) {
        String link = begin(script);
        write("name", "Kari");
        person.press("button[value=next]").open(link + "/review");
        person.press("form[action$='/submit'] [type=submit]");
        assertThat(person.path()).startsWith(link + "/p/two");
        assertThat(person.text(".notice")).contains("må gjøres ferdig før du kan sende inn");
    }
}

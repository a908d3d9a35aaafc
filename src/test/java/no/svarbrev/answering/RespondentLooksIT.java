package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.svarbrev.testkit.Administrator;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Axe;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What respondents are told and shown: that a public link is closed, and not the survey; no name that is for others; the
 * sender's colour. Faults D31, D26, D35.
 */
class RespondentLooksIT {
    @TempDir
    static Path folder;

    @AutoClose
    private static TestServer server;

    private static Chromium browser;
    private static Administrator person;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.ready();
        server = SceneServer.start(folder);
        person = new Administrator(browser, server);
    }

    private static String link(String survey) {
        JsonNode open = server.api()
                .put("/api/v1/surveys/" + survey + "/open-link", "{}")
                .json();
        return URI.create(open.get("link").asText()).getPath();
    }

    @Test
    void aLinkThatIsClosedSaysSoInThreeLanguagesWhileTheSurveyIsOpen() {
        String survey = server.api().survey("spraak");
        String link = link(survey);
        person.open(link);
        assertThat(person.isThere("form[action$='/start']")).isTrue();
        server.api().delete("/api/v1/surveys/" + survey + "/open-link");
        assertThat(person.open(link).text("h1")).isEqualTo("Lenken er stengt");
        assertThat(person.text("main")).contains("ikke avsluttet").doesNotContain("Svarfristen");
        assertThat(Axe.violations(browser)).isEmpty();
        assertThat(person.open(link + "?language=nn").text("main")).contains("Lenkja er stengd", "ikkje avslutta");
        assertThat(person.open(link + "?language=en").text("main")).contains("The link is closed", "has not ended");
        server.sql("UPDATE survey SET opens = '2017-01-01', closes = '2017-01-02' WHERE id = '" + survey
                + "' RETURNING 1");
        assertThat(person.open(link).text("main")).contains("avsluttet", "Svarfristen gikk ut 2. januar 2017");
        server.sql("UPDATE survey SET opens = '2040-01-01', closes = NULL WHERE id = '" + survey + "' RETURNING 1");
        assertThat(person.open(link).text("h1")).as("closed before it opens").isEqualTo("Lenken er stengt");
    }

    /** The name of the survey is for those who run it. */
    @Test
    void noPageOfARespondentTellsTheSurveysOwnName() {
        Scenes scenes = new Scenes(server, "alle", "nb");
        Stream.of(scenes.inItsWords(), scenes.outside(), scenes.besides())
                .flatMap(each -> each)
                .forEach(scene -> {
                    scene.way().accept(browser);
                    assertThat(String.valueOf(browser.run("return document.documentElement.outerHTML")))
                            .as(scene.name())
                            .doesNotContain("Ledere");
                });
        String survey = server.sql("SELECT id FROM survey WHERE title = 'Ledere' AND opens < now() LIMIT 1")
                .get(0);
        server.api().post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"invitation\"}");
        server.eventually("SELECT count(*) FROM message WHERE state IN ('queued', 'sending')", "0");
        new Administrator(browser, server).logIn();
        String letter = server.sql("SELECT id FROM message LIMIT 1").get(0);
        person.open("/admin/mailbox/" + letter);
        assertThat(person.text("main")).contains("Samarbeid 2017").doesNotContain("Ledere");
    }

    /** In light and in dark, where it can be read. */
    @Test
    void theSendersColourReachesLinksAndTheButtonBack() {
        String survey = server.api().survey("alle");
        String link = "/s/" + Api.tokenOf(server.api().invite(survey, 1).get(0));
        server.sql("UPDATE study SET colour = '7a003c' WHERE id = (SELECT study_id FROM survey WHERE id = '" + survey
                + "') RETURNING 1");
        person.open(link);
        assertThat(colour("main a[href$='/decline']")).isEqualTo("rgb(122, 0, 60)");
        person.press("form[action$='/start'] [type=submit]").open(link + "/p/skala");
        assertThat(colour("button[value=back]")).isEqualTo("rgb(122, 0, 60)");
        assertThat(Axe.violations(browser)).isEmpty();
        browser.colours(Chromium.Colours.DARK);
        assertThat(colour("button[value=back]")).isNotIn("rgb(122, 0, 60)", "rgb(134, 200, 239)");
        assertThat(Axe.violations(browser)).isEmpty();
        browser.colours(Chromium.Colours.LIGHT);
    }

    private static String colour(String selector) {
        return String.valueOf(
                browser.run("return getComputedStyle(document.querySelector(arguments[0])).color", selector));
    }
}

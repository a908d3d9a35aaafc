package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.svarbrev.testkit.Administrator;
import no.svarbrev.testkit.Axe;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public link that is closed says that the link is, and not the survey; and no page tells the survey's own name: D31, D26. */
class ClosedLinkIT {
    @TempDir
    static Path folder;

    private static TestServer server;
    private static Chromium browser;
    private static Administrator person;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.ready();
        server = SceneServer.start(folder);
        person = new Administrator(browser, server);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
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
}

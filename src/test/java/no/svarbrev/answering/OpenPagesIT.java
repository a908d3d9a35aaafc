package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import no.svarbrev.testkit.Axe;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.Chromium.Colours;
import no.svarbrev.testkit.Looks;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages around a public link in a real browser: for those who answer by it, with script and without, and who make it. */
class OpenPagesIT {
    private static final String START = "main form button[type=submit]";

    private TestServer server;
    private Chromium browser;
    private String survey;
    private String link;

    @BeforeEach
    void makeAnOpenSurvey() {
        browser = Chromium.ready();
        server = TestServer.start();
        survey = server.api().survey("nav-leder");
        link = URI.create(server.api()
                        .put("/api/v1/surveys/" + survey + "/open-link", "{}")
                        .json()
                        .get("link")
                        .asText())
                .getPath();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            browser.scripts(true);
            server.close();
        }
    }

    private Chromium open(String path) {
        return browser.open("http://127.0.0.1:" + server.port() + path);
    }

    private String text(String selector) {
        return String.valueOf(browser.run("return document.querySelector(arguments[0])?.innerText", selector));
    }

    private void expectAllWell(String page) {
        Looks looks = new Looks(browser);
        List<String> faults = new ArrayList<>();
        for (Colours colours : List.of(Colours.LIGHT, Colours.DARK)) {
            for (int width : List.of(1280, 320)) {
                browser.colours(colours).width(width);
                faults.addAll(colours == Colours.LIGHT ? Axe.violations(browser) : Axe.violationsOfColour(browser));
                faults.addAll(looks.tooWide());
            }
        }
        assertThat(faults).as(page).isEmpty();
        browser.colours(Colours.LIGHT).width(1280);
    }

    private void begin() {
        open(link).leave(() -> browser.click(START));
    }

    @Test
    void axeFindsNothingOnTheWayIn() {
        open(link);
        expectAllWell("the first page");
        begin();
        assertThat(text(".own-link")).matches("http.*/s/[A-Za-z0-9_-]{22}");
        expectAllWell("the first questions, with one's own link");
        browser.leave(() -> browser.click("button[value=later]"));
        expectAllWell("later");
        server.api().delete("/api/v1/surveys/" + survey + "/open-link");
        expectAllWell("the closed link", link);
    }

    private void expectAllWell(String page, String path) {
        open(path);
        expectAllWell(page);
    }

    @Test
    void withoutScriptOneIsAskedToWaitAndThenBegins() {
        browser.scripts(false);
        open(link).leave(() -> browser.click(START));
        assertThat(text("[role=status]")).isEqualTo("Vent noen sekunder, og trykk på knappen en gang til.");
        browser.scripts(true);
        expectAllWell("asked to wait");
        browser.scripts(false);
        server.clock().pass(Challenge.LEAST_WAIT);
        browser.leave(() -> browser.click(START));
        assertThat(URI.create(browser.address()).getPath()).matches("/s/[^/]+/p/organisering");
    }

    @Test
    void axeFindsNothingOnThePageOfTheLinkAndItsPictureIsThere() {
        logIn();
        open("/admin/surveys/" + survey + "/open-link");
        assertThat(browser.run("const image = document.querySelector('main img');"
                        + " return image.complete && image.naturalWidth > 100"))
                .isEqualTo(true);
        expectAllWell("the open link");
        browser.leave(() -> browser.click("main form button"));
        assertThat(text("main")).contains("Lenken er stengt for nye svar.");
        expectAllWell("the closed link");
        browser.leave(() -> browser.click("main form button"));
        assertThat(text("main form button")).isEqualTo("Steng lenken");
        open("/admin/surveys/" + survey);
        assertThat(Axe.violations(browser)).as("the survey").isEmpty();
    }

    private void logIn() {
        open("/admin/login");
        browser.click("#name").keys("admin").click("#password").keys(TestServer.PASSWORD);
        browser.leave(() -> browser.click("main form button"));
    }
}

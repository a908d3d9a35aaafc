package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.BooleanSupplier;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fields.js adds, in a real browser: a box that ticks all, and a signature that is drawn. */
class FieldsIT {
    private static final String TICKED =
            "return [...document.querySelectorAll('#q-Hva__20liker__20du__3f input:checked')].map(box => box.value).length";

    @AutoClose
    private static TestServer server;

    private Chromium browser;
    private Respondent elsewhere;
    private String invitation;
    private String token;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/answering/questionnaires"));
    }

    @BeforeEach
    void begin() {
        browser = Chromium.ready();
        invitation = server.api().invite(server.api().survey("gammel"), 1).get(0);
        token = Api.tokenOf(invitation);
        elsewhere = new Respondent(server.port(), token).start();
    }

    private void open(String page) {
        browser.open("http://127.0.0.1:" + server.port() + "/s/" + token + "/p/" + page);
    }

    private String stored(String question) {
        return String.valueOf(server.sql("SELECT answers ->> '" + question + "' FROM response WHERE invitation_id = '"
                        + invitation + "'")
                .get(0));
    }

    private static void eventually(String what, BooleanSupplier holds) {
        for (int tries = 0; tries < 200 && !holds.getAsBoolean(); tries++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(holds.getAsBoolean()).as(what).isTrue();
    }

    @Test
    void oneBoxTicksAllAndClearsAllAndFollowsThem() {
        open("page1");
        browser.click("input[value='none']");
        browser.click("[data-all]");
        assertThat(browser.run(TICKED))
                .as("both and the box itself, without «none»")
                .isEqualTo(3L);
        eventually("saved", () -> "[\"Kaffe & te\", \"Brus, saft\"]".equals(stored("Hva liker du?")));
        browser.click("input[value='Brus, saft']");
        assertThat(browser.run("return document.querySelector('[data-all]').checked"))
                .isEqualTo(false);
        eventually("saved", () -> "[\"Kaffe & te\"]".equals(stored("Hva liker du?")));
        browser.click("[data-all]");
        browser.click("[data-all]");
        assertThat(browser.run(TICKED)).isEqualTo(0L);
    }

    @Test
    void whatIsTickedBesideAllIsKeptAndNoneTakesAllAway() {
        invitation = server.api().invite(server.api().survey("alle-valg"), 1).get(0);
        token = Api.tokenOf(invitation);
        new Respondent(server.port(), token).start();
        open("en");
        browser.click("input[value='other']").click("[name='drikke-Comment']").keys("saft");
        browser.click("input[value='kaffe']").click("input[value='te']");
        eventually(
                "all is ticked by itself",
                () -> Boolean.TRUE.equals(browser.run("return document.querySelector('[data-all]').checked")));
        browser.leave(() -> browser.click("button[value=next]"));
        assertThat(stored("drikke")).isEqualTo("[\"kaffe\", \"te\", \"other\"]");
        assertThat(stored("drikke-Comment")).isEqualTo("saft");
        open("en");
        browser.click("input[value='none']");
        browser.leave(() -> browser.click("button[value=next]"));
        assertThat(stored("drikke")).isEqualTo("[\"none\"]");
    }

    @Test
    void aDrawnSignatureIsSavedAndATypedOneTakesItsPlace() {
        elsewhere.choose("Hva liker du?", "none").next();
        open("Side%20nr.%202%3A%20slutt%3F");
        browser.run("document.querySelector('canvas').dataset.mark = 'first'");
        browser.drawOver(".pad canvas");
        eventually("drawn", () -> stored("under").startsWith("data:image/png;base64,iVBORw0KGgo"));
        eventually(
                "said",
                () -> String.valueOf(browser.run("return document.getElementById('saving').textContent"))
                        .startsWith("Lagret"));
        assertThat(browser.run("return document.querySelector('canvas').dataset.mark"))
                .as("the pad is not replaced under the pen")
                .isEqualTo("first");
        browser.click("input[name='under.name']").keys("Kari Nordmann");
        eventually("typed", () -> stored("under").startsWith("data:image/svg+xml"));
        browser.leave(() -> browser.click("button[value=next]"));
        assertThat(browser.run("return document.body.innerText")).asString().contains("Signert: Kari Nordmann");
    }
}

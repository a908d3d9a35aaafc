package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.CsvReading;
import no.svarbrev.testkit.PageRules;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beginning by a public link: presses at the same moment, several servers, a network where many begin, and the data. */
class OpenStartsIT {
    private TestServer server;
    private Vertx vertx;
    private Browser browser;
    private String survey;
    private String link;

    @BeforeEach
    void makeAnOpenSurvey() {
        server = TestServer.start();
        vertx = Vertx.vertx();
        browser = new Browser(vertx, server.port(), "127.0.0.1");
        survey = server.api().survey("nav-leder", 2);
        link = URI.create(server.api()
                        .put("/api/v1/surveys/" + survey + "/open-link", "{}")
                        .json()
                        .get("link")
                        .asText())
                .getPath();
    }

    @AfterEach
    void stop() {
        vertx.close().await();
        server.close();
    }

    private String challenge() {
        return browser.get(link).page().select("input[name=challenge]").val();
    }

    private static Map<String, String> form(String language, String challenge, boolean solved) {
        String number = solved
                ? String.valueOf(LongStream.iterate(0, next -> next + 1)
                        .filter(next -> Challenge.fits(challenge, String.valueOf(next)))
                        .findFirst()
                        .orElseThrow())
                : "";
        return Map.of("language", language, "version", "nav-leder/2", "challenge", challenge, "number", number);
    }

    private Browser.Reply start(String language, String challenge, boolean solved) {
        return browser.post(link + "/start", form(language, challenge, solved));
    }

    private static String token(Browser.Reply started) {
        assertThat(started.status()).isEqualTo(303);
        return started.header("location").substring("/s/".length());
    }

    private String responses() {
        return server.sql("SELECT count(*) FROM response").get(0);
    }

    @Test
    void twentyPressesAtTheSameMomentAreOneResponse() {
        List<Browser.Reply> replies = browser.postTimes(20, link + "/start", form("nb", challenge(), true));
        assertThat(replies.stream().map(OpenStartsIT::token).distinct()).hasSize(1);
        assertThat(responses()).isEqualTo("1");
    }

    @Test
    void theFirstPageOfOneServerBeginsOnAnother() {
        try (TestServer another = server.another(Map.of())) {
            Map<String, String> form = form("nb", challenge(), true);
            String here = token(start("nb", form.get("challenge"), true));
            Browser there = new Browser(vertx, another.port(), "127.0.0.1");
            assertThat(token(there.post(link + "/start", form))).isEqualTo(here);
            assertThat(responses()).isEqualTo("1");
        }
    }

    @Test
    void whoHasWaitedOnceNeedNotBeginTheWaitAnew() {
        String challenge = challenge();
        Browser.Reply soon = start("nb", challenge, false);
        assertThat(soon.status()).isEqualTo(409);
        assertThat(PageRules.faults(soon.page())).isEmpty();
        assertThat(soon.page().select("input[name=challenge]").val()).isEqualTo(challenge);
        server.clock().pass(Challenge.LEAST_WAIT);
        token(start("nb", challenge, false));
    }

    @Test
    void whereTooManyBeginThePageSaysWhenToTryAgainInTheLanguageChosen() {
        String challenge = challenge();
        server.clock().pass(Challenge.LEAST_WAIT);
        for (int press = 0; press < OpenRoutes.MOST_WAITED; press++) {
            token(start("nn", challenge, false));
        }
        Browser.Reply busy = start("nn", challenge, false);
        assertThat(busy.status()).isEqualTo(429);
        assertThat(busy.header("retry-after")).isEqualTo("600");
        assertThat(busy.page().select("html").attr("lang")).isEqualTo("nn");
        assertThat(busy.page().select(".lead").text())
                .contains("Uvanleg mange har starta frå nettet du er på.", "kl. 10.10");
        assertThat(PageRules.faults(busy.page())).isEmpty();
        token(start("nn", challenge(), true));
        Browser elsewhere = new Browser(vertx, server.port(), "127.0.0.2");
        token(elsewhere.post(link + "/start", form("nn", challenge, false)));
    }

    @Test
    void anOpenResponseInTheDataHasItsAnswersAndItsStatus() {
        Respondent person = new Respondent(server.port(), token(start("nb", challenge(), true)));
        assertThat(person.page().select(".notice .own-link").attr("href"))
                .endsWith(person.path().split("/")[2]);
        person.choose("organisering", "i_nav").next();
        assertThat(person.page().select(".own-link")).as("once is enough").isEmpty();
        List<List<String>> records = CsvReading.records(
                server.api()
                        .get("/api/v1/surveys/" + survey + "/responses.csv?profile=analyse")
                        .text(),
                ',',
                "\n");
        List<String> names = records.get(0);
        List<String> row = records.get(1);
        assertThat(records).hasSize(2);
        assertThat(row.get(names.indexOf("organisering"))).isEqualTo("i_nav");
        assertThat(row.get(names.indexOf("status"))).isEqualTo("Noen svar");
    }
}

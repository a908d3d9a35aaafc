package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.PageRules;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.Robot;
import no.svarbrev.testkit.TestServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anyone may answer who has the public link of a survey. */
class OpenSurveyIT {
    @AutoClose
    private TestServer server;

    private String survey;
    private String link;

    @BeforeEach
    void makeAnOpenSurvey() {
        server = TestServer.start();
        survey = server.api().survey("nav-leder", 2);
        link = open().get("link").asText();
        link = URI.create(link).getPath();
    }

    private JsonNode open() {
        return server.api()
                .put("/api/v1/surveys/" + survey + "/open-link", "{}")
                .json();
    }

    private Document page(String query) {
        Document page = Jsoup.parse(server.api().get(link + query).text());
        assertThat(PageRules.faults(page)).isEmpty();
        return page;
    }

    private static String challenge(Document page) {
        return page.select("input[name=challenge]").val();
    }

    private static String solved(String challenge) {
        return String.valueOf(LongStream.iterate(0, number -> number + 1)
                .filter(number -> Challenge.fits(challenge, String.valueOf(number)))
                .findFirst()
                .orElseThrow());
    }

    private Api.Reply start(String challenge, String number) {
        return Api.formPost(
                server.port(),
                link + "/start",
                "language=nb&version=nav-leder/2&challenge=" + challenge + "&number=" + number);
    }

    private Respondent begun() {
        String challenge = challenge(page(""));
        return begun(start(challenge, solved(challenge)));
    }

    private Respondent begun(Api.Reply reply) {
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.location()).startsWith("/s/");
        return new Respondent(server.port(), reply.location().substring("/s/".length()));
    }

    private String responses() {
        return server.sql("SELECT count(*) FROM response").get(0);
    }

    @Test
    void theSameDialogueLeadsToAReceiptAndTheAnswersAreInTheData() {
        Respondent person = begun();
        new Robot(person, 1).walk();
        person.open(person.path().replaceFirst("(/s/[^/]+).*", "$1/review")).send();
        assertThat(person.page().select("h1").text()).isEqualTo("Svarene er sendt inn");
        assertThat(server.api()
                        .get("/api/v1/surveys/" + survey + "/responses.csv?profile=analyse")
                        .text()
                        .lines()
                        .filter(line -> line.matches("[0-9]+,Gjennomført,.*,apen,.*")))
                .hasSize(1);
        JsonNode link = open();
        assertThat(List.of(link.get("begun").asInt(), link.get("submitted").asInt()))
                .containsExactly(1, 1);
    }

    @Test
    void openAnswersAreNotInTheResponseRate() {
        begun();
        JsonNode rates =
                server.api().get("/api/v1/surveys/" + survey + "/rates").json();
        assertThat(rates.get("sent").asInt()).isZero();
        assertThat(rates.get("answers").asInt()).isZero();
    }

    @Test
    void lookingAtTheLinkChangesNothing() {
        String before = server.checksum();
        page("");
        page("?language=nn");
        assertThat(server.checksum()).isEqualTo(before);
    }

    @Test
    void theLinkOfOnesOwnLeadsOnAndIsShownWhenOneStops() {
        Respondent person = begun().choose("organisering", "i_nav").press("later");
        String own = person.page().select(".own-link").text();
        assertThat(own).matches("http://.*/s/[A-Za-z0-9_-]{22}");
        assertThat(person.page().text()).doesNotContain("e-posten");
        assertThat(person.page().select("a[href$=/decline]")).isEmpty();
        person.open(own.replaceFirst(".*/s/", "/s/") + "/decline");
        assertThat(person.page().select("ul.ways"))
                .as("there is no one to remind")
                .isEmpty();
        Respondent another = new Respondent(server.port(), own.replaceFirst(".*/s/", ""));
        another.open(another.path().replaceFirst("/p/.*", "/p/organisering"));
        assertThat(another.held("organisering")).containsExactly("i_nav");
    }

    @Test
    void aSecondPressBeginsNoSecondResponse() {
        String challenge = challenge(page(""));
        String number = solved(challenge);
        String first = start(challenge, number).location();
        assertThat(start(challenge, number).location()).isEqualTo(first);
        assertThat(responses()).isEqualTo("1");
    }

    @Test
    void theNextOneAtTheSameMachineWhoGoesBackDoesNotGetTheLastOnesAnswers() {
        String challenge = challenge(page(""));
        String number = solved(challenge);
        start(challenge, number);
        server.clock().pass(Duration.ofMinutes(10));
        assertThat(start(challenge, number).location()).isEqualTo(link);
    }

    @Test
    void withoutScriptOneWaitsAMomentAndBegins() {
        String challenge = challenge(page(""));
        Api.Reply soon = start(challenge, "");
        assertThat(soon.status()).isEqualTo(409);
        assertThat(soon.text()).contains("Vent noen sekunder, og trykk på knappen en gang til.");
        assertThat(responses()).isEqualTo("0");
        server.clock().pass(Challenge.LEAST_WAIT);
        begun(start(challenge, ""));
    }

    @Test
    void aChallengeThatIsForgedOrForAnotherLinkOrTooOldBeginsNothing() {
        String challenge = challenge(page(""));
        String number = solved(challenge);
        String forged = (challenge.startsWith("A") ? "B" : "A") + challenge.substring(1);
        server.clock().pass(Duration.ofMinutes(1));
        assertThat(start(forged, number).status()).isEqualTo(409);
        assertThat(start("", "").status()).isEqualTo(409);
        server.clock().pass(Challenge.LASTS);
        Api.Reply stale = start(challenge, number);
        assertThat(stale.status()).isEqualTo(409);
        begun(start(challenge(Jsoup.parse(stale.text())), solved(challenge(Jsoup.parse(stale.text())))));
        assertThat(responses()).isEqualTo("1");
    }

    @Test
    void aSchoolBehindOneAddressStartsAtOnceButAProgramWithoutEffortIsStopped() {
        for (int pupil = 0; pupil < 60; pupil++) {
            begun();
        }
        String challenge = challenge(page(""));
        server.clock().pass(Challenge.LEAST_WAIT);
        for (int robot = 0; robot < OpenRoutes.MOST_WAITED; robot++) {
            start(challenge, "");
        }
        Api.Reply stopped = start(challenge, "");
        assertThat(stopped.status()).isEqualTo(429);
        begun();
    }

    @Test
    void aLinkThatWasClosedBeginsNothingAndWhoHasBegunGoesOn() {
        Respondent person = begun();
        String challenge = challenge(page(""));
        server.api().delete("/api/v1/surveys/" + survey + "/open-link");
        server.clock().pass(Duration.ofMinutes(1));
        assertThat(page("").select("h1").text()).isEqualTo("Lenken er stengt");
        start(challenge, solved(challenge));
        assertThat(responses()).isEqualTo("1");
        person.next();
        assertThat(person.path()).contains("/p/");
        open();
        assertThat(page("").select("form")).hasSize(1);
    }

    @Test
    void theFirstPageHasItsLanguages() {
        assertThat(page("?language=nn").select("html").attr("lang")).isEqualTo("nn");
        String challenge = challenge(page(""));
        Api.Reply reply = Api.formPost(
                server.port(), link + "/start", "language=nn&challenge=" + challenge + "&number=" + solved(challenge));
        assertThat(begun(reply).page().select("html").attr("lang")).isEqualTo("nn");
    }

    @Test
    void theScriptFindsTheNumberWhileOneReads() {
        Chromium browser = Chromium.ready();
        browser.open("http://127.0.0.1:" + server.port() + link);
        browser.leave(() -> browser.click("main form button[type=submit]"));
        assertThat(String.valueOf(browser.run("return location.pathname"))).matches("/s/[^/]+/p/organisering");
        assertThat(responses()).as("the server's clock stands: it did not wait").isEqualTo("1");
    }
}

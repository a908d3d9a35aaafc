package no.svarbrev.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.svarbrev.testkit.Administrator;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Setting an outcome by hand, in a real browser: faults D24 and D30. */
class OutcomePageIT {
    @AutoClose
    private static TestServer server;

    private static Administrator admin;

    private String survey;
    private String invitation;

    @BeforeAll
    static void start() {
        Chromium browser = Chromium.ready();
        server = TestServer.start();
        admin = new Administrator(browser, server).logIn();
    }

    @BeforeEach
    void invite() {
        survey = server.api().survey("nav-leder");
        invitation = server.api().invite(survey, 1).get(0);
    }

    private Administrator page() {
        return admin.open("/admin/invitations/" + invitation + "/outcome");
    }

    private void declare(String way, String words) {
        Api.formPost(server.port(), "/s/" + Api.tokenOf(invitation) + "/decline/" + way, words);
    }

    private String stored() {
        return server.sql("SELECT concat_ws('|', outcome, outcome_reason, outcome_set_by, declaration_id IS NOT NULL)"
                        + " FROM invitation WHERE id = '" + invitation + "'")
                .get(0);
    }

    private void setByHand(String code, String reason) {
        page().click("#code-" + code.replace(".", "\\."))
                .type("#reason", reason)
                .press("main form [type=submit]");
    }

    @Test
    void itSaysWhoseStatusItIsWhatItIsNowAndWhereItCameFrom() {
        page();
        assertThat(admin.text("main")).contains("Person 001, Enhet 1, person1@example.com");
        assertThat(admin.text("#now")).isEqualTo("Status nå: Ny");
        assertThat(admin.text(".card")).contains("Følger av det som har skjedd: Ingenting er sendt ennå.");
        setByHand("4.10", "Har sluttet, sa hun selv");
        page();
        assertThat(admin.text("#now")).isEqualTo("Status nå: Ikke i målgruppa");
        assertThat(admin.text(".card")).contains("Satt for hånd av admin", "Årsak: Har sluttet, sa hun selv");
        assertThat(admin.value("#reason")).isEqualTo("Har sluttet, sa hun selv");
        assertThat(admin.isThere("#code-4\\.10:checked")).isTrue();
    }

    @Test
    void openedAndSavedAsItStandsItChangesNothing() {
        declare("wrong-person", "words=Ola+Hansen");
        String before = server.checksum();
        page();
        assertThat(admin.text("#now")).isEqualTo("Status nå: Ikke i målgruppa");
        assertThat(admin.text(".card")).contains("Sa fra selv: Feil person. Ola Hansen");
        admin.press("main form [type=submit]");
        assertThat(admin.path()).isEqualTo("/admin/surveys/" + survey);
        assertThat(admin.text("section[aria-labelledby=tasks]")).contains("Ola Hansen");
        assertThat(server.checksum()).isEqualTo(before);
        setByHand("2.26", "Permisjon");
        String set = server.checksum();
        page().press("main form [type=submit]");
        assertThat(server.checksum()).isEqualTo(set);
    }

    @Test
    void whatTheRespondentSaidStaysUnderWhatIsSetByHandAndComesBack() {
        declare("declined", "words=Ikke+tid");
        setByHand("4.10", "Sluttet");
        page();
        assertThat(admin.text("#now")).isEqualTo("Status nå: Ikke i målgruppa");
        assertThat(admin.text(".card"))
                .contains("Satt for hånd av admin", "Sa fra selv: Ønsker ikke å svare. Ikke tid");
        admin.click("#code-none").press("main form [type=submit]");
        assertThat(admin.text("h1")).as("asks first").isEqualTo("Ta bort statusen?");
        assertThat(stored()).isEqualTo("4.10|Sluttet|admin|t");
        admin.press("main form [type=submit]");
        assertThat(stored()).isEqualTo("admin|t");
        page();
        assertThat(admin.text("#now")).isEqualTo("Status nå: Har sagt nei");
    }

    @Test
    void itAsksBeforeAnotherStatusTakesThePlaceOfOneAndBeforeAnAnswerIsLeftOut() {
        setByHand("4.10", "Sluttet");
        setByHand("2.26", "Permisjon");
        assertThat(admin.text("main")).contains("blir erstattet", "Sluttet");
        assertThat(stored()).startsWith("4.10|Sluttet");
        admin.press("main form [type=submit]");
        assertThat(stored()).startsWith("2.26|Permisjon");
        String other = server.api().invite(server.api().survey("nav-leder"), 1).get(0);
        Respondent person = new Respondent(server.port(), Api.tokenOf(other)).start();
        while (!person.path().endsWith("/review")) {
            person.next();
        }
        person.send();
        invitation = other;
        setByHand("4.10", "Ikke i målgruppa likevel");
        assertThat(admin.text("main")).contains("Svarene er sendt inn", "teller de ikke med");
        assertThat(stored()).isEqualTo("f");
    }

    @Test
    void aChangeThatSomebodyElseMadeMeanwhileIsSaid() {
        page().click("#code-2\\.31").type("#reason", "Mitt");
        server.api().put("/api/v1/invitations/" + invitation + "/outcome", "{\"code\":\"4.10\",\"reason\":\"Andres\"}");
        admin.press("main form [type=submit]");
        assertThat(admin.text("[role=alert]")).contains("ble endret");
        assertThat(admin.value("#reason")).isEqualTo("Mitt");
        assertThat(stored()).startsWith("4.10|Andres");
    }

    @Test
    void anOutcomeIsTakenAwayByTheApi() {
        String address = "/api/v1/invitations/" + invitation + "/outcome";
        declare("declined", "words=");
        server.api().put(address, "{\"code\":\"4.10\",\"reason\":\"Sluttet\"}");
        assertThat(server.api().delete(address).json().get("code").asText()).isEmpty();
        assertThat(stored()).endsWith("|t").doesNotContain("4.10");
        assertThat(server.api().delete(address).status()).as("once more").isEqualTo(200);
        assertThat(server.api()
                        .delete("/api/v1/invitations/00000000-0000-0000-0000-000000000000/outcome")
                        .status())
                .isEqualTo(404);
    }

    /** Fault D30. */
    @Test
    void anAddressThatWasRefusedAndOneWhoWantsNoMailAreSaidInTheListAndInTheApi() {
        List<String> invitations = server.api().invite(survey = server.api().survey("nav-leder"), 3);
        server.api().post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"invitation\"}");
        server.eventually("SELECT count(*) FROM message WHERE state IN ('queued', 'sending')", "0");
        server.sql(
                "UPDATE message SET state = 'rejected' WHERE invitation_id = '" + invitations.get(0) + "' RETURNING 1");
        invitation = invitations.get(1);
        declare("no-mail", "");
        admin.open("/admin/surveys/" + survey);
        assertThat(admin.text("main .scroll:last-of-type table"))
                .containsSubsequence("Avvist adresse", "3.30", "Vil ikke ha e-post", "3.19", "Distribuert", "3.19");
        assertThat(server.api()
                        .get("/api/v1/surveys/" + survey + "/invitations")
                        .json()
                        .findValuesAsText("detail"))
                .containsExactlyInAnyOrder("Avvist adresse", "Vil ikke ha e-post", "Distribuert");
        assertThat(server.api()
                        .get("/api/v1/surveys/" + survey + "/invitations")
                        .json()
                        .findValuesAsText("status"))
                .containsExactly("Distribuert", "Distribuert", "Distribuert");
    }

    /** Whoever comes second sees what the first did. */
    @Test
    void ofManyWhoSaveAtOnceOneIsTheFirst() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Browser browser = new Browser(vertx, server.port(), "127.0.0.1");
            browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
            String address = "/admin/invitations/" + invitation + "/outcome";
            Document page = browser.get(address).page();
            Map<String, String> form = Map.of(
                    "csrf",
                    page.select("main [name=csrf]").val(),
                    "seen",
                    page.select("main [name=seen]").val(),
                    "code",
                    "4.10",
                    "reason",
                    "Sluttet");
            assertThat(browser.postTimes(8, address, form))
                    .extracting(Browser.Reply::status)
                    .containsOnly(303, 422)
                    .containsOnlyOnce(303);
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }
}

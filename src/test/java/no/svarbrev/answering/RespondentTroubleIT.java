package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.CountingProxy;
import no.svarbrev.testkit.PageRules;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What goes wrong between people and pages: faults, double presses, other tabs, other devices, deadlines. */
class RespondentTroubleIT {
    private static final int LONGEST = 60_000;

    @AutoClose
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    private static String invitedTo(String questionnaire) {
        return server.api().invite(server.api().survey(questionnaire), 1).get(0);
    }

    private static Respondent visitor(String invitation) {
        return new Respondent(server.port(), Api.tokenOf(invitation));
    }

    private static Respondent started(String questionnaire) {
        return visitor(invitedTo(questionnaire)).start();
    }

    private static String response(String invitation, String column) {
        return String.join(
                ",", server.sql("SELECT " + column + " FROM response WHERE invitation_id = '" + invitation + "'"));
    }

    private static String at(String invitation, String path) {
        return "/s/" + Api.tokenOf(invitation) + path;
    }

    /** At the page of the only long text of a leader's questionnaire. */
    private static Respondent atTheLastPage(String invitation) {
        Respondent person = visitor(invitation).start();
        while (!"avslutning".equals(person.pageName())) {
            person.next();
        }
        return person;
    }

    @Test
    void aRequiredQuestionLeftBlankIsToldAtTheFieldAndInTheSummary() {
        Respondent person = started("som-brukerundersokelse");
        person.type("virksomhet", "Nordre Land").choose("pastander_samlingene.relevante", "stor");
        person.next();
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().title()).startsWith("Feil: ");
        assertThat(person.page().select(".error-summary a").eachAttr("href"))
                .containsExactly(
                        "#f-stilling-leder",
                        "#f-pastander_samlingene-jobber_direkte-svaert_liten",
                        "#f-pastander_samlingene-visste-svaert_liten");
        assertThat(person.page().select("#q-stilling .error").text()).contains("må besvares");
        assertThat(person.page().select("#q-pastander_samlingene tr .error")).hasSize(2);
        assertThat(person.held("virksomhet")).containsExactly("Nordre Land");
        assertThat(person.held("pastander_samlingene.relevante")).containsExactly("stor");
    }

    @Test
    void whoLeavesWhenAnAnswerHasOpenedMoreQuestionsComesBackToThem() {
        Respondent person = started("nav-leder");
        person.next();
        person.choose("avtale_finnes", "ja").next();
        assertThat(person.pageName()).isEqualTo("avtale");
        assertThat(person.page().select("#q-avtale_varighet")).hasSize(1);
        person.openLink();
        assertThat(person.pageName()).isEqualTo("avtale");
        person.next();
        assertThat(person.openLink().pageName()).isEqualTo("moter");
    }

    @Test
    void aNumberThatIsNoneOrOutsideItsLimitsIsToldAndKept() {
        for (String typed : List.of("abc", "-1", "2,55", "10001", "1e3", "2.5.1")) {
            Respondent person = started("intro-leder");
            person.type("antall_deltakere", "12").type("antall_stillinger", typed);
            person.next();
            assertThat(person.status()).as(typed).isEqualTo(422);
            assertThat(person.held("antall_stillinger")).as(typed).containsExactly(typed);
            assertThat(person.held("antall_deltakere")).containsExactly("12");
            assertThat(person.page().select("#q-antall_stillinger .error")).hasSize(1);
            assertThat(person.page().select("[name=antall_stillinger]").attr("aria-invalid"))
                    .isEqualTo("true");
        }
    }

    @Test
    void aNumberOnTheLimitIsTaken() {
        String invitation = invitedTo("intro-leder");
        Respondent person = visitor(invitation).start();
        person.type("antall_deltakere", "100 000").type("antall_stillinger", "0,1");
        assertThat(person.next().pageName()).isEqualTo("avtale");
        assertThat(response(invitation, "answers"))
                .isEqualTo("{\"antall_deltakere\": 100000, \"antall_stillinger\": 0.1}");
    }

    /** H-03. */
    @Test
    void theLongestAnswerIsTakenAndOneMoreCharacterIsNotButKept() {
        String invitation = invitedTo("nav-leder");
        Respondent person = atTheLastPage(invitation);
        String tooLong = "å".repeat(LONGEST) + "b";
        person.type("kommentar", tooLong).next();
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.held("kommentar")).containsExactly(tooLong);
        assertThat(response(invitation, "answers ? 'kommentar'")).isEqualTo("f");
        person.type("kommentar", tooLong.substring(1)).next();
        assertThat(person.path()).endsWith("/review");
        assertThat(response(invitation, "length(answers->>'kommentar')")).isEqualTo("60000");
    }

    @Test
    void whatCannotBeSavedIsNotLostByGoingBackOrLeaving() {
        for (String button : List.of("back", "later")) {
            Respondent person = atTheLastPage(invitedTo("nav-leder"));
            String tooLong = "x".repeat(LONGEST + 1);
            person.type("kommentar", tooLong).press(button);
            assertThat(person.status()).as(button).isEqualTo(422);
            assertThat(person.held("kommentar")).as(button).containsExactly(tooLong);
        }
    }

    @Test
    void previousKeepsWhatWasAnsweredEvenWhenSomethingIsMissing() {
        Respondent person = started("som-brukerundersokelse");
        person.choose("stilling", "leder").fillGrid("pastander_samlingene", "noen");
        person.next();
        person.choose("mal_satt", "forankring").press("back");
        assertThat(person.pageName()).isEqualTo("om_deg");
        assertThat(person.held("stilling")).containsExactly("leder");
        person.next();
        assertThat(person.held("mal_satt")).containsExactly("forankring");
    }

    @Test
    void whoGoesOnLaterIsShownThePageThatWasLeft() {
        Respondent person = started("nav-leder");
        person.choose("organisering", "i_nav").next();
        person.choose("felles_rutiner", "ja").press("later");
        assertThat(person.path()).endsWith("/later");
        Respondent elsewhere = person.onAnotherDevice();
        assertThat(elsewhere.pageName()).isEqualTo("avtale");
        assertThat(elsewhere.held("felles_rutiner")).containsExactly("ja");
    }

    /** C-04. */
    @Test
    void aSecondDeviceSeesTheSame() {
        Respondent person = started("nav-leder");
        person.choose("organisering", "utenfor_nav").next();
        Respondent elsewhere = person.onAnotherDevice();
        assertThat(elsewhere.pageName()).isEqualTo("avtale");
        elsewhere.press("back");
        assertThat(elsewhere.held("organisering")).containsExactly("utenfor_nav");
    }

    /** C-04. */
    @Test
    void twoPressesOnStartMakeOneResponse() {
        String invitation = invitedTo("nav-leder");
        List<Respondent> tabs = List.of(visitor(invitation), visitor(invitation), visitor(invitation));
        atOnce(tabs, Respondent::start);
        assertThat(response(invitation, "count(*)")).isEqualTo("1");
        assertThat(tabs).allMatch(tab -> "organisering".equals(tab.pageName()));
    }

    private static void atOnce(List<Respondent> tabs, Consumer<Respondent> act) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        tabs.forEach(tab -> all.add(CompletableFuture.runAsync(() -> act.accept(tab))));
        all.forEach(CompletableFuture::join);
    }

    @Test
    void twoPressesOnSendMakeOneResponseAndTheSameReceipt() {
        String invitation = invitedTo("nav-leder");
        atTheLastPage(invitation).next();
        List<Respondent> tabs =
                Stream.generate(() -> visitor(invitation)).limit(4).toList();
        assertThat(tabs).allMatch(tab -> tab.path().endsWith("/review"));
        atOnce(tabs, Respondent::send);
        assertThat(tabs).allMatch(tab -> tab.path().endsWith("/receipt"));
        assertThat(tabs.stream().map(tab -> tab.page().select("dl").text()).distinct())
                .hasSize(1);
        assertThat(response(invitation, "count(*)")).isEqualTo("1");
    }

    /** C-02: Back, F5 and a second sending after the first. */
    @Test
    void afterSendingEveryAddressLeadsToTheReceiptAndNothingChanges() {
        String invitation = invitedTo("nav-leder");
        Respondent person = atTheLastPage(invitation);
        Respondent leftOpen = visitor(invitation);
        leftOpen.open(at(invitation, "/p/organisering"));
        person.next().send();
        String receipt = person.page().select("dl").text();
        String before = server.checksum();
        leftOpen.choose("organisering", "i_nav").next();
        assertThat(leftOpen.page().select("dl").text()).isEqualTo(receipt);
        for (int again = 0; again < 3; again++) {
            assertThat(Api.formPost(server.port(), at(invitation, "/submit"), "")
                            .status())
                    .isEqualTo(303);
        }
        for (String address : List.of("", "/p/organisering", "/review", "/receipt", "/later")) {
            assertThat(person.open(at(invitation, address)).page().select("dl").text())
                    .as(address)
                    .isEqualTo(receipt);
        }
        assertThat(server.checksum()).isEqualTo(before);
    }

    /** C-03. */
    @Test
    void twoTabsOnDifferentPagesDoNotWipeEachOther() {
        String invitation = invitedTo("nav-leder");
        Respondent first = visitor(invitation).start();
        first.next();
        Respondent second = visitor(invitation).open(at(invitation, "/p/kontorniva"));
        first.choose("felles_rutiner", "ja");
        second.choose("kontaktperson", "nei");
        atOnce(List.of(first, second), Respondent::next);
        assertThat(response(invitation, "answers"))
                .isEqualTo("{\"kontaktperson\": \"nei\", \"felles_rutiner\": \"ja\"}");
    }

    /** C-03. */
    @Test
    void ofTwoTabsOnTheSamePageTheLastSpeaksForThatPageOnly() {
        String invitation = invitedTo("nav-leder");
        Respondent first = visitor(invitation).start();
        Respondent second = visitor(invitation);
        first.choose("organisering", "i_nav").next();
        first.choose("felles_rutiner", "ja").next();
        second.choose("organisering", "utenfor_nav").next();
        assertThat(response(invitation, "answers"))
                .isEqualTo("{\"organisering\": \"utenfor_nav\", \"felles_rutiner\": \"ja\"}");
    }

    /** C-10. */
    @Test
    void aLaterPageSentInFirstLeadsBackToTheFirstUnfinished() {
        String invitation = invitedTo("nav-leder");
        Respondent person = visitor(invitation).start();
        person.open(at(invitation, "/p/kontorniva"));
        person.choose("kontaktperson", "ja").next();
        assertThat(person.pageName()).isEqualTo("organisering");
        person.open(at(invitation, "/review")).send();
        assertThat(person.pageName()).isEqualTo("organisering");
        assertThat(response(invitation, "submitted_at IS NULL")).isEqualTo("t");
        assertThat(response(invitation, "answers")).isEqualTo("{\"kontaktperson\": \"ja\"}");
    }

    /** C-10. */
    @Test
    void aPageOfAnotherRouteLeadsToTheFirstUnfinished() {
        String invitation = invitedTo("som-brukerundersokelse");
        Respondent person = visitor(invitation).start();
        person.open(at(invitation, "/p/bestanddeler"));
        assertThat(person.pageName()).isEqualTo("om_deg");
        person.open(at(invitation, "/p/finnes_ikke"));
        assertThat(person.pageName()).isEqualTo("om_deg");
    }

    @Test
    void anUnknownLinkSaysSo() {
        server.clock().pass(Duration.ofMinutes(1));
        for (String path : List.of("", "/p/organisering", "/review", "/later", "/receipt")) {
            Respondent person = new Respondent(server.port(), "AAAAAAAAAAAAAAAAAAAAAA");
            person.open("/s/AAAAAAAAAAAAAAAAAAAAAA" + path);
            assertThat(person.status()).as(path).isEqualTo(404);
            assertThat(person.page().text()).contains("Lenken virker ikke");
        }
        assertThat(new Respondent(server.port(), "x".repeat(500)).status()).isEqualTo(404);
    }

    private static String surveyWith(String period) {
        String study = server.api()
                .post("/api/v1/studies", "{\"title\":\"Prøve\"}")
                .json()
                .get("id")
                .asText();
        return server.api()
                .post(
                        "/api/v1/studies/" + study + "/surveys",
                        "{\"title\":\"Utvalget\",\"questionnaire\":\"nav-leder\",\"version\":1," + period + "}")
                .json()
                .get("id")
                .asText();
    }

    @Test
    void aSurveyNotYetOpenSaysWhenAndTakesNothing() {
        String invitation =
                server.api().invite(surveyWith("\"opens\":\"2040-01-02\""), 1).get(0);
        Respondent person = visitor(invitation);
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.page().text()).contains("ikke åpnet ennå", "2. januar 2040");
        assertThat(person.page().select("form")).isEmpty();
        String before = server.checksum();
        assertThat(Api.formPost(server.port(), at(invitation, "/start"), "").status())
                .isEqualTo(303);
        assertThat(server.checksum()).isEqualTo(before);
    }

    /** C-07. */
    @Test
    void closingWhileSomeoneAnswersLosesNothingThatWasSaved() {
        TestServer own = TestServer.start();
        try (own) {
            String study = own.api()
                    .post("/api/v1/studies", "{\"title\":\"Prøve\"}")
                    .json()
                    .get("id")
                    .asText();
            String survey = own.api()
                    .post(
                            "/api/v1/studies/" + study + "/surveys",
                            "{\"title\":\"U\",\"questionnaire\":\"nav-leder\",\"version\":1,\"closes\":\""
                                    + own.clock().instant().plus(Duration.ofDays(1)) + "\"}")
                    .json()
                    .get("id")
                    .asText();
            String invitation = own.api().invite(survey, 1).get(0);
            Respondent person = new Respondent(own.port(), Api.tokenOf(invitation)).start();
            person.choose("organisering", "i_nav").next();
            own.clock().pass(Duration.ofDays(1));
            person.openLink();
            assertThat(person.page().select(".notice").text()).contains("Svarfristen er ute", "fram til");
            own.clock().pass(Duration.ofMinutes(30));
            String before = own.checksum();
            person.choose("felles_rutiner", "ja").next();
            assertThat(person.page().text()).contains("avsluttet", "tatt vare på");
            assertThat(person.page().select("section[aria-labelledby=typed]").text())
                    .as("what was typed is shown back")
                    .contains("Det ble ikke lagret", "Ja");
            assertThat(person.page().select("form")).isEmpty();
            person.open(at(invitation, "/review"));
            assertThat(person.page().text()).contains("avsluttet");
            Api.formPost(own.port(), at(invitation, "/submit"), "");
            assertThat(own.checksum()).isEqualTo(before);
            assertThat(own.sql("SELECT answers FROM response")).containsExactly("{\"organisering\": \"i_nav\"}");
        }
    }

    /** C-07. */
    @Test
    void whoHasBegunMayFinishForHalfAnHourAfterTheClosingTimeButNobodyBegins() {
        TestServer own = TestServer.start();
        try (own) {
            String survey = own.api().survey("nav-leder");
            List<String> invitations = own.api().invite(survey, 2);
            Respondent person = new Respondent(own.port(), Api.tokenOf(invitations.get(0))).start();
            own.sql("UPDATE survey SET opens = '2017-01-01', closes = '"
                    + own.clock().instant().minus(Duration.ofMinutes(29)) + "'");
            person.choose("organisering", "i_nav").next();
            assertThat(person.pageName()).isEqualTo("avtale");
            Respondent other = new Respondent(own.port(), Api.tokenOf(invitations.get(1)));
            assertThat(other.page().text()).contains("avsluttet");
            own.clock().pass(Duration.ofMinutes(1));
            assertThat(person.openLink().page().text()).contains("avsluttet");
        }
    }

    @Test
    void aPageSentWhileTheDatabaseIsAwayIsKeptToBeSentAgain() {
        CountingProxy proxy = new CountingProxy(TestDatabase.fresh());
        TestServer own = TestServer.on(proxy.address(), Map.of());
        try (own) {
            String invitation =
                    own.api().invite(own.api().survey("nav-leder"), 1).get(0);
            Respondent person = new Respondent(own.port(), Api.tokenOf(invitation)).start();
            proxy.close();
            person.choose("organisering", "i_nav").next();
            assertThat(person.status()).isEqualTo(503);
            assertThat(person.page().select("h1").text()).isEqualTo("Tjenesten er borte et øyeblikk");
            assertThat(person.page()
                            .select("form[method=post] input[name=organisering]")
                            .val())
                    .isEqualTo("i_nav");
            assertThat(person.page().select("form button").text()).isEqualTo("Prøv igjen");
        }
    }

    @Test
    void markupInAnAnswerIsShownAsItWasTyped() {
        String markup = "<script>alert(1)</script><b>\"&'{{7*7}}";
        Respondent person = atTheLastPage(invitedTo("nav-leder"));
        person.type("kommentar", markup).next();
        assertThat(person.page().select("script:not([src]), dd b")).isEmpty();
        assertThat(person.page().select("dd").eachText()).contains(markup);
        person.open(person.lastPage());
        assertThat(person.held("kommentar")).containsExactly(markup);
        person.type("kommentar", "</textarea>" + markup).next();
        person.open(person.lastPage());
        assertThat(person.held("kommentar")).containsExactly("</textarea>" + markup);
    }

    @Test
    void everyLineBreakOfALongAnswerIsKept() {
        String invitation = invitedTo("nav-leder");
        Respondent person = atTheLastPage(invitation);
        person.type("kommentar", "En\r\n\r\nto\rtre").next();
        assertThat(response(invitation, "answers->>'kommentar'")).isEqualTo("En\n\nto\ntre");
    }

    @Test
    void problemPagesFollowTheRulesOfPagesToo() {
        server.clock().pass(Duration.ofMinutes(1));
        for (String path : List.of("/nothing", "/s/AAAAAAAAAAAAAAAAAAAAAA", "/stop/AAAAAAAAAAAAAAAAAAAAAA")) {
            Api.Reply reply = new Api(server.port(), null).get(path);
            assertThat(reply.status()).isEqualTo(404);
            assertThat(PageRules.faults(Jsoup.parse(reply.text()))).as(path).isEmpty();
        }
    }
}

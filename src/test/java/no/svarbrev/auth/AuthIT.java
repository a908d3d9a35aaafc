package no.svarbrev.auth;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.auth.account.Token;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.Browser.Reply;
import no.svarbrev.testkit.TestDatabase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class AuthIT {
    private static final String PASSWORD = "en lang nok setning";
    private static final String API_TOKEN = "api-token-for-tests";
    private static DatabaseAddress address;

    @AutoClose
    private static AuthServer server;

    @BeforeAll
    static void start() {
        address = TestDatabase.fresh();
        server = new AuthServer(address, Map.of("SVARBREV_ADMIN_PASSWORD", PASSWORD, "SVARBREV_API_TOKEN", API_TOKEN));
    }

    private static Map<String, String> login(String name, String password) {
        return Map.of("name", name, "password", password);
    }

    private static Browser loggedIn() {
        Browser browser = server.browser();
        assertThat(browser.post("/admin/login", login("admin", PASSWORD)).status())
                .isEqualTo(303);
        return browser;
    }

    private static String csrf(Browser browser) {
        return browser.get("/admin").text().split(" ")[1];
    }

    private static String title(Reply reply) {
        return reply.page().selectFirst("h1").text();
    }

    @Test
    void loginSetsACookieThatScriptsAndOtherSitesCannotUse() {
        Reply reply = server.browser().post("/admin/login", login("admin", PASSWORD));
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).isEqualTo("/admin");
        assertThat(reply.header("Set-Cookie")).matches("svarbrev=[A-Za-z0-9_-]{43}; Path=/; HTTPOnly; SameSite=Lax");
    }

    @Test
    void overHttpsTheCookieIsBoundToTheHost() {
        try (AuthServer secure = new AuthServer(
                address, Map.of("SVARBREV_ADMIN_PASSWORD", PASSWORD, "SVARBREV_BASE_URL", "https://svar.example.no"))) {
            Browser browser = secure.browser().calling("svar.example.no");
            Reply reply =
                    browser.post("/admin/login", login("admin", PASSWORD), Map.of("Origin", "https://svar.example.no"));
            assertThat(reply.header("Set-Cookie"))
                    .startsWith("__Host-svarbrev=")
                    .contains("; Path=/; Secure; HTTPOnly; SameSite=Lax")
                    .doesNotContain("Domain");
            assertThat(browser.get("/admin").text()).startsWith("admin ");
            assertThat(browser.post(
                                    "/admin/login",
                                    login("admin", PASSWORD),
                                    Map.of("Origin", "http://127.0.0.1:" + secure.port()))
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void wrongPasswordAndUnknownNameLookAlike() {
        Reply wrong = server.browser("127.0.0.8").post("/admin/login", login("admin", "et helt annet passord"));
        Reply unknown = server.browser("127.0.0.8").post("/admin/login", login("nimda", "et helt annet passord"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.text().replace("nimda", "admin")).isEqualTo(wrong.text());
        assertThat(wrong.header("Set-Cookie")).isNull();
    }

    @Test
    void theFormComesBackWithTheNameButNotThePasswordAndTheFaultAtItsField() {
        Document page = server.browser("127.0.0.8")
                .post("/admin/login", login("<b>kari", "hemmelig passord"))
                .page();
        assertThat(page.title()).startsWith("Feil: Logg inn");
        assertThat(page.selectFirst("#name").val()).isEqualTo("<b>kari");
        assertThat(page.html()).doesNotContain("hemmelig passord");
        Element field = page.selectFirst("#password");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.attr("autocomplete")).isEqualTo("current-password");
        Element fault = page.getElementById(field.attr("aria-describedby"));
        Element summary = page.selectFirst(".error-summary a[href=#password]");
        assertThat(fault.text())
                .isEqualTo(summary.text())
                .isEqualTo("Brukernavnet eller passordet er feil. Sjekk begge og prøv igjen.");
        assertThat(page.select("script, [style]")).isEmpty();
        for (Element input : page.select("input:not([type=hidden])")) {
            assertThat(page.select("label[for=" + input.id() + "]")).hasSize(1);
        }
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        Reply reply = server.browser().post("/admin/login", login(" ", ""));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().select(".error-summary li").eachText())
                .containsExactly("Skriv inn brukernavnet.", "Skriv inn passordet.");
        assertThat(server.browser().post("/admin/login", Map.of()).status()).isEqualTo(422);
    }

    @Test
    void aNameWithNulIsJustUnknown() {
        assertThat(server.browser("127.0.0.8")
                        .post("/admin/login", login("ad\0min", PASSWORD))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void fiveFailuresCloseTheNameForOneAddressButNotForAnother() {
        Browser guesser = server.browser("127.0.0.2");
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.post("/admin/login", login("admin", "gjetning nummer " + i))
                            .status())
                    .isEqualTo(422);
        }
        Reply refused = guesser.post("/admin/login", login("admin", PASSWORD));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(title(refused)).isEqualTo("For mange mislykkede forsøk");
        assertThat(refused.header("Retry-After")).isEqualTo("900");

        assertThat(server.browser("127.0.0.3")
                        .post("/admin/login", login("admin", PASSWORD))
                        .status())
                .isEqualTo(303);
        server.clock.pass(Duration.ofMinutes(16));
        assertThat(guesser.post("/admin/login", login("admin", PASSWORD)).status())
                .isEqualTo(303);
    }

    @Test
    void guessesSentAllAtOnceAreCountedOneByOne() {
        List<Reply> replies =
                server.browser("127.0.0.4").postTimes(12, "/admin/login", login("admin", "gjetning på gjetning"));
        assertThat(replies.stream().filter(reply -> reply.status() == 422)).hasSize(5);
        assertThat(replies.stream().filter(reply -> reply.status() == 429)).hasSize(7);
    }

    /** Fault A7: names that nobody has are not looked into without end, and the owner gets in from the same address. */
    @Test
    void aFloodOfInventedNamesIsNotLookedIntoAndLocksNobodyOut() {
        Browser flood = server.browser("127.0.0.9");
        String counted = "SELECT count(*) FROM login_failure WHERE address_hash ="
                + " (SELECT address_hash FROM login_failure GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)";
        for (int name = 0; name <= ServerLimits.GUESSES_BY_ADDRESS; name++) {
            assertThat(flood.post("/admin/login", login("oppdiktet" + name, "gjetning"))
                            .status())
                    .as("number %d looks like any other", name)
                    .isEqualTo(422);
        }
        assertThat(TestDatabase.column(address, counted))
                .containsExactly(String.valueOf(ServerLimits.GUESSES_BY_ADDRESS));
        assertThat(flood.post("/admin/login", login("admin", PASSWORD)).status())
                .isEqualTo(303);
        for (int guess = 0; guess <= ServerLimits.GUESSES_BY_NAME; guess++) {
            for (String name : List.of("admin", "oppdiktet")) {
                Reply reply = flood.post("/admin/login", login(name, "gjetning"));
                assertThat(reply.status()).as("%s, guess %d", name, guess).isEqualTo(422);
                assertThat(reply.page().select("#password-fault").text())
                        .startsWith("Brukernavnet eller passordet er feil");
            }
        }
    }

    /** Fault A1, and the limits of the form. */
    @Test
    void whatCouldBeNobodysPasswordIsNotCompared() {
        Browser browser = server.browser("127.0.0.10");
        assertThat(browser.post("/admin/login", login("n".repeat(ServerLimits.NAME), "x".repeat(ServerLimits.PASSWORD)))
                        .page()
                        .select("#password-fault")
                        .text())
                .startsWith("Brukernavnet eller passordet er feil");
        for (Map<String, String> beyond : List.of(
                login("n".repeat(ServerLimits.NAME + 1), PASSWORD),
                login("admin", "x".repeat(ServerLimits.PASSWORD + 1)),
                login("admin", "a" + "\u0316".repeat(ServerLimits.MARKS_IN_A_ROW + 1)))) {
            Reply reply = browser.post("/admin/login", beyond);
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.page().select(".error-summary").text()).contains("kan ha høyst");
        }
    }

    /** Fault B12. */
    @Test
    void whatHappensAtTheLocksIsWrittenWithoutNamesTypedAndAddresses() {
        Logger security = (Logger) LoggerFactory.getLogger("no.svarbrev.security");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        security.setLevel(Level.INFO);
        security.addAppender(lines);
        lines.start();
        try {
            Browser browser = server.browser("127.0.0.11");
            browser.post("/admin/login", login("hemmelig i feil felt", "gjetning"));
            browser.post("/admin/login", login("admin", "gjetning"));
            browser.post("/admin/login", login("admin", PASSWORD));
            browser.post("/admin/logout", Map.of("csrf", csrf(browser)));
            browser.get("/api/v1/actor", Map.of("Authorization", "Bearer a-guess-at-a-token"));
            for (int guess = 0; guess < 6; guess++) {
                browser.post("/admin/login", login("noen", "gjetning"));
            }
        } finally {
            security.detachAppender(lines);
        }
        List<String> written = lines.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .map(line -> line.replaceFirst("from=[0-9a-f]{8}", "from=…"))
                .toList();
        assertThat(written)
                .containsSubsequence(
                        "event=login_failed account=- from=…",
                        "event=login_failed account=admin from=…",
                        "event=logged_in account=admin from=…",
                        "event=logged_out account=admin from=…",
                        "event=token_refused account=- from=…",
                        "event=login_locked account=- from=…")
                .noneMatch(line -> line.contains("hemmelig") || line.contains("127.0.0") || line.contains("guess"));
    }

    @Test
    void aRightPasswordClearsTheCount() {
        Browser clumsy = server.browser("127.0.0.5");
        for (int i = 0; i < 8; i++) {
            String password = i % 4 == 3 ? PASSWORD : "feil passord igjen";
            assertThat(clumsy.post("/admin/login", login("admin", password)).status())
                    .isEqualTo(i % 4 == 3 ? 303 : 422);
        }
    }

    @Test
    void whoIsNotLoggedInIsSentToLoginAndBackAgain() {
        Browser browser = server.browser();
        Reply sent = browser.get("/admin/studies?sort=name&side=2");
        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).isEqualTo("/admin/login?next=%2Fadmin%2Fstudies%3Fsort%3Dname%26side%3D2");
        String next = browser.get(sent.header("Location"))
                .page()
                .selectFirst("input[name=next]")
                .val();
        Reply reply = browser.post("/admin/login", Map.of("name", "admin", "password", PASSWORD, "next", next));
        assertThat(reply.header("Location")).isEqualTo("/admin/studies?sort=name&side=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example/admin", "/admin//evil", "/s/x"})
    void loginLeadsNowhereElse(String next) {
        Reply reply =
                server.browser().post("/admin/login", Map.of("name", "admin", "password", PASSWORD, "next", next));
        assertThat(reply.header("Location")).isEqualTo("/admin");
    }

    @Test
    void aLoginGetsANewSessionAndEndsTheOneBefore() {
        Browser browser = loggedIn();
        String before = browser.cookie("svarbrev");
        browser.post("/admin/login", login("admin", PASSWORD));
        assertThat(browser.cookie("svarbrev")).isNotEqualTo(before);
        Browser old = server.browser();
        old.setCookie("svarbrev", before);
        assertThat(old.get("/admin").status()).isEqualTo(303);
    }

    @Test
    void aPlantedSessionIsNotTakenOver() {
        Browser browser = server.browser();
        String planted = Token.random().text();
        browser.setCookie("svarbrev", planted);
        browser.post("/admin/login", login("admin", PASSWORD));
        assertThat(browser.cookie("svarbrev")).isNotEqualTo(planted);
    }

    @Test
    void afterLogoutTheSessionIsDead() {
        Browser browser = loggedIn();
        String token = browser.cookie("svarbrev");
        assertThat(browser.post("/admin/logout", Map.of()).status()).isEqualTo(403);
        Reply reply = browser.post("/admin/logout", Map.of("csrf", csrf(browser)));
        assertThat(reply.header("Location")).isEqualTo("/admin/login");
        assertThat(browser.cookie("svarbrev")).isNull();
        browser.setCookie("svarbrev", token);
        assertThat(browser.get("/admin").status()).isEqualTo(303);
    }

    @Test
    void aSessionEndsWhenUnusedForEightHours() {
        Browser browser = loggedIn();
        server.clock.pass(Duration.ofHours(7));
        assertThat(browser.get("/admin").status()).isEqualTo(200);
        server.clock.pass(Duration.ofHours(7));
        assertThat(browser.get("/admin").status()).isEqualTo(200);
        server.clock.pass(Duration.ofHours(8));
        assertThat(browser.get("/admin").status()).isEqualTo(303);
    }

    @Test
    void beingSeenIsNotedAtMostOnceAMinute() {
        Browser browser = loggedIn();
        OffsetDateTime atLogin = seenAt(browser);
        server.clock.pass(Duration.ofSeconds(59));
        browser.get("/admin");
        assertThat(seenAt(browser)).isEqualTo(atLogin);
        server.clock.pass(Duration.ofSeconds(1));
        browser.get("/admin");
        assertThat(seenAt(browser)).isEqualTo(atLogin.plusMinutes(1));
    }

    private static OffsetDateTime seenAt(Browser browser) {
        Token token = new Token(browser.cookie("svarbrev"));
        OffsetDateTime now = OffsetDateTime.now(server.clock);
        return AuthServer.await(new Sessions().of(server.database.client(), token, Optional.empty(), now))
                .orElseThrow()
                .seenAt();
    }

    @Test
    void aSessionEndsAfterADayHoweverMuchItIsUsed() {
        Browser browser = loggedIn();
        for (int i = 0; i < 3; i++) {
            server.clock.pass(Duration.ofHours(7));
            assertThat(browser.get("/admin").status()).isEqualTo(200);
        }
        server.clock.pass(Duration.ofHours(3));
        assertThat(browser.get("/admin").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "\"", "=;=", "ÆØÅ", "../../etc", "{\"a\":1}"})
    void aMalformedCookieCountsAsAbsent(String value) {
        Browser browser = server.browser();
        browser.setCookie("svarbrev", value);
        assertThat(browser.get("/admin").status()).isEqualTo(303);
    }

    @Test
    void aFormWithoutTheSessionsCsrfIsRefused() {
        Browser browser = loggedIn();
        assertThat(browser.post("/admin/studies", Map.of("name", "x")).status()).isEqualTo(403);
        assertThat(browser.post("/admin/studies", Map.of("csrf", csrf(loggedIn())))
                        .status())
                .isEqualTo(403);
        assertThat(browser.post("/admin/studies", Map.of("csrf", csrf(browser))).status())
                .isEqualTo(303);
    }

    @Test
    void aFormFromAnotherSiteIsRefusedEvenWithTheRightCsrf() {
        Browser browser = loggedIn();
        Map<String, String> form = Map.of("csrf", csrf(browser));
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"),
                Map.of("Origin", "%%%"),
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"))) {
            assertThat(browser.post("/admin/studies", form, headers).status())
                    .as("%s", headers)
                    .isEqualTo(403);
        }
        for (Map<String, String> headers : List.of(
                Map.of("Origin", "http://127.0.0.1:" + server.port(), "Sec-Fetch-Site", "same-origin"),
                Map.of("Origin", "null", "Sec-Fetch-Site", "same-origin"))) {
            assertThat(browser.post("/admin/studies", form, headers).status())
                    .as("%s", headers)
                    .isEqualTo(303);
        }
    }

    @Test
    void nobodyIsLoggedInFromAnotherSite() {
        Reply reply = server.browser()
                .post("/admin/login", login("admin", PASSWORD), Map.of("Origin", "https://evil.example"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.header("Set-Cookie")).isNull();
        assertThat(server.browser()
                        .post("/admin/login", login("admin", PASSWORD), Map.of("Sec-Fetch-Site", "cross-site"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theApiWithoutATokenIsAProblemInJson() {
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("Authorization", "Bearer"),
                Map.of("Authorization", "Bearer not-a-token-of-ours"),
                Map.of("Authorization", "Basic " + API_TOKEN))) {
            Reply reply = loggedIn().get("/api/v1/actor", headers);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            assertThat(new JsonObject(reply.text()).getString("code")).isEqualTo("unauthenticated");
        }
    }

    @Test
    void theApiKnowsATokenByItsName() {
        Map<String, String> bearer = Map.of("Authorization", "bearer " + API_TOKEN);
        assertThat(server.browser().get("/api/v1/actor", bearer).text()).isEqualTo("SVARBREV_API_TOKEN ");
        assertThat(server.browser()
                        .post("/api/v1/actor", Map.of("csrf", ""), bearer)
                        .status())
                .isEqualTo(403);
    }
}

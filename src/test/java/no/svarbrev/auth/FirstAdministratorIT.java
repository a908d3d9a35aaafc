package no.svarbrev.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.Browser.Reply;
import no.svarbrev.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

class FirstAdministratorIT {
    private static final String PASSWORD = "blåbær i åkeren";
    private static final Map<String, String> FORM = Map.of("password", PASSWORD, "again", PASSWORD);

    private final DatabaseAddress address = TestDatabase.fresh();

    private static int login(AuthServer server, String password) {
        return server.browser()
                .post("/admin/login", Map.of("name", "admin", "password", password))
                .status();
    }

    @Test
    void theFirstLinkSetsAPasswordOnceAndLogsIn() {
        try (AuthServer server = new AuthServer(address, Map.of())) {
            String link = server.link.orElseThrow();
            assertThat(link).matches("/admin/password/[A-Za-z0-9_-]{43}");
            Browser browser = server.browser();
            Reply page = browser.get(link);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.page().selectFirst("#username").val()).isEqualTo("admin");
            assertThat(page.page().selectFirst("#password").attr("autocomplete"))
                    .isEqualTo("new-password");

            Reply chosen = browser.post(link, FORM);
            assertThat(chosen.status()).isEqualTo(303);
            assertThat(browser.get("/admin").text()).startsWith("admin ");
            assertThat(login(server, PASSWORD)).isEqualTo(303);

            assertThat(server.browser().get(link).status()).isEqualTo(410);
            assertThat(server.browser().post(link, FORM).status()).isEqualTo(410);
        }
        try (AuthServer again = new AuthServer(address, Map.of())) {
            assertThat(again.link).isEmpty();
        }
    }

    @Test
    void aPasswordTooShortOrTypedUnevenlyIsAskedForAgain() {
        try (AuthServer server = new AuthServer(address, Map.of())) {
            String link = server.link.orElseThrow();
            Reply tooShort = server.browser().post(link, Map.of("password", "elleve tegn", "again", "elleve tegn"));
            assertThat(tooShort.status()).isEqualTo(422);
            assertThat(tooShort.page()
                            .select(".error-summary a[href=#password]")
                            .text())
                    .isEqualTo("Passordet har 11 tegn. Det må ha minst 12.");
            assertThat(tooShort.page().selectFirst("#password").attr("aria-describedby"))
                    .isEqualTo("password-hint password-fault");
            Reply uneven = server.browser().post(link, Map.of("password", PASSWORD, "again", PASSWORD + "!"));
            assertThat(uneven.page().select("#again-fault").text()).startsWith("De to passordene er ikke like.");
            assertThat(server.browser()
                            .post(link, FORM, Map.of("Origin", "https://evil.example"))
                            .status())
                    .isEqualTo(403);
            assertThat(server.browser().post(link, FORM).status()).isEqualTo(303);
        }
    }

    @Test
    void eachStartReplacesTheLinkAndAWeekIsItsLife() {
        try (AuthServer first = new AuthServer(address, Map.of());
                AuthServer second = new AuthServer(address, Map.of())) {
            assertThat(second.browser().get(first.link.orElseThrow()).status()).isEqualTo(410);
            String link = second.link.orElseThrow();
            assertThat(second.browser().get(link).status()).isEqualTo(200);
            second.clock.pass(Duration.ofDays(7));
            assertThat(second.browser().get(link).status()).isEqualTo(410);
            assertThat(second.browser().post(link, FORM).status()).isEqualTo(410);
        }
    }

    @Test
    void thePasswordOfTheSettingsHoldsAndANewOneEndsOldSessions() {
        try (AuthServer server = new AuthServer(address, Map.of("SVARBREV_ADMIN_PASSWORD", PASSWORD))) {
            assertThat(server.link).isEmpty();
            Browser browser = server.browser();
            browser.post("/admin/login", Map.of("name", "admin", "password", PASSWORD));
            try (AuthServer same = new AuthServer(address, Map.of("SVARBREV_ADMIN_PASSWORD", PASSWORD))) {
                assertThat(login(same, PASSWORD)).isEqualTo(303);
                assertThat(browser.get("/admin").status()).isEqualTo(200);
            }
            try (AuthServer changed = new AuthServer(address, Map.of("SVARBREV_ADMIN_PASSWORD", "et annet passord"))) {
                assertThat(login(changed, "et annet passord")).isEqualTo(303);
                assertThat(login(changed, PASSWORD)).isEqualTo(422);
                assertThat(browser.get("/admin").status()).isEqualTo(303);
            }
        }
    }

    @Test
    void theApiTokenOfTheSettingsReplacesTheOneBefore() {
        try (AuthServer first = new AuthServer(address, Map.of("SVARBREV_API_TOKEN", "the-first-api-token"))) {
            assertThat(api(first, "the-first-api-token")).isEqualTo(200);
            try (AuthServer second = new AuthServer(address, Map.of("SVARBREV_API_TOKEN", "the-second-api-token"))) {
                assertThat(api(second, "the-second-api-token")).isEqualTo(200);
                assertThat(api(second, "the-first-api-token")).isEqualTo(401);
            }
            try (AuthServer without = new AuthServer(address, Map.of())) {
                assertThat(api(without, "the-second-api-token")).isEqualTo(401);
            }
        }
    }

    /** Fault B13. */
    @Test
    void aSecondProcessWithoutTheTokenDoesNotTakeItFromTheRunningOne() {
        try (AuthServer running = new AuthServer(address, Map.of("SVARBREV_API_TOKEN", "token-of-the-running-one"));
                AuthServer without = new AuthServer(address, Map.of())) {
            assertThat(api(without, "token-of-the-running-one")).isEqualTo(401);
            assertThat(api(running, "token-of-the-running-one")).isEqualTo(200);
        }
    }

    private static int api(AuthServer server, String token) {
        return server.browser()
                .get("/api/v1/actor", Map.of("Authorization", "Bearer " + token))
                .status();
    }
}

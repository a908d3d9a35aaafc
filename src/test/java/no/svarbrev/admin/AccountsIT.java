package no.svarbrev.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.Employee;
import no.svarbrev.testkit.MailServer;
import no.svarbrev.testkit.PageRules;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account from the invitation to its end. */
class AccountsIT {
    private static final String CHOSEN = "et passord som Kari valgte";
    private static final Map<String, String> CHOICE = Map.of("password", CHOSEN, "again", CHOSEN);
    private static final Map<String, String> KARI = Map.of("name", "kari", "email", "Kari@Example.com");

    private Vertx vertx;
    private TestServer server;
    private Employee admin;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
        server = TestServer.start();
        admin = Employee.first(vertx, server);
    }

    @AfterEach
    void stop() throws TimeoutException {
        server.close();
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private Browser stranger() {
        return new Browser(vertx, server.port(), "127.0.0.1");
    }

    private int logIn(Browser browser, String name, String password) {
        return browser.post("/admin/login", Map.of("name", name, "password", password))
                .status();
    }

    private String account(String name) {
        return server.sql("SELECT id FROM account WHERE name = '" + name + "'").get(0);
    }

    @Test
    void theFirstAccountHasAllRights() {
        assertThat(server.sql("SELECT may FROM account_right WHERE study_id IS NULL ORDER BY may"))
                .containsExactly("admin", "answers", "contacts", "results", "send");
        assertThat(admin.get("/admin/accounts").page().select("tbody tr").eachText())
                .containsExactly("admin Aktiv Alle undersøkelser: alt");
    }

    @Test
    void theLinkIsShownOnceAndWorksOnce() {
        Browser.Reply invited = admin.post("/admin/accounts", KARI);
        assertThat(invited.status()).isEqualTo(200);
        String link = Employee.linkIn(invited);
        assertThat(admin.get("/admin/accounts/" + account("kari")).text()).doesNotContain("/admin/password/");
        assertThat(server.sql("SELECT email FROM account WHERE name = 'kari'")).containsExactly("kari@example.com");
        assertThat(String.join("", server.sql("SELECT password_link::text FROM password_link")))
                .doesNotContain(link.replace("/admin/password/", ""));
        Browser kari = stranger();
        assertThat(kari.get(link).page().select("#username").val()).isEqualTo("kari");
        assertThat(kari.get(link).status())
                .as("to look at it does not use it up")
                .isEqualTo(200);
        assertThat(kari.post(link, CHOICE).status()).isEqualTo(303);
        assertThat(kari.get("/admin").text()).contains("Du har ikke fått rettigheter i noen undersøkelse ennå.");
        assertThat(stranger().get(link).status()).isEqualTo(410);
        assertThat(stranger().post(link, CHOICE).status()).isEqualTo(410);
        assertThat(logIn(stranger(), "kari", CHOSEN)).isEqualTo(303);
    }

    @Test
    void theLinkLapsesAfterAWeekAndANewOneReplacesIt() {
        String link = Employee.linkIn(admin.post("/admin/accounts", KARI));
        String again = Employee.linkIn(admin.post("/admin/accounts/" + account("kari") + "/link", Map.of()));
        assertThat(again).isNotEqualTo(link);
        assertThat(stranger().get(link).status()).isEqualTo(410);
        server.clock().pass(Duration.ofDays(7).minusMinutes(1));
        assertThat(stranger().get(again).status()).isEqualTo(200);
        server.clock().pass(Duration.ofMinutes(2));
        assertThat(stranger().get(again).status()).isEqualTo(410);
        assertThat(stranger().post(again, CHOICE).status()).isEqualTo(410);
        admin.logIn(TestServer.PASSWORD);
        assertThat(admin.get("/admin/accounts").text()).contains("lenken er utløpt");
    }

    @Test
    void whereThereIsAMailServerTheLinkGoesOutByMailAndIsNotShown() throws TimeoutException {
        try (MailServer mail = new MailServer();
                TestServer mailing = TestServer.start(Map.of(Setting.SMTP_URL, mail.url()))) {
            Employee sender = Employee.first(vertx, mailing);
            Browser.Reply invited = sender.post("/admin/accounts", KARI);
            assertThat(invited.text())
                    .contains("er på vei til kari@example.com")
                    .doesNotContain("/admin/password/");
            mail.await(1);
            assertThat(mail.counts()).containsOnlyKeys("kari@example.com");
            String text = mail.texts().get(0);
            assertThat(text).contains("«kari»");
            String link = text.replaceAll("(?s).*(/admin/password/[A-Za-z0-9_-]{43}).*", "$1");
            Browser kari = new Browser(vertx, mailing.port(), "127.0.0.1");
            assertThat(kari.post(link, CHOICE).status()).isEqualTo(303);
            mailing.eventually("SELECT state FROM message", "accepted");
            assertThat(String.join("", mailing.sql("SELECT message::text FROM message")))
                    .doesNotContain(link.replace("/admin/password/", ""));
            assertThat(sender.get("/admin/mailbox").text()).doesNotContain("kari@example.com");
        }
    }

    @Test
    void aNameHasOneOwnerForEver() {
        admin.post("/admin/accounts", KARI);
        admin.post("/admin/accounts/" + account("kari") + "/close", Map.of());
        for (String name : List.of("kari", "KARI", "Admin")) {
            Browser.Reply taken = admin.post("/admin/accounts", Map.of("name", name, "email", "k2@example.com"));
            assertThat(taken.status()).as(name).isEqualTo(422);
            assertThat(taken.page().select(".error-summary").text()).contains("Et navn får aldri en ny eier");
            assertThat(taken.page().select("#name").val()).isEqualTo(name);
        }
        assertThat(admin.post("/admin/accounts", Map.of("name", "ola", "email", "kari@example.com"))
                        .status())
                .as("the address is free again")
                .isEqualTo(200);
        assertThat(admin.post("/admin/accounts", Map.of("name", "per", "email", "KARI@example.com"))
                        .page()
                        .select(".error-summary")
                        .text())
                .contains("hører til en annen konto");
    }

    @Test
    void whatCannotBeAnAccountIsAskedForAgain() {
        for (Map<String, String> wrong : List.of(
                Map.of("name", "", "email", "kari@example.com"),
                Map.of("name", "a\tb", "email", "kari@example.com"),
                Map.of("name", "admin\u200b", "email", "kari@example.com"),
                Map.of("name", "svarbrev_api_token", "email", "kari@example.com"),
                Map.of("name", "a\0b", "email", "kari@example.com"),
                Map.of("name", "x".repeat(101), "email", "kari@example.com"),
                Map.of("name", "kari", "email", "kari"),
                Map.of("name", "kari", "email", "a@example.com\r\nBcc: b@example.com"))) {
            assertThat(admin.post("/admin/accounts", wrong).status())
                    .as("%s", wrong)
                    .isEqualTo(422);
        }
        assertThat(server.sql("SELECT count(*) FROM account")).containsExactly("1");
    }

    @Test
    void aClosedAccountIsOutAtOnceAndItsNameStaysByWhatItDid() {
        Employee kari = admin.invite(vertx, server, "kari");
        String account = account("kari");
        admin.grant(account, List.of("all.admin"));
        kari.post("/admin/studies", Map.of("title", "Karis undersøkelse"));
        Browser.Reply asked = admin.get("/admin/accounts/" + account + "/close");
        assertThat(asked.page().select("main").text()).contains("Det kan ikke gjøres om.");
        assertThat(kari.get("/admin").status()).as("asking changes nothing").isEqualTo(200);
        String link = Employee.linkIn(admin.post("/admin/accounts/" + account + "/link", Map.of()));
        assertThat(admin.post("/admin/accounts/" + account + "/close", Map.of()).status())
                .isEqualTo(303);
        assertThat(kari.get("/admin").status()).isEqualTo(303);
        assertThat(kari.logIn().status()).isEqualTo(422);
        assertThat(stranger().get(link).status()).isEqualTo(410);
        assertThat(server.sql("SELECT name || coalesce(email, '') || coalesce(password_hash, '')"
                        + " FROM account WHERE closed_at IS NOT NULL"))
                .containsExactly("kari");
        assertThat(server.sql("SELECT what FROM audit WHERE who = 'kari' ORDER BY id"))
                .containsExactly("password_chosen", "study_made");
        assertThat(admin.post("/admin/accounts/" + account + "/close", Map.of()).status())
                .isEqualTo(404);
        assertThat(admin.grant(account, List.of("all.admin")).status()).isEqualTo(404);
        assertThat(admin.post("/admin/accounts/" + account + "/link", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void theLastWhoMayDoEverythingIsNeitherClosedNorRobbed() {
        String own = account("admin");
        admin.invite(vertx, server, "kari");
        admin.grant(account("kari"), List.of("all.admin", "all.send"));
        Browser.Reply robbed = admin.grant(own, List.of("all.admin"));
        assertThat(robbed.status()).isEqualTo(422);
        assertThat(robbed.page().select(".error-summary").text()).contains("Det må alltid være en igjen");
        assertThat(admin.post("/admin/accounts/" + own + "/close", Map.of()).status())
                .isEqualTo(422);
        assertThat(server.sql("SELECT count(*) FROM account_right WHERE account_id = '" + own + "'"))
                .containsExactly("5");

        List<String> all = List.of("all.admin", "all.send", "all.contacts", "all.answers", "all.results");
        admin.post("/admin/accounts", Map.of("name", "ola", "email", "ola@example.com"));
        admin.grant(account("ola"), all);
        assertThat(admin.post("/admin/accounts/" + own + "/close", Map.of()).status())
                .as("Ola cannot log in yet")
                .isEqualTo(422);

        admin.grant(account("kari"), all);
        assertThat(admin.post("/admin/accounts/" + own + "/close", Map.of()).status())
                .isEqualTo(303);
        assertThat(admin.get("/admin").status()).isEqualTo(303);
    }

    @Test
    void aClosedAccountIsNotOpenedByTheSettings() {
        Employee kari = admin.invite(vertx, server, "kari");
        admin.grant(account("kari"), List.of("all.admin", "all.send", "all.contacts", "all.answers", "all.results"));
        kari.post("/admin/accounts/" + account("admin") + "/close", Map.of());
        try (TestServer again = server.another(Map.of())) {
            Browser browser = new Browser(vertx, again.port(), "127.0.0.1");
            assertThat(logIn(browser, "admin", TestServer.PASSWORD)).isEqualTo(422);
        }
    }

    @Test
    void anotherPasswordIsChosenByTheOldOneAndEndsAllOtherSessions() {
        Employee kari = admin.invite(vertx, server, "kari");
        Browser elsewhere = stranger();
        assertThat(logIn(elsewhere, "kari", kari.password())).isEqualTo(303);
        String chosen = "noe helt annet nå";
        Browser.Reply wrong = kari.post(
                "/admin/account", Map.of("old-password", "feil passord", "password", chosen, "again", chosen));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("#old-password-fault").text()).contains("ikke passordet du har nå");
        assertThat(wrong.text()).doesNotContain(chosen, "feil passord");
        assertThat(PageRules.faults(wrong.page())).isEmpty();
        assertThat(kari.post("/admin/account", Map.of("old-password", kari.password(), "password", "kort", "again", ""))
                        .page()
                        .select(".error-summary li")
                        .eachText())
                .containsExactly("Passordet har 4 tegn. Det må ha minst 12.");

        Browser.Reply changed = kari.post(
                "/admin/account", Map.of("old-password", kari.password(), "password", chosen, "again", chosen));
        assertThat(changed.header("Location")).isEqualTo("/admin/account?changed=password");
        assertThat(kari.get("/admin/account?changed=password").text()).contains("Passordet er byttet.");
        assertThat(elsewhere.get("/admin").status()).isEqualTo(303);
        assertThat(logIn(stranger(), "kari", kari.password())).isEqualTo(422);
        assertThat(logIn(stranger(), "kari", chosen)).isEqualTo(303);
    }

    @Test
    void guessesAtTheOldPasswordAreCounted() {
        Map<String, String> guess = Map.of("old-password", "gjetning", "password", CHOSEN, "again", CHOSEN);
        for (int i = 0; i < 5; i++) {
            assertThat(admin.post("/admin/account", guess).status()).isEqualTo(422);
        }
        Browser.Reply refused = admin.post(
                "/admin/account", Map.of("old-password", TestServer.PASSWORD, "password", CHOSEN, "again", CHOSEN));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("900");
        assertThat(admin.get("/admin").status()).isEqualTo(200);
    }

    @Test
    void thePageOfAnAccountShowsTheRightsThatItHas() {
        String survey = server.api().survey("nav-leder");
        String study = server.sql("SELECT study_id FROM survey WHERE id = '" + survey + "'")
                .get(0);
        admin.post("/admin/accounts", KARI);
        String page = "/admin/accounts/" + account("kari");
        assertThat(admin.grant(account("kari"), List.of(study + ".send", study + ".results", "all.contacts"))
                        .header("Location"))
                .isEqualTo(page + "?saved=rights");
        assertThat(admin.get(page)
                        .page()
                        .select("input[type=checkbox][checked]")
                        .eachAttr("name"))
                .containsExactlyInAnyOrder("all.contacts", study + ".send", study + ".results");
        assertThat(admin.get("/admin/accounts").page().select("tbody tr").eachText())
                .contains("kari kari@example.com Invitert, har ikke valgt passord ennå"
                        + " Alle undersøkelser: Kontakter. Noe i 1 undersøkelse");
        assertThat(PageRules.faults(admin.get(page).page())).isEmpty();
    }
}

package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.platform.database.Migrations;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.DatabaseLine;
import no.svarbrev.testkit.HonestRespondents;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestClock;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server whose line to the database fails in every way: a 503 that keeps what was typed, and then all is well again. */
@Tag("alone")
class DatabaseLineIT {
    private static final String TYPED = "skrevet med omhu";
    private static final Set<Integer> SAVED_OR_KEPT = Set.of(303, 503);
    private static final Map<Setting, String> SETTINGS = Map.of(
            Setting.QUESTIONNAIRES, HonestRespondents.QUESTIONNAIRES,
            Setting.DATABASE_STATEMENT, "2",
            Setting.DATABASE_LOCK, "1");

    private static DatabaseAddress database;
    private static DatabaseLine line;
    private static TestServer server;
    private static String survey;
    private static String token;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        line = new DatabaseLine(database);
        server = TestServer.on(line.address(), SETTINGS);
        survey = server.api().survey("lagring");
        token = Api.tokenOf(server.api().invite(survey, 1).get(0));
        new Respondent(server.port(), token).start();
    }

    @AfterAll
    static void stop() {
        server.close();
        line.close();
    }

    private static Api.Reply save(String text) {
        return Api.formPost(
                server.port(),
                "/s/" + token + "/p/en",
                "version=lagring/1&action=next&shown=en_forst&en_forst=" + text.replace(' ', '+')
                        + "&shown=en_sist&en_sist=b");
    }

    private static List<String> sql(String query) {
        return TestDatabase.column(database, query);
    }

    /** Fault A3: new connections work, and are tried. */
    @Test
    void connectionsThatSayNothingAreGivenUpAndNewOnesMade() {
        assertThat(save("før").status()).isEqualTo(303);
        line.blackHole();
        int before = line.connected();
        long begun = System.nanoTime();
        Api.Reply lost = save(TYPED);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        assertThat(lost.status()).isIn(SAVED_OR_KEPT);
        assertThat(save("etter").status()).isEqualTo(303);
        assertThat(line.connected()).isGreaterThan(before);
    }

    /** Fault A6: wherever in the request the connection is reset. */
    @Test
    void aResetConnectionNeverLosesWhatWasTyped() {
        Set<Integer> seen = new HashSet<>();
        for (int question = 0; question < 12; question++) {
            line.resetAfter(question % 4);
            Api.Reply reply = save(TYPED + question);
            seen.add(reply.status());
            assertThat(reply.status()).as(reply.text()).isIn(SAVED_OR_KEPT);
            if (reply.status() == 503) {
                assertThat(reply.text()).contains("value=\"" + TYPED + question + "\"");
            }
        }
        line.resetAfter(-1);
        assertThat(seen).contains(503);
        assertThat(save(TYPED).status()).isEqualTo(303);
    }

    /** Fault A6: the line is lost before it is even known who asks, when nothing of the form has been read. */
    @Test
    void anAdministratorsFormIsKeptToo() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Browser browser = new Browser(vertx, server.port(), "127.0.0.1");
            browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
            String csrf = browser.get("/admin").page().select("[name=csrf]").val();
            Map<String, String> form = Map.of("csrf", csrf, "title", "Samarbeid i nord");
            line.resetAfter(0);
            Browser.Reply away = browser.post("/admin/studies", form);
            line.resetAfter(-1);
            assertThat(away.status()).as(away.text()).isEqualTo(503);
            assertThat(away.header("Retry-After")).isEqualTo("5");
            assertThat(away.page()
                            .select("form[method=post][action=/admin/studies] input[name=title]")
                            .val())
                    .isEqualTo("Samarbeid i nord");
            line.resetAfter(0);
            Browser.Reply login =
                    browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
            line.resetAfter(-1);
            assertThat(login.status()).isEqualTo(503);
            assertThat(login.text()).doesNotContain(TestServer.PASSWORD);
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    /** Fault A6: programs are told when to come again. */
    @Test
    void aProgramIsToldToComeAgain() {
        line.resetAfter(0);
        Api.Reply reply = server.api().get("/api/v1/surveys/" + survey + "/rates");
        line.resetAfter(-1);
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.contentType()).startsWith("application/problem+json");
        assertThat(reply.json().get("code").asText()).isEqualTo("unavailable");
    }

    /** D-04: whoever was told 503 may send again, and it is there once. */
    @Test
    void aCommitWhoseAnswerIsLostIsMadeOnceWhenItIsSentAgain() {
        for (int time = 1; time <= 10; time++) {
            byte[] contact =
                    ("epost;navn\nen-gang-" + time + "@example.com;En Gang\n").getBytes(StandardCharsets.UTF_8);
            String path = "/api/v1/surveys/" + survey + "/contacts";
            line.cutAfter("COMMIT");
            assertThat(server.api().postCsv(path, contact).status()).isEqualTo(503);
            server.api().postCsv(path, contact);
            assertThat(sql("SELECT count(*) FROM contact WHERE email = 'en-gang-" + time + "@example.com'"))
                    .containsExactly("1");
        }
    }

    /** Fault A3: a lock of somebody else's is not waited for without end. */
    @Test
    void aRowThatAnotherHoldsIsNotWaitedForWithoutEnd() throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT 1 FROM response FOR UPDATE");
            long begun = System.nanoTime();
            Api.Reply reply = save(TYPED);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.text()).contains("value=\"" + TYPED + "\"");
            connection.rollback();
        }
        assertThat(save(TYPED).status()).isEqualTo(303);
    }

    /** Fault A10: on a busy machine the first connections may take their time. */
    @Test
    void aStartWaitsForADatabaseThatIsSlowToAnswer() throws Exception {
        try (DatabaseLine slow = new DatabaseLine(TestDatabase.fresh())) {
            slow.swallow(true);
            Vertx vertx = Vertx.vertx();
            vertx.setTimer(2_500, later -> slow.swallow(false));
            try (TestServer patient = TestServer.on(
                    slow.address(),
                    Map.of(
                            Setting.QUESTIONNAIRES, HonestRespondents.QUESTIONNAIRES,
                            Setting.DATABASE_ACQUIRE, "1",
                            Setting.DATABASE_STATEMENT, "1"))) {
                assertThat(new Api(patient.port(), null).get("/health/ready").status())
                        .isEqualTo(200);
            } finally {
                vertx.close().await(10, TimeUnit.SECONDS);
            }
        }
    }

    /** Fault A10: and at the end it says what it waited for, and what can be done. */
    @Test
    void aStartThatWaitsInVainSaysWhatForAndWhatToDo() throws Exception {
        try (DatabaseLine dead = new DatabaseLine(TestDatabase.fresh())) {
            dead.swallow(true);
            Map<Setting, String> settings = Map.of(
                    Setting.QUESTIONNAIRES, HonestRespondents.QUESTIONNAIRES,
                    Setting.DATABASE_ACQUIRE, "1",
                    Setting.DATABASE_START, "1");
            Groundwork groundwork = Groundwork.lay();
            Server hopeless = new Server(Config.read(settings, Map.of()), dead.address(), new TestClock(), groundwork);
            assertThatThrownBy(() -> hopeless.start().await(20, TimeUnit.SECONDS))
                    .isInstanceOf(Migrations.OutOfReach.class)
                    .hasMessageContaining("did not answer for 1 seconds")
                    .hasMessageContaining("SVARBREV_DATABASE_START");
            hopeless.stop().await(20, TimeUnit.SECONDS);
            hopeless.end().await(20, TimeUnit.SECONDS);
        }
    }
}

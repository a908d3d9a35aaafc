package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as the one who runs it meets it: what it says, with which code it ends, and what it leaves behind. */
class StartIT {
    private static final int WRONG_CONFIGURATION = 78;
    private static final String LAGRING = "src/test/resources/process/questionnaires/lagring/1.json";

    @TempDir
    private static Path waitingRoom;

    /** Waits twenty seconds for a database at a port where there is none, while other tests run. */
    @AutoClose
    private static ServerProcess withoutDatabase;

    @TempDir
    private Path folder;

    private ServerCommand command;

    @BeforeAll
    static void startWithoutDatabase() {
        withoutDatabase = ServerCommand.in(waitingRoom)
                .with(Setting.DATABASE_URL, "postgresql://svar:hemmelig-passord@127.0.0.1:1/svar")
                .launch();
    }

    /** What a process said and how it ended. */
    private record Ending(int code, String output) {}

    @BeforeEach
    void newFolder() {
        command = ServerCommand.in(folder.resolve("server"));
    }

    private static Ending ending(ServerCommand command) {
        try (ServerProcess process = command.launch()) {
            int code = process.exitCode();
            return new Ending(code, process.output());
        }
    }

    @Test
    void toldToStopWhileItStartsItLeavesNoPostgresBehindAndMakesNoNoise() throws Exception {
        for (int milliseconds : LongForm.ON ? List.of(600, 1_000, 1_500, 2_200, 3_000) : List.of(1_000, 2_200)) {
            try (ServerProcess server = command.launch()) {
                TimeUnit.MILLISECONDS.sleep(milliseconds);
                assertThat(server.stop())
                        .as("after %d ms: %s", milliseconds, server.output())
                        .isIn(0, 143);
                assertThat(server.postgres()).as("a PostgreSQL left behind").isEmpty();
                assertThat(server.output()).doesNotContain("ERROR").doesNotContain("Exception");
            }
        }
    }

    @Test
    void allFaultsOfTheSettingsAreReportedTogetherAndNothingSecretIsPrinted() {
        Ending ending = ending(command.with(Setting.PORT, "99999")
                .with(Setting.BASE_URL, "ftp://svar.example")
                .with(Setting.DATABASE_URL, "mysql://bruker:hemmelig-passord@db.example/svar")
                .with(Setting.QUESTIONNAIRES, folder.resolve("no such folder").toString())
                .with(Setting.SMTP_URL, "http://post:hemmelig-post@mail.example")
                .with(Setting.MAIL_FROM, "not an address")
                .with(Setting.MAIL_REPLY_TO, "not one either")
                .with(Setting.ADMIN_PASSWORD, "hemmeli")
                .with(Setting.API_TOKEN, "hemmeli")
                .with(Setting.SECRET, "hemmelig men kort")
                .with(Setting.DEMO, "perhaps"));
        assertThat(ending.code()).isEqualTo(WRONG_CONFIGURATION);
        assertThat(ending.output().lines().filter(line -> line.startsWith("  SVARBREV_")))
                .hasSize(11)
                .allMatch(line -> line.matches("  SVARBREV_[A-Z_]+ \\(--[a-z-]+\\): must be .+\\."));
        assertThat(ending.output()).doesNotContain("hemmeli").doesNotContain("Exception");
    }

    /** Fault E37: faulty files are set aside and told of, and the server starts. */
    @Test
    void everyFaultOfTheQuestionnairesIsReportedWithItsFileAndPointerAndStopsNothing() throws Exception {
        Path questionnaires = Files.createDirectories(folder.resolve("questionnaires/feil"));
        Path one = Files.writeString(questionnaires.resolve("1.json"), """
                { "title": "Feil", "pages": [ { "name": "en", "elements": [
                  { "type": "flowchart", "name": "navn", "title": "Navn" },
                  { "type": "text", "name": "alder", "title": "Alder", "ukjent": true } ] } ] }
                """);
        Path two = Files.writeString(questionnaires.resolve("2.json"), "{ \"title\": ");
        Path lagring = Files.createDirectories(folder.resolve("questionnaires/lagring"))
                .resolve("1.json");
        Files.copy(Path.of(LAGRING), lagring);
        DatabaseAddress database = TestDatabase.fresh();
        ServerCommand serving = command.on(database)
                .with(Setting.QUESTIONNAIRES, folder.resolve("questionnaires").toString());
        try (ServerProcess server = serving.start()) {
            server.awaitOutput("2 questionnaire file(s) have faults and are set aside");
            assertThat(server.output())
                    .contains(one + ":2: error unsupported_type /pages/0/elements/0/type")
                    .contains(one + ":3: error unsupported_property /pages/0/elements/1/ukjent")
                    .contains(two + ":1: error bad_json")
                    .doesNotContain("Exception");
            server.api().survey("lagring");
            server.stop();
        }
        change(lagring);
        try (ServerProcess server = serving.start()) {
            server.awaitOutput(lagring + ":1: warning differs_from_published /: ");
            assertThat(server.api().survey("lagring")).isNotEmpty();
            assertThat(TestDatabase.column(database, "SELECT title FROM questionnaire_version WHERE code = 'lagring'"))
                    .containsExactly("Lagring");
            assertThat(server.output()).doesNotContain("Exception");
        }
    }

    private static void change(Path file) throws IOException {
        Files.writeString(file, Files.readString(file).replace("Lagring", "Lagring på nytt"));
    }

    @Test
    void theHelpOfEachCommandExplainsIt() {
        assertThat(ending(command.saying("--help")))
                .matches(help -> help.code() == 0)
                .extracting(Ending::output)
                .asString()
                .contains("serve", "check", "Exit codes", "serve --demo");
        Ending serve = ending(command.saying("serve", "--help"));
        assertThat(serve.code()).isZero();
        for (Setting setting : Setting.values()) {
            assertThat(serve.output()).contains(setting.env(), setting.flag());
        }
        assertThat(ending(command.saying("help", "serve")).output()).isEqualTo(serve.output());
        assertThat(ending(command.saying("check", "--help")))
                .matches(help -> help.code() == 0)
                .extracting(Ending::output)
                .asString()
                .contains("CODE/VERSION.json", "Exit codes");
    }

    @Test
    void aCommandLineThatCannotBeReadEndsWithTwo() {
        assertThat(ending(command.saying("serve", "--prot", "8080")))
                .matches(wrong -> wrong.code() == 2)
                .extracting(Ending::output)
                .asString()
                .contains("--prot")
                .doesNotContain("Exception");
        assertThat(ending(command.saying()).code()).isEqualTo(2);
    }

    @Test
    void aPortThatIsTakenIsNamedAndThePostgresIsStoppedAgain() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServerProcess process = command.with(Setting.PORT, Integer.toString(taken.getLocalPort()))
                        .launch()) {
            assertThat(process.exitCode()).isEqualTo(1);
            assertThat(process.postgres()).as("a PostgreSQL left behind").isEmpty();
            assertThat(process.output())
                    .contains("127.0.0.1:" + taken.getLocalPort(), "SVARBREV_PORT")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithoutItsPassword() {
        Ending ending = new Ending(withoutDatabase.exitCode(), withoutDatabase.output());
        assertThat(ending.code()).isEqualTo(1);
        assertThat(ending.output())
                .contains("127.0.0.1:1", "SVARBREV_DATABASE_URL")
                .doesNotContain("hemmelig-passord")
                .doesNotContain("Exception");
    }

    @Test
    void theFirstAdministratorGetsInByTheLinkOnTheConsoleOnceAndByThePasswordOfTheSettings() throws Exception {
        DatabaseAddress database = TestDatabase.fresh();
        Vertx vertx = Vertx.vertx();
        try (ServerProcess server =
                command.on(database).without(Setting.ADMIN_PASSWORD).start()) {
            server.awaitOutput("No mail server is set");
            String link = server.output()
                    .replaceAll("(?s).*once: http://localhost:" + server.port() + "(/admin/password/\\S+).*", "$1");
            Map<String, String> password =
                    Map.of("password", "et ganske langt passord", "again", "et ganske langt passord");
            assertThat(new Browser(vertx, server.port(), "127.0.0.1")
                            .post(link, password)
                            .status())
                    .isEqualTo(303);
            assertThat(new Browser(vertx, server.port(), "127.0.0.1")
                            .post(link, password)
                            .status())
                    .isBetween(400, 499);
            assertLogsIn(vertx, server, "et ganske langt passord");
            server.stop();
        }
        try (ServerProcess server = command.on(database).start()) {
            server.awaitOutput("No mail server is set");
            assertThat(server.output()).doesNotContain("/admin/password/");
            assertLogsIn(vertx, server, TestServer.PASSWORD);
        } finally {
            vertx.close().await(20, TimeUnit.SECONDS);
        }
    }

    private static void assertLogsIn(Vertx vertx, ServerProcess server, String password) {
        Browser browser = new Browser(vertx, server.port(), "127.0.0.1");
        Browser.Reply reply = browser.post("/admin/login", Map.of("name", "admin", "password", password));
        assertThat(reply.status()).isEqualTo(303);
        assertThat(browser.get("/admin").status()).isBetween(200, 303);
        assertThat(reply.header("Location")).doesNotContain("login");
    }
}

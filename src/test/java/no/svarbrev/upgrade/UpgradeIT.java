package no.svarbrev.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.platform.database.Migrations;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.CsvReading;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fault E43: the data of every earlier build start, and all that people had begun goes on. */
class UpgradeIT {
    private static final Path DUMPS = Path.of("src/test/resources/upgrade");
    private static final Vertx VERTX = Vertx.vertx();
    private static final String SMALL = "SELECT invitation.id FROM invitation JOIN contact ON contact.id = contact_id"
            + " WHERE contact.name LIKE 'Person 00_' ORDER BY contact.name";
    /** After all that is in any dump. */
    private static final Instant LATER = Instant.parse("2030-01-01T12:00:00Z");
    /** Columns about a response, not of its answers, that say more than they did. */
    private static final Set<String> ABOUT = Set.of("respnr", "status", "aapor");

    private static final Pattern MISSING = Pattern.compile("=(-9*[1-9])?$");

    @TempDir
    private Path folder;

    @AfterAll
    static void close() throws Exception {
        VERTX.close().await(20, TimeUnit.SECONDS);
    }

    static List<String> builds() {
        try (Stream<Path> files = Files.list(DUMPS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".sql.gz"))
                    .map(name -> name.replace(".sql.gz", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DatabaseAddress restored(String build) {
        return Dump.restored(DUMPS.resolve(build + ".sql.gz"));
    }

    @ParameterizedTest
    @MethodSource("builds")
    void theDataOfEveryEarlierBuildStartAndGoOn(String build) {
        DatabaseAddress address = restored(build);
        Migrations.run(address);
        try (TestServer server = TestServer.on(address, Map.of(Setting.ADMIN_PASSWORD, ""))) {
            server.clock().pass(Duration.between(server.clock().instant(), LATER));
            theTableOfTheReportStands(server);
            theFilesHoldTheSameAnswers(server, build);
            theVersionInUseIsServedAsItWasPublished(server, build);
            theAdministratorLogsIn(server);
            whatPeopleHadBegunGoesOn(server);
        }
    }

    private static void theTableOfTheReportStands(TestServer server) {
        JsonNode study = server.api().get("/api/v1/studies").json().get(0);
        if (study.get("surveys").size() < 2) {
            study = server.api().get("/api/v1/studies").json().get(1);
        }
        assertRates(server, study.get("surveys").get(0).get("id").asText(), 360, 4, 356, 257);
        assertRates(server, study.get("surveys").get(1).get("id").asText(), 441, 9, 432, 276);
        JsonNode coverage = server.api()
                .get("/api/v1/studies/" + study.get("id").asText() + "/coverage")
                .json();
        assertThat(coverage.get("units").asInt()).isEqualTo(441);
        assertThat(Math.round(100 * coverage.get("share").asDouble())).isEqualTo(85);
        assertRates(server, small(server), 3, 0, 3, 1);
    }

    private static void assertRates(TestServer server, String survey, int... counts) {
        JsonNode rates =
                server.api().get("/api/v1/surveys/" + survey + "/rates").json();
        assertThat(Stream.of("sent", "notInTargetGroup", "inTargetGroup", "answers")
                        .map(count -> rates.get(count).asInt()))
                .as(rates.toString())
                .containsExactlyElementsOf(IntStream.of(counts).boxed().toList());
    }

    private static String small(TestServer server) {
        return server.sql("SELECT survey_id FROM invitation GROUP BY survey_id HAVING count(*) = 5")
                .get(0);
    }

    private static String demonstration(TestServer server) {
        return server.sql("SELECT survey_id FROM invitation GROUP BY survey_id HAVING count(*) = 360")
                .get(0);
    }

    /** Which kind of missing a cell has may be told better than before; no answer is another, none is gone. */
    private static void theFilesHoldTheSameAnswers(TestServer server, String build) {
        assertSameAnswers(export(server, demonstration(server)), golden(build + ".nav-leder"));
        assertSameAnswers(export(server, small(server)), golden(build + ".small"));
    }

    private static void assertSameAnswers(String now, String then) {
        List<String> columns = CsvReading.records(then, ',', "\n").get(0).stream()
                .filter(column -> !ABOUT.contains(column))
                .toList();
        List<String> answers = answers(now, columns);
        List<String> before = answers(then, columns);
        assertThat(answers).hasSameSizeAs(before);
        for (int row = 0; row < before.size(); row++) {
            assertThat(answers.get(row)).isEqualTo(before.get(row));
        }
    }

    private static String golden(String name) {
        return String.join("\n", Dump.lines(DUMPS.resolve(name + ".csv.gz"))) + "\n";
    }

    private static String export(TestServer server, String survey) {
        return server.api()
                .get("/api/v1/surveys/" + survey + "/responses.csv?profile=analyse")
                .text();
    }

    /** The answers of each row in these columns, in an order of their own; what is missing in any way is left out. */
    private static List<String> answers(String csv, List<String> columns) {
        List<List<String>> records = CsvReading.records(csv, ',', "\n");
        List<String> head = records.get(0);
        assertThat(head).containsAll(columns);
        return records.subList(1, records.size()).stream()
                .map(row -> columns.stream()
                        .map(column -> column + "=" + row.get(head.indexOf(column)))
                        .filter(answer -> !MISSING.matcher(answer).find())
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
    }

    /** Only 0582c59 had nynorsk in version 1; since then it is version 2's, and what ships as version 1 never changes. */
    private static void theVersionInUseIsServedAsItWasPublished(TestServer server, String build) {
        List<String> recorded =
                server.sql("SELECT encode(checksum, 'hex') = encode(sha256(convert_to(definition, 'UTF8')), 'hex')"
                        + " FROM questionnaire_version WHERE published_at IS NOT NULL");
        assertThat(recorded).isNotEmpty().containsOnly("t");
        assertThat(server.sql("SELECT version FROM questionnaire_version WHERE code = 'nav-leder' ORDER BY version"))
                .contains("1", "2");
        boolean nynorsk = server.sql("SELECT definition LIKE '%dykk%' FROM questionnaire_version"
                        + " WHERE code = 'nav-leder' AND version = 1")
                .equals(List.of("t"));
        assertThat(nynorsk).as("the texts that " + build + " published").isEqualTo(build.equals("0582c59"));
    }

    private static void theAdministratorLogsIn(TestServer server) {
        Browser browser = new Browser(VERTX, server.port(), "127.0.0.1");
        assertThat(browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD))
                        .status())
                .isEqualTo(303);
        assertThat(browser.get("/admin/questionnaires").page().text()).contains("nav-leder");
    }

    private static void whatPeopleHadBegunGoesOn(TestServer server) {
        List<Respondent> people = server.sql(SMALL).stream()
                .map(invitation -> new Respondent(server.port(), Api.tokenOf(invitation)))
                .toList();
        assertThat(people).hasSize(5);
        sendIn(people.get(0).start().choose("organisering", "i_nav"));
        Respondent begun = people.get(1);
        assertThat(begun.pageName()).isEqualTo("avtale");
        assertThat(begun.open(begun.path().replace("avtale", "organisering")).held("organisering"))
                .containsExactly("i_nav");
        sendIn(begun);
        Respondent atTheReview = people.get(2);
        assertThat(atTheReview.pageName()).isEmpty();
        assertThat(atTheReview.page().text()).contains("Æøå: «alt» er sagt;");
        assertThat(atTheReview.send().page().text()).contains("Takk");
        assertThat(people.get(3).page().text()).contains("Takk");
        assertRates(server, small(server), 4, 0, 4, 4);
    }

    private static void sendIn(Respondent person) {
        while (!person.next().pageName().isEmpty()) {
            assertThat(person.status()).isEqualTo(200);
        }
        assertThat(person.send().page().text()).contains("Takk");
    }

    /** The migration waits for a lock when it is killed; the next server finds either what was before it or what comes after. */
    @Test
    void aMigrationThatWasKilledIsDoneByTheNextServer() throws Exception {
        DatabaseAddress address = restored("f5f37b2");
        ServerCommand command =
                ServerCommand.in(folder).with(Setting.SECRET, TestServer.SECRET).on(address);
        try (Connection other = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE response IN ACCESS EXCLUSIVE MODE");
            try (ServerProcess killed = command.launch()) {
                TestDatabase.eventually(address, "SELECT count(*) > 0 FROM pg_locks WHERE NOT granted", "t");
                killed.kill9();
            }
            other.rollback();
        }
        try (ServerProcess server = command.start()) {
            assertThat(server.output()).doesNotContain("ERROR").doesNotContain("Exception");
            assertThat(TestDatabase.column(address, "SELECT count(*) FROM flyway_schema_history WHERE NOT success"))
                    .containsExactly("0");
            Respondent begun = new Respondent(
                    server.port(),
                    Api.tokenOf(TestDatabase.column(address, SMALL).get(1)));
            assertThat(begun.pageName()).isEqualTo("avtale");
        }
    }
}

package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.HonestRespondents;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged jar with half a gigabyte of memory, when something happens to its own PostgreSQL: nobody waits without end,
 * nothing that was acknowledged is lost, and nobody has to start anything by hand.
 */
@Tag("alone")
class DatabaseOutageIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Duration BACK = Duration.ofSeconds(10);
    private static final int PEOPLE = 12;

    private static final String RESPONSES = """
        SELECT json_build_object('invitation', invitation_id, 'answers', answers,
                                 'saved_pages', saved_pages, 'revision', revision)::text
          FROM response
        """;

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static String survey;
    private static List<String> tokens;

    @BeforeAll
    static void start() {
        server = ServerCommand.in(folder)
                .asTheJar()
                .with(Setting.QUESTIONNAIRES, HonestRespondents.QUESTIONNAIRES)
                .with(Setting.SECRET, TestServer.SECRET)
                .start();
        survey = server.api().survey("lagring");
        tokens = server.api().invite(survey, PEOPLE).stream().map(Api::tokenOf).toList();
        tokens.forEach(token -> new Respondent(server.port(), token).start());
    }

    @AfterAll
    static void stop() {
        assertThat(server.stop()).as(server.output()).isIn(0, 143);
        server.close();
    }

    /** Fault A3, D-03. */
    @Test
    void whileTheDatabaseIsFrozenEveryRequestIsAnsweredWithinEightSecondsAndAfterItAllIsWell() throws Exception {
        ProcessHandle postmaster = server.postgres().orElseThrow();
        // First the one that makes new ones.
        signal("STOP", List.of(postmaster));
        List<ProcessHandle> frozen = frozenBelow(postmaster);
        try {
            List<Answer> answers = together(requests());
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.reply.status())
                        .as(() -> answer.what + "\n" + server.output())
                        .isEqualTo(503);
                assertThat(answer.took).as(answer.what).isLessThan(LONGEST);
            });
            assertThat(answers)
                    .filteredOn(answer -> answer.what.equals("saves"))
                    .allSatisfy(answer -> assertThat(answer.reply.text()).contains("skrevet med omhu"));
            assertThat(new Api(server.port(), null).get("/health/live").status())
                    .isEqualTo(200);
            System.out.printf(
                    "frozen: %d requests, the slowest answered after %d ms%n",
                    answers.size(),
                    answers.stream()
                            .mapToLong(answer -> answer.took.toMillis())
                            .max()
                            .orElseThrow());
        } finally {
            signal("CONT", frozen);
            signal("CONT", List.of(postmaster));
        }
        awaitReady(BACK);
        try (HonestRespondents people = HonestRespondents.of(server)) {
            people.during("after the frost", () -> {}).assertServed();
        }
    }

    /** One that was just being made is not seen at once, and must not be left out: the pulse may beat on it. */
    private static List<ProcessHandle> frozenBelow(ProcessHandle postmaster) throws Exception {
        List<ProcessHandle> seen = List.of();
        for (int look = 0; look < 5; look++) {
            seen = postmaster.descendants().toList();
            signal("STOP", seen);
            Thread.sleep(100);
        }
        return seen;
    }

    /** Fault A4, D-02. */
    @Test
    void aKilledDatabaseIsBackWithinTenSecondsAndNothingAcknowledgedIsLost() throws Exception {
        SavingCrowd crowd = new SavingCrowd(tokens);
        crowd.saveThrough(server.port(), 100, () -> {
            long killed = server.postgres().orElseThrow().pid();
            server.postgres().orElseThrow().destroyForcibly();
            awaitUntil(
                    () -> server.postgres()
                            .filter(postgres -> postgres.pid() != killed)
                            .isPresent(),
                    BACK);
            awaitReady(BACK);
        });
        crowd.assertNothingIsLost(responses());
        assertThat(postmasters()).hasSize(1);
        assertThat(server.output()).contains("PostgreSQL runs again");
    }

    /** Fault A4: what keeps it from starting, such as a full disk, may last. */
    @Test
    void aDatabaseThatCannotStartIsTriedUntilItCan() throws Exception {
        Path settings = folder.resolve("data/postgres/postgresql.conf");
        String whole = Files.readString(settings);
        Files.writeString(settings, whole + "\nshared_buffers = plenty\n");
        int failuresBefore = failures();
        server.postgres().orElseThrow().destroyForcibly();
        awaitUntil(() -> failures() >= failuresBefore + 2, BACK.multipliedBy(2));
        assertThat(new Api(server.port(), null).get("/health/ready").status()).isEqualTo(503);
        assertThat(new Api(server.port(), null).get("/health/live").status()).isEqualTo(200);
        Files.writeString(settings, whole);
        awaitReady(BACK);
        assertThat(save(tokens.get(0)).status()).isEqualTo(303);
    }

    /** Fault B16: an attacker who can say anything to the database cannot read files or run programs by it. */
    @Test
    void theServerIsNoSuperuserOfItsOwnDatabase() {
        assertThat(column("""
            SELECT DISTINCT pg_stat_activity.usename || ' ' || rolsuper || rolcreaterole || rolcreatedb
              FROM pg_stat_activity JOIN pg_roles ON pg_roles.oid = usesysid
             WHERE application_name = 'svarbrev' AND pid <> pg_backend_pid()
            """)).containsExactly("svarbrev_owner falsefalsefalse");
    }

    private record Answer(String what, Duration took, Api.Reply reply) {}

    /** Of all kinds, more at once than there are connections. */
    private static List<Supplier<Answer>> requests() {
        List<Supplier<Answer>> requests = new ArrayList<>();
        for (String token : tokens) {
            requests.add(() -> timed("opens", () -> new Api(server.port(), null).get("/s/" + token + "/p/en")));
            requests.add(() -> timed("saves", () -> save(token)));
            requests.add(() -> timed("rates", () -> server.api().get("/api/v1/surveys/" + survey + "/rates")));
        }
        requests.add(() -> timed("ready", () -> new Api(server.port(), null).get("/health/ready")));
        requests.add(() -> timed("exports", () -> server.api().get("/api/v1/surveys/" + survey + "/responses.csv")));
        return requests;
    }

    private static Api.Reply save(String token) {
        return Api.formPost(
                server.port(),
                "/s/" + token + "/p/en",
                "version=lagring/1&action=next&shown=en_forst&en_forst=skrevet+med+omhu&shown=en_sist&en_sist=b");
    }

    private static Answer timed(String what, Supplier<Api.Reply> request) {
        long begun = System.nanoTime();
        Api.Reply reply = request.get();
        return new Answer(what, Duration.ofNanos(System.nanoTime() - begun), reply);
    }

    private static List<Answer> together(List<Supplier<Answer>> requests) {
        ExecutorService threads = Executors.newFixedThreadPool(requests.size());
        try {
            List<CompletableFuture<Answer>> all = requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(request, threads))
                    .toList();
            return all.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        List<String> words = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> words.add(Long.toString(process.pid())));
        new ProcessBuilder(words).inheritIO().start().waitFor();
    }

    private static void awaitReady(Duration within) {
        awaitUntil(() -> new Api(server.port(), null).get("/health/ready").status() == 200, within);
    }

    private static void awaitUntil(Supplier<Boolean> condition, Duration within) {
        long begun = System.nanoTime();
        while (!condition.get()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as(server.output())
                    .isLessThan(within);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private static int failures() {
        return server.output().split("PostgreSQL could not be started again").length - 1;
    }

    /** The processes that run as a postmaster on the folder. */
    private static List<Path> postmasters() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes
                    .filter(process -> process.getFileName().toString().matches("\\d+"))
                    .filter(process ->
                            commandLine(process).contains("/postgres\0-D\0" + folder.resolve("data/postgres")))
                    .toList();
        }
    }

    private static String commandLine(Path process) {
        try {
            return new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8);
        } catch (IOException ended) {
            return "";
        }
    }

    private static List<String> column(String query) {
        return TestDatabase.column(server.builtInDatabase(), query);
    }

    private static Map<String, JsonNode> responses() {
        Map<String, JsonNode> byToken = new HashMap<>();
        for (String row : column(RESPONSES)) {
            try {
                JsonNode response = JSON.readTree(row);
                String token = Api.tokenOf(response.get("invitation").asText());
                if (tokens.contains(token)) {
                    byToken.put(token, response);
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return byToken;
    }
}

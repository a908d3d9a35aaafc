package no.svarbrev.platform.postgres;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.PostgresUntilKilled;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {
    /** The line of the postmaster's file that says where its socket is; only few may ask the server itself. */
    private static final int SOCKET_FOLDER = 4;

    @TempDir
    static Path made;

    @TempDir
    Path temporary;

    private final List<Process> started = new ArrayList<>();
    private Path folder;

    /** Making a data folder takes seconds; most tests are as well served with a copy of one that was started and closed. */
    @BeforeAll
    static void startOnceWithNothing() {
        EmbeddedPostgres.start(made.resolve("data")).close();
    }

    @BeforeEach
    void copyTheDataToAFolderWithBlanksAndNorwegianLetters() throws Exception {
        folder = Files.createDirectories(temporary.resolve("svar brev $HOME blåbær"))
                .resolve("data");
        Process copy = new ProcessBuilder("cp", "-a", made.resolve("data").toString(), folder.toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
    }

    /** For what only a first start can show. */
    private void chooseAnEmptyFolder() {
        folder = folder.resolveSibling("nothing yet");
    }

    @AfterEach
    void endWhatTheTestStarted() throws Exception {
        for (Process process : started) process.destroyForcibly().waitFor();
        if (Files.exists(folder.resolve("postgres/postmaster.pid")))
            EmbeddedPostgres.start(folder).close();
    }

    @Test
    void whatIsCommittedIsOnTheDisk() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                assertThat(ask(postgres, "SHOW " + setting)).as(setting).containsExactly("on");
        }
    }

    @Test
    void noSettingInTheDataFolderTakesDurabilityAway() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            asSuperuser(postgres, "ALTER SYSTEM SET fsync = off");
            asSuperuser(postgres, "ALTER SYSTEM SET listen_addresses = '*'");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(ask(postgres, "SHOW fsync")).containsExactly("on");
            assertThat(ask(postgres, "SHOW listen_addresses")).containsExactly("127.0.0.1");
            assertThat(Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                            .get(SOCKET_FOLDER))
                    .isEmpty();
        }
    }

    /** Fault B16. */
    @Test
    void theServerOwnsItsDatabaseAndIsNoSuperuser() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            writeOneAnswer(postgres);
            assertThat(ask(
                            postgres,
                            "SELECT rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls"
                                    + " FROM pg_roles WHERE rolname = current_user"))
                    .containsExactly("f");
            assertThatThrownBy(() -> ask(postgres, "SELECT pg_read_file('/etc/passwd')"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> act(postgres, "COPY answer TO PROGRAM 'cat'"))
                    .hasMessageContaining("permission denied");
        }
    }

    /** Fault B16: earlier versions made everything as superuser. */
    @Test
    void whatAnEarlierVersionMadeAsSuperuserIsTakenOver() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            asSuperuser(
                    postgres,
                    "CREATE TABLE old (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number serial, text text);"
                            + " CREATE VIEW old_view AS SELECT * FROM old;"
                            + " CREATE SEQUENCE old_sequence;"
                            + " CREATE TYPE old_word AS ENUM ('ja', 'nei');"
                            + " CREATE TYPE old_pair AS (a integer, b integer);"
                            + " CREATE DOMAIN old_number AS integer CHECK (VALUE > 0);"
                            + " CREATE FUNCTION old_function() RETURNS integer LANGUAGE sql AS 'SELECT 1';"
                            + " CREATE SCHEMA old_schema CREATE TABLE inner_table (id integer)");
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            act(postgres, "ALTER TABLE old ADD COLUMN fresh text");
            act(postgres, "CREATE OR REPLACE VIEW old_view AS SELECT id, number, text FROM old WHERE id > 0");
            act(postgres, "DROP SEQUENCE old_sequence");
            act(postgres, "ALTER TYPE old_word ADD VALUE 'kanskje'");
            act(postgres, "DROP TYPE old_pair");
            act(postgres, "DROP DOMAIN old_number");
            act(postgres, "DROP FUNCTION old_function()");
            act(postgres, "DROP SCHEMA old_schema CASCADE");
            act(postgres, "INSERT INTO old (text) VALUES ('ny')");
        }
    }

    @Test
    void answersSurviveAStopAndAStart() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            writeOneAnswer(postgres);
        }
        assertThat(folder.resolve("postgres/postmaster.pid")).doesNotExist();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertTheAnswerIsThere(postgres);
        }
    }

    @Test
    void closingTwiceIsAsClosingOnce() {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        postgres.close();
        postgres.close();
        assertThatThrownBy(() -> ask(postgres, "SELECT 1")).isInstanceOf(SQLException.class);
    }

    @Test
    void closingDoesNotWaitForOpenSessions() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder);
        try (Connection open = connect(postgres.address())) {
            assertThat(open.isValid(1)).isTrue();
            long begun = System.nanoTime();
            postgres.close();
            assertThat(System.nanoTime() - begun).isLessThan(SECONDS.toNanos(10));
        }
    }

    @Test
    void nobodyButTheOwnerCanReadTheFolderOrThePassword() throws Exception {
        chooseAnEmptyFolder();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(permissions("")).isEqualTo("rwx------");
            assertThat(permissions("postgres")).isEqualTo("rwx------");
            assertThat(permissions("postgres-password")).isEqualTo("rw-------");
            assertThat(permissions("postgres.log")).isEqualTo("rw-------");
            assertThat(postgres.address().password()).hasSizeGreaterThan(30);
            assertThat(postgres.address().toString())
                    .doesNotContain(postgres.address().password());
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAddress right = postgres.address();
            DatabaseAddress wrong = new DatabaseAddress(
                    right.host(), right.port(), right.database(), right.user(), "gjettet", right.sslMode());
            assertThatThrownBy(() -> connect(wrong)).hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void aLostPasswordFileIsReplacedAndTheDataStay() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            writeOneAnswer(postgres);
        }
        Files.delete(folder.resolve("postgres-password"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertTheAnswerIsThere(postgres);
        }
    }

    @Test
    void namesSortTheNorwegianWay() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            String sorted = "SELECT name FROM unnest(ARRAY['Ålesund', 'Aasen', 'Østfold', 'Ærø', 'Zakarias', 'aker',"
                    + " 'Bergen', 'Aker', 'Ås']) AS name ORDER BY name";
            assertThat(ask(postgres, sorted))
                    .containsExactly("aker", "Aker", "Bergen", "Zakarias", "Ærø", "Østfold", "Ålesund", "Ås", "Aasen");
            assertThat(ask(postgres, "SHOW server_encoding")).containsExactly("UTF8");
        }
    }

    @Test
    void bothDriversReachItWithAndWithoutAnSslmode() throws Exception {
        Vertx vertx = Vertx.vertx();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            DatabaseAddress plain = postgres.address();
            DatabaseAddress preferred = new DatabaseAddress(
                    plain.host(), plain.port(), plain.database(), plain.user(), plain.password(), SslMode.PREFER);
            for (DatabaseAddress address : List.of(plain, preferred)) {
                connect(address).close();
                assertThat(askThroughVertx(vertx, address, "SHOW application_name"))
                        .isEqualTo("svarbrev");
            }
        } finally {
            vertx.close().await(10, SECONDS);
        }
    }

    @Test
    void aKilledServerIsFollowedByOneThatHasItsData() throws Exception {
        Process killed = startInAnotherJvm();
        String port =
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(3);
        DatabaseAddress address = DatabaseAddress.parse("postgresql://svarbrev:"
                + Files.readString(folder.resolve("postgres-password")) + "@127.0.0.1:" + port + "/svarbrev");
        long leftBehind = postmasterPid();
        try (Connection open = connect(address);
                Statement statement = open.createStatement()) {
            writeOneAnswer(statement);
            killed.destroyForcibly().waitFor();
            assertThat(ProcessHandle.of(leftBehind)).isPresent();
            try (EmbeddedPostgres next = EmbeddedPostgres.start(folder)) {
                assertTheAnswerIsThere(next);
                assertThat(Path.of("/proc/" + leftBehind + "/cmdline"))
                        .satisfiesAnyOf(
                                gone -> assertThat(gone).doesNotExist(),
                                zombie -> assertThat(zombie).isEmptyFile());
            }
        }
    }

    @Test
    void dataSurviveAKillOfPostgresItself() throws Exception {
        Process killed = startInAnotherJvm();
        killed.destroyForcibly().waitFor();
        ProcessHandle.of(postmasterPid()).orElseThrow().destroyForcibly();
        try (EmbeddedPostgres next = EmbeddedPostgres.start(folder)) {
            assertThat(ask(next, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void aSecondLivingServerOnTheFolderIsRefused() throws Exception {
        Process first = startInAnotherJvm();
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("Another Svarbrev (process " + first.pid() + ")")
                .hasMessageContaining("SVARBREV_DATABASE_URL");
        assertThat(ProcessHandle.of(postmasterPid())).isPresent();
    }

    @Test
    void aSecondStartInTheSameProcessIsRefusedAndTheFirstKeepsItsLock() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(folder)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageContaining("this process");
            Process other = launchAnotherJvm();
            assertThat(other.waitFor()).isNotZero();
            assertThat(ask(first, "SELECT 1")).containsExactly("1");
        }
    }

    @Test
    void aProcessThatGotTheNumberInAnOldPidFileIsLeftAlone() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Process foreign = new ProcessBuilder("sleep", "600").start();
        started.add(foreign);
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                foreign.pid() + "\n" + folder.toRealPath().resolve("postgres") + "\n1700000000\n5432\n\n127.0.0.1\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(ask(postgres, "SELECT 1")).containsExactly("1");
            assertThat(foreign.isAlive()).isTrue();
        }
        assertThat(foreign.isAlive()).isTrue();
    }

    @Test
    void aStartKilledWhileTheDataFolderWasMadeDoesNotBlockTheNext() throws Exception {
        chooseAnEmptyFolder();
        Path half = Files.createDirectories(folder.resolve("postgres.new-half-made"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(ask(postgres, "SELECT 1")).containsExactly("1");
            assertThat(half).doesNotExist();
        }
    }

    @Test
    void aServerKilledAtAnyMomentOfItsFirstStartDoesNotBlockTheNext() throws Exception {
        for (int milliseconds : LongForm.ON ? List.of(300, 500, 700, 900) : List.of(500, 900)) {
            folder = temporary.resolve("killed after " + milliseconds);
            Process first = launchAnotherJvm();
            first.waitFor(milliseconds, MILLISECONDS);
            first.destroyForcibly().waitFor();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
                assertThat(ask(postgres, "SELECT 1")).containsExactly("1");
            }
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedAndKept() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Path version = folder.resolve("postgres/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("PostgreSQL 18");
        Files.writeString(version, "18\n");
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void aFolderWithOtherThingsInItIsRefusedAndKept() throws Exception {
        chooseAnEmptyFolder();
        Path thesis = Files.createDirectories(folder.resolve("postgres")).resolve("thesis.txt");
        Files.writeString(thesis, "years of work");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).hasMessageContaining("holds no PostgreSQL data");
        assertThat(thesis).hasContent("years of work");
    }

    @Test
    void aFailedStartTellsWhatPostgresSaidAndFreesTheFolder() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Path settings = folder.resolve("postgres/postgresql.conf");
        String whole = Files.readString(settings);
        Files.writeString(settings, whole + "\nshared_buffers = plenty\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(StartFailed.class)
                .hasMessageContaining("shared_buffers");
        Files.writeString(settings, whole);
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void rootGetsOnWithTheSameDataWhetherOrNotNamespacesAreAllowed() throws Exception {
        chooseAnEmptyFolder();
        assumeTrue(Unprivileged.ownerOf(Path.of("/proc/self")) == 0, "only root has to change user");
        for (Unprivileged way :
                List.of(Unprivileged.asNobody(), Unprivileged.inUserNamespace(), Unprivileged.asNobody())) {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, () -> way, () -> false)) {
                act(postgres, "CREATE TABLE IF NOT EXISTS answer (text text)");
                act(postgres, "INSERT INTO answer VALUES ('ja')");
            }
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder)) {
            assertThat(ask(postgres, "SELECT text FROM answer")).containsExactly("ja", "ja", "ja");
        }
    }

    private Process startInAnotherJvm() throws IOException {
        Process process = launchAnotherJvm();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready")) return process;
            said.add(line);
        }
        throw new AssertionError("The other JVM ended: " + said);
    }

    private Process launchAnotherJvm() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PostgresUntilKilled.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        started.add(process);
        return process;
    }

    private long postmasterPid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postgres/postmaster.pid")).get(0));
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static String askThroughVertx(Vertx vertx, DatabaseAddress address, String query) throws Exception {
        Pool pool = PgBuilder.pool()
                .using(vertx)
                .with(address.netClientOptions())
                .connectingTo(address.connectOptions())
                .build();
        try {
            return pool.query(query)
                    .execute()
                    .await(10, SECONDS)
                    .iterator()
                    .next()
                    .getString(0);
        } finally {
            pool.close().await(10, SECONDS);
        }
    }

    private static void writeOneAnswer(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = connect(postgres.address());
                Statement statement = connection.createStatement()) {
            writeOneAnswer(statement);
        }
    }

    private static void writeOneAnswer(Statement statement) throws SQLException {
        statement.execute("CREATE TABLE answer (text text)");
        statement.execute("INSERT INTO answer VALUES ('blåbærsyltetøy')");
    }

    private static void assertTheAnswerIsThere(EmbeddedPostgres postgres) throws SQLException {
        assertThat(ask(postgres, "SELECT text FROM answer")).containsExactly("blåbærsyltetøy");
    }

    private static List<String> ask(EmbeddedPostgres postgres, String query) throws SQLException {
        try (Connection connection = connect(postgres.address());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }

    private static void act(EmbeddedPostgres postgres, String statement) throws SQLException {
        try (Connection connection = connect(postgres.address());
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private void asSuperuser(EmbeddedPostgres postgres, String statement) throws Exception {
        DatabaseAddress owner = postgres.address();
        String password = Files.readString(folder.resolve("postgres-password")).strip();
        try (Connection connection = connect(new DatabaseAddress(
                        owner.host(), owner.port(), owner.database(), "svarbrev", password, owner.sslMode()));
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}

package no.svarbrev.testkit;

import io.vertx.pgclient.SslMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.database.Migrations;
import org.apache.commons.io.FileUtils;

/** One PostgreSQL for all tests of a run, and in it a new database, with its tables, for each test class. */
public final class TestDatabase {
    private static final String PATTERN = "svarbrev_pattern";
    private static final String WITH_ADMINISTRATOR = "svarbrev_pattern_with_administrator";
    private static final int SECONDS_TO_ANSWER = 5;
    private static final Map<DatabaseAddress, Connection> CONNECTIONS = new ConcurrentHashMap<>();

    private static EmbeddedPostgres postgres;
    private static int made;

    private TestDatabase() {}

    public static synchronized DatabaseAddress fresh() {
        return made(PATTERN);
    }

    /** Where {@code admin} has chosen the password of the test suite, long ago: to hash it takes longer than all else of a start. */
    static synchronized DatabaseAddress withAdministrator() {
        return made(WITH_ADMINISTRATOR);
    }

    /** Without tables, as a server finds its database the first time. */
    public static synchronized DatabaseAddress empty() {
        return made("template0");
    }

    private static DatabaseAddress made(String pattern) {
        if (postgres == null) {
            postgres = start();
            run("CREATE DATABASE " + PATTERN);
            Migrations.run(address(PATTERN));
            run("CREATE DATABASE " + WITH_ADMINISTRATOR + " TEMPLATE " + PATTERN);
            FirstPassword.choose(address(WITH_ADMINISTRATOR));
        }
        made++;
        String name = "test_" + made;
        run("CREATE DATABASE " + name + " TEMPLATE " + pattern);
        return address(name);
    }

    private static EmbeddedPostgres start() {
        try {
            Path data = Files.createTempDirectory("svarbrev-test-postgres");
            EmbeddedPostgres started = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setRegisterShutdownHook(false)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(data)));
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nobody needs what is in it: to stop it in order took longer than a JVM is given to end. */
    private static void throwAway(Path data) {
        try {
            String postmaster =
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            new ProcessBuilder("sh", "-c", "kill -QUIT " + postmaster).start().waitFor();
            ProcessHandle.of(Long.parseLong(postmaster)).ifPresent(TestDatabase::awaitEnd);
            FileUtils.deleteDirectory(data.toFile());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void awaitEnd(ProcessHandle postmaster) {
        postmaster.onExit().orTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS).join();
    }

    private static DatabaseAddress address(String name) {
        return new DatabaseAddress("localhost", postgres.getPort(), name, "postgres", "postgres", SslMode.DISABLE);
    }

    private static void run(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of a query, as texts, over the one connection that tests have to this database. */
    public static List<String> column(DatabaseAddress address, String query) {
        Connection connection = CONNECTIONS.compute(address, TestDatabase::connected);
        synchronized (connection) {
            return column(connection, query);
        }
    }

    private static List<String> column(Connection connection, String query) {
        try (Statement statement = connection.createStatement()) {
            List<String> column = new ArrayList<>();
            if (statement.execute(query)) {
                ResultSet rows = statement.getResultSet();
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The connection that is there, or a new one where there is none or its database was away meanwhile. */
    private static Connection connected(DatabaseAddress address, Connection there) {
        try {
            return there != null && there.isValid(SECONDS_TO_ANSWER)
                    ? there
                    : DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** No test asks this database any more. */
    static void leave(DatabaseAddress address) {
        Connection connection = CONNECTIONS.remove(address);
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    /** Waits until the query gives this, for at most a minute. */
    public static void eventually(DatabaseAddress address, String query, String expected) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (!column(address, query).equals(List.of(expected))) {
            if (System.nanoTime() > end) {
                throw new AssertionError(query + " is " + column(address, query) + ", not " + expected);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

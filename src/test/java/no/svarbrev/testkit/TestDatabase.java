package no.svarbrev.testkit;

import io.vertx.pgclient.SslMode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.DatabaseAddress;
import no.svarbrev.platform.Migrations;

/** One PostgreSQL for all tests of a run, and in it a new database, with its tables, for each test class. */
public final class TestDatabase {
    private static final String PATTERN = "svarbrev_pattern";
    private static EmbeddedPostgres postgres;
    private static int made;

    private TestDatabase() {}

    public static synchronized DatabaseAddress fresh() {
        return made(PATTERN);
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
        }
        made++;
        String name = "test_" + made;
        run("CREATE DATABASE " + name + " TEMPLATE " + pattern);
        return address(name);
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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

    /** The first column of a query, as texts. */
    public static List<String> column(DatabaseAddress address, String query) {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
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

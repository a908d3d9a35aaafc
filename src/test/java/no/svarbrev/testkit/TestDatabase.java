package no.svarbrev.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import no.svarbrev.platform.DatabaseAddress;
import no.svarbrev.platform.Migrations;

/** One PostgreSQL for all tests of a run, and in it a fresh, migrated database for each who asks. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private TestDatabase() {}

    public static DatabaseAddress fresh() {
        String name = "test_" + COUNT.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        DatabaseAddress address =
                new DatabaseAddress("localhost", Server.POSTGRES.getPort(), name, "postgres", "postgres");
        Migrations.run(address);
        return address;
    }
}

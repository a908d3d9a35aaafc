package no.svarbrev.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import no.svarbrev.platform.DatabaseAddress;
import no.svarbrev.platform.Migrations;

/** One real PostgreSQL for all tests of a run, and in it a database of its own for each that asks. */
public final class TestDatabase {
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    /** A new database with all tables and no rows. */
    public static DatabaseAddress fresh() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        DatabaseAddress address = new DatabaseAddress("localhost", POSTGRES.getPort(), name, "postgres", "postgres");
        Migrations.run(address);
        return address;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

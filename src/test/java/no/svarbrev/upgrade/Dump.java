package no.svarbrev.upgrade;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.testkit.TestDatabase;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of a database as plain SQL, gzipped. Its tables are not in it: the migrations up to its number make them, and its
 * row of Flyway's history holds their checksums, so that a migration that was changed afterwards is found out too.
 */
final class Dump {
    private static final String MIGRATIONS = "-- migrations: ";
    private static final String TABLES = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name";
    private static final String COLUMNS = "SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position)"
            + " FROM information_schema.columns WHERE table_schema = 'public' AND is_generated = 'NEVER'"
            + " AND table_name = '%s'";
    private static final String SEQUENCES =
            "SELECT format('SELECT setval(%L, %s, true);', schemaname || '.' || sequencename,"
                    + " last_value) FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1";
    private static final String NEWEST =
            "SELECT max(version::int) FROM flyway_schema_history WHERE success AND version IS NOT NULL";

    private Dump() {}

    static void write(DatabaseAddress from, Path file) throws IOException, SQLException {
        try (Connection connection = connect(from);
                PrintStream out = new PrintStream(
                        new GZIPOutputStream(Files.newOutputStream(file)), false, StandardCharsets.UTF_8)) {
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            out.println(MIGRATIONS + TestDatabase.column(from, NEWEST).get(0));
            for (String table : TestDatabase.column(from, TABLES)) {
                String columns =
                        TestDatabase.column(from, COLUMNS.formatted(table)).get(0);
                out.println("COPY " + table + " (" + columns + ") FROM stdin;");
                copying.copyOut(
                        "COPY (SELECT " + columns + " FROM " + table + " ORDER BY 1) TO STDOUT", (OutputStream) out);
                out.println("\\.");
            }
            TestDatabase.column(from, SEQUENCES).forEach(out::println);
        }
    }

    /** A new database as that build left it. */
    static DatabaseAddress restored(Path file) {
        DatabaseAddress address = TestDatabase.empty();
        List<String> lines = lines(file);
        migrate(address, lines.get(0).substring(MIGRATIONS.length()));
        try (Connection connection = connect(address);
                Statement statement = connection.createStatement()) {
            // Neither triggers nor foreign keys: rows come in the order of the alphabet.
            statement.execute("SET session_replication_role = replica");
            statement.execute("TRUNCATE " + String.join(", ", TestDatabase.column(address, TABLES)) + " CASCADE");
            CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
            for (int at = 1; at < lines.size(); at++) {
                if (lines.get(at).startsWith("COPY ")) {
                    int end = lines.subList(at, lines.size()).indexOf("\\.") + at;
                    copying.copyIn(lines.get(at), new StringReader(rows(lines.subList(at + 1, end))));
                    at = end;
                } else {
                    statement.execute(lines.get(at));
                }
            }
            return address;
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String rows(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private static void migrate(DatabaseAddress address, String version) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    /** The lines of a gzipped text. */
    static List<String> lines(Path file) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void zip(String text, Path file) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, zipped.toByteArray());
    }
}

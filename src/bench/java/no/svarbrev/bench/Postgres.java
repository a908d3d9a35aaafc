package no.svarbrev.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.postgres.EmbeddedPostgres;

/**
 * The PostgreSQL that is measured: the one that Svarbrev brings, with its own settings, in a folder of the bench; or another on
 * this machine. Programs of PostgreSQL, pgbench and psql, are run against it as its users have them.
 */
final class Postgres implements AutoCloseable {
    private final Optional<EmbeddedPostgres> own;
    private final DatabaseAddress address;
    private final Connection connection;
    private final long postmaster;

    private Postgres(Optional<EmbeddedPostgres> own, DatabaseAddress address) throws SQLException {
        this.own = own;
        this.address = address;
        this.connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        this.postmaster = ProcessHandle.of(Long.parseLong(ask("SELECT pg_backend_pid()")))
                .flatMap(ProcessHandle::parent)
                .orElseThrow(() -> new IllegalStateException("The PostgreSQL is not on this machine."))
                .pid();
    }

    /** @param url of a PostgreSQL on this machine with an empty database; without it one is started in the folder */
    static Postgres start(Path folder, Optional<String> url) throws SQLException {
        Optional<EmbeddedPostgres> own =
                url.isPresent() ? Optional.empty() : Optional.of(EmbeddedPostgres.start(folder));
        return new Postgres(own, own.map(EmbeddedPostgres::address).orElseGet(() -> DatabaseAddress.parse(url.get())));
    }

    /** As the server's setting has it. */
    String url() {
        return "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
                .formatted(address.user(), address.password(), address.host(), address.port(), address.database());
    }

    /** Waits a moment, since backends that have just been left are still ending, and would be counted nowhere. */
    long cpu() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
        return Cpu.ofPostgres(postmaster);
    }

    /** Runs a statement with these values; gives how many rows it touched. */
    int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    /** The first value of the first row. */
    String ask(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** What a program of PostgreSQL prints; these arguments come before the address of the database. */
    String program(Path folder, String name, List<String> arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        words.add(name);
        words.addAll(arguments);
        words.addAll(List.of("-h", address.host(), "-p", Integer.toString(address.port()), "-U", address.user()));
        words.add(address.database());
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.password());
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(name + " failed: " + printed);
        }
        return printed;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // Then it need not be closed.
        } finally {
            own.ifPresent(EmbeddedPostgres::close);
        }
    }
}

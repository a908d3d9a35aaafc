package no.svarbrev.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The yardstick: pgbench, which writes a document of answers into a table of its own in the same PostgreSQL. */
final class Pgbench {
    private static final String TABLE = """
            CREATE TABLE bench_upsert (id integer PRIMARY KEY, answers jsonb NOT NULL, revision integer NOT NULL DEFAULT 0)
            """;

    private static final String UPSERT = """
            \\set id random(1, 100000)
            INSERT INTO bench_upsert (id, answers) VALUES (:id, :answers)
            ON CONFLICT (id) DO UPDATE SET answers = EXCLUDED.answers, revision = bench_upsert.revision + 1;
            """;

    /** Seconds more, since the time that pgbench is given begins with its connecting. */
    private static final int CONNECTING = 2;

    private static final Pattern COUNT = Pattern.compile("actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern MEAN = Pattern.compile("latency average = ([0-9.]+)");

    private final Postgres postgres;
    private final Path folder;
    private final String document = Document.of(new Random(3)).answers();

    Pgbench(Postgres postgres, Path folder) throws SQLException, IOException {
        this.postgres = postgres;
        this.folder = folder;
        postgres.run(TABLE);
        Files.writeString(folder.resolve("upsert.sql"), UPSERT);
    }

    private static final String FREE = """
            SELECT current_setting('max_connections')::integer
                   - current_setting('superuser_reserved_connections')::integer
                   - coalesce(current_setting('reserved_connections', true), '0')::integer - 8
                   - (SELECT count(*) FROM pg_stat_activity WHERE datname IS NOT NULL)
            """;

    /**
     * With so many connections, or as many as PostgreSQL has left. pgbench tells the mean of times, which stands for the middle one
     * here, and not the slowest.
     */
    Sample run(int most, Duration time) throws IOException, InterruptedException, SQLException {
        int connections = Math.min(most, Integer.parseInt(postgres.ask(FREE)));
        long before = postgres.cpu();
        String printed = postgres.program(
                folder,
                "pgbench",
                List.of(
                        "-n",
                        "-M",
                        "prepared",
                        "-f",
                        "upsert.sql",
                        "-D",
                        "answers=" + document,
                        "-c",
                        Integer.toString(connections),
                        "-T",
                        Long.toString(CONNECTING + time.toSeconds())));
        double count = figure(COUNT, printed);
        return new Sample(
                (int) count,
                figure(RATE, printed),
                figure(MEAN, printed),
                Double.NaN,
                0,
                (postgres.cpu() - before) / count,
                Double.NaN,
                Double.NaN);
    }

    private static double figure(Pattern pattern, String printed) {
        Matcher found = pattern.matcher(printed);
        if (!found.find()) {
            throw new IllegalStateException("pgbench said: " + printed);
        }
        return Double.parseDouble(found.group(1));
    }
}

package no.svarbrev.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The yardstick of exports: psql, which copies the same columns of the same responses to a CSV file. */
final class Copy {
    private static final String ALL = """
            \\copy (SELECT response.number, response.version, response.language, response.started_at, response.saved_at, \
            response.submitted_at, response.revision%s FROM response, jsonb_to_record(response.answers) AS given (%s)%s \
            WHERE response.survey_id = '%s') TO 'copied.csv' WITH (FORMAT csv, HEADER)""";

    private final Postgres postgres;
    private final Path folder;
    private final String command;

    Copy(Postgres postgres, Path folder, UUID survey) {
        this.postgres = postgres;
        this.folder = folder;
        this.command =
                ALL.formatted(pages(Copy::columns, ""), pages(Copy::questions, ", "), pages(Copy::grid, ""), survey);
    }

    /** Gives how long it took, in nanoseconds. */
    long[] run() throws Exception {
        long begun = System.nanoTime();
        postgres.program(folder, "psql", List.of("-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", command));
        return new long[] {System.nanoTime() - begun};
    }

    private static String pages(IntFunction<String> page, String between) {
        return IntStream.rangeClosed(1, Form.PAGES).mapToObj(page).collect(Collectors.joining(between));
    }

    private static String questions(int page) {
        return "s%1$d_1 text, s%1$d_2 text, m%1$d jsonb, g%1$d jsonb, n%1$d numeric, y%1$d boolean, k%1$d text, l%1$d text"
                .formatted(page);
    }

    /** One for each choice of the multi-select and each row of the grid. */
    private static String columns(int page) {
        String measures = IntStream.rangeClosed(1, Form.MEASURES)
                .mapToObj(measure -> ", (m%d ? 't%d')::integer".formatted(page, measure))
                .collect(Collectors.joining());
        return ", s%1$d_1, s%1$d_2%2$s, grid%1$d.*, n%1$d, y%1$d, k%1$d, l%1$d".formatted(page, measures);
    }

    private static String grid(int page) {
        String rows = IntStream.rangeClosed(1, Form.ROWS)
                .mapToObj(row -> "r" + row + " text")
                .collect(Collectors.joining(", "));
        return ", jsonb_to_record(g%1$d) AS grid%1$d (%2$s)".formatted(page, rows);
    }
}

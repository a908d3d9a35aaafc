package no.svarbrev;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.testkit.TestDatabase;
import org.junit.jupiter.api.Test;

/** Holds the picture of the tables in {@code .github/tables.md} to the database that the migrations make; draws it anew. */
class TablesIT {
    private static final Path PICTURE = Path.of(".github/tables.md");
    private static final Path DRAWN = Path.of("target/tables.md");
    private static final String TABLES = """
            SELECT relname FROM pg_class
             WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND relname <> 'flyway_schema_history'
             ORDER BY relname
            """;

    /** {@code message -->|survey_id, contact_id| invitation}; where the column is {@code invitation_id}, it is left out. */
    private static final String KEYS = """
            SELECT source.relname || ' -->' || coalesce('|' || nullif(named.columns, target.relname || '_id') || '|', '')
                       || ' ' || target.relname
              FROM pg_constraint AS key
              JOIN pg_class AS source ON source.oid = key.conrelid
              JOIN pg_class AS target ON target.oid = key.confrelid,
                   LATERAL (SELECT string_agg(attname, ', ' ORDER BY place) AS columns
                              FROM unnest(key.conkey) WITH ORDINALITY AS part (number, place)
                              JOIN pg_attribute ON attrelid = key.conrelid AND attnum = part.number) AS named
             WHERE key.contype = 'f' AND key.connamespace = 'public'::regnamespace
             ORDER BY source.relname, target.relname, named.columns
            """;

    @Test
    void thePictureShowsTheTablesThereAre() throws IOException {
        Files.writeString(DRAWN, drawn());
        assertThat(Files.readString(PICTURE))
                .as("%s is another than the database. Write it anew: cp %s %s", PICTURE, DRAWN, PICTURE)
                .isEqualTo(drawn());
    }

    private static String drawn() {
        DatabaseAddress database = TestDatabase.fresh();
        return """
                # The tables

                An arrow is a foreign key and points at what it needs; the column is named where it is not the table's name with
                `_id`. Each frame is the room that writes the tables in it, and rooms stand in the order of the house's tiers.
                `TablesIT` draws this page from the database.

                ```mermaid
                flowchart LR
                %s%s```
                """.formatted(
                        rooms(TestDatabase.column(database, TABLES)),
                        TestDatabase.column(database, KEYS).stream()
                                .map(key -> "    " + key + "\n")
                                .collect(joining()));
    }

    private static String rooms(List<String> tables) {
        return ArchitectureTest.TIERS.stream()
                .flatMap(List::stream)
                .map(room -> room(
                        room,
                        tables.stream()
                                .filter(table -> room.equals(writes(table)))
                                .toList()))
                .collect(joining());
    }

    private static String room(String name, List<String> tables) {
        return tables.isEmpty()
                ? ""
                : tables.stream()
                        .map(table -> "        " + table + "\n")
                        .collect(joining("", "    subgraph room_" + name + " [" + name + "]\n", "    end\n"));
    }

    private static String writes(String table) {
        String room = SqlArrowsTest.WRITTEN_BY.get(table);
        assertThat(room).as("the room that writes %s", table).isNotNull();
        return room;
    }
}

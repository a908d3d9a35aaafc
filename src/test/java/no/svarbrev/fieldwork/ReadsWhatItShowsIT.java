package no.svarbrev.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * With many invitations a list reads as many rows as it shows, and rates read a narrow row each and give a count for each
 * course that there is.
 */
class ReadsWhatItShowsIT {
    private static final int INVITED = LongForm.times(8_000, 100_000);

    /** Every third has begun, and half of those have sent in. */
    private static final List<String> FILL = List.of(
            """
            INSERT INTO unit (study_id, code, name) SELECT '%1$s', number, 'Enhet ' || number FROM generate_series(1, 100) AS number
            """,
            """
            INSERT INTO contact (study_id, email, name, unit_code, background)
            SELECT '%1$s', 'person' || number || '@example.com', 'Person ' || md5(number::text), 1 + number %% 100,
                   jsonb_build_object('fylke', number %% 15)
              FROM generate_series(1, %3$d) AS number
            """, """
            INSERT INTO invitation (id, survey_id, contact_id, token_hash, stop_hash)
            SELECT gen_random_uuid(), '%2$s', contact.id, sha256(contact.email::bytea), sha256(contact.id::text::bytea)
              FROM contact
            """, """
            INSERT INTO response (id, number, survey_id, invitation_id, version, language, started_at, saved_at, submitted_at,
                                  answers)
            SELECT gen_random_uuid(), 100000 + invited.number, '%2$s', invited.id, 1, 'nb', now(), now(),
                   CASE WHEN invited.number %% 2 = 0 THEN now() END, jsonb_build_object('organisering', repeat('x', 500))
              FROM (SELECT invitation.id, row_number() OVER () AS number FROM invitation) AS invited
             WHERE invited.number %% 3 = 0
            """, "UPDATE invitation_course SET so_far = '2.12' WHERE begun AND NOT submitted", "ANALYZE");

    @AutoClose
    private TestServer server;

    private String study;
    private String survey;

    @BeforeEach
    void fill() {
        server = TestServer.start();
        Api api = server.api();
        study = api.post("/api/v1/studies", "{\"title\":\"Stor\"}")
                .json()
                .get("id")
                .asText();
        survey = api.addSurvey(study, "Stor", "nav-leder");
        FILL.forEach(sql -> server.sql(sql.formatted(study, survey, INVITED)));
    }

    /** @param values as they stand behind EXECUTE */
    private Plan plan(String sql, String values) throws Exception {
        server.sql("PREPARE asked AS " + sql);
        String plan = String.join(
                "", server.sql("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) EXECUTE asked (" + values + ")"));
        server.sql("DEALLOCATE asked");
        return new Plan(new ObjectMapper().readTree(plan).get(0).get("Plan"));
    }

    /** What a statement did. */
    private record Plan(JsonNode top) {
        long given() {
            return top.get("Actual Rows").asLong();
        }

        /** From tables, with those that were thrown away. */
        long read() {
            return all(top).filter(node -> node.has("Relation Name"))
                    .mapToLong(node -> node.get("Actual Loops").asLong()
                            * (node.get("Actual Rows").asLong()
                                    + node.path("Rows Removed by Filter").asLong()
                                    + node.path("Rows Removed by Index Recheck").asLong()))
                    .sum();
        }

        Stream<String> tables() {
            return all(top).filter(node -> node.has("Relation Name"))
                    .filter(node -> node.get("Actual Loops").asLong() > 0)
                    .map(node -> node.get("Relation Name").asText());
        }

        private static Stream<JsonNode> all(JsonNode node) {
            return Stream.concat(
                    Stream.of(node),
                    StreamSupport.stream(node.path("Plans").spliterator(), false)
                            .flatMap(Plan::all));
        }
    }

    @Test
    void aListReadsWhatItShowsAndRatesGiveCounts() throws Exception {
        Plan first = plan(FieldworkQueries.FIRST_BY_NAME, "'" + study + "', '" + survey + "', 200");
        assertThat(first.given()).isEqualTo(200);
        assertThat(first.read()).as("rows of the page's list").isLessThan(200 * 20);

        Plan part =
                plan(FieldworkQueries.PART_OF_SURVEY, "'" + survey + "', '88888888-0000-0000-0000-000000000000', 101");
        assertThat(part.given()).isEqualTo(101);
        assertThat(part.read()).as("rows of a part of the API's list").isLessThan(101 * 20);

        Plan rates = plan(Courses.ALIKE, "'{" + survey + "}', ''");
        assertThat(rates.given()).as("courses").isLessThan(10);
        assertThat(rates.tables()).as("without the wide rows").doesNotContain("invitation", "message");
        assertThat(rates.read()).as("rows of rates").isLessThan(INVITED * 11 / 10);

        String none = "'{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}'";
        Plan found = plan(FieldworkQueries.FOUND_BY_NAME, "'" + survey + "', 'person7@', 200, " + none);
        assertThat(found.given()).isEqualTo(1);
        assertThat(found.read())
                .as("rows of a search: each narrow one once, and who is found")
                .isLessThan(INVITED * 7 / 2);

        assertThat(server.api()
                        .get("/api/v1/surveys/" + survey + "/rates")
                        .json()
                        .get("answers")
                        .asInt())
                .isEqualTo(INVITED / 6);
    }
}

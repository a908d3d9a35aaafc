package no.svarbrev.response;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL that takes unfinished responses over to another version, a few at a time. */
final class UnfinishedResponses {
    private static final int BATCH = 200;

    private UnfinishedResponses() {}

    private static final String NEXT = """
            SELECT response.id, response.number, response.version, response.language, response.started_at,
                   response.submitted_at, response.answers::text AS answers, response.saved_pages, response.revision,
                   response.shown, response.vouched, response_mode(response.interviewers, response.invitation_id) AS mode,
                   (SELECT (CASE WHEN cardinality(response.interviewers) > 0
                                 THEN invitation_variables.for_interviewers
                                 ELSE invitation_variables.variables END)::text
                      FROM invitation_variables
                     WHERE invitation_variables.invitation_id = response.invitation_id) AS variables
              FROM response
             WHERE response.survey_id = #{survey}
               AND response.number > #{after}
               AND response.submitted_at IS NULL
               AND response.version < #{version}
             ORDER BY response.number
             LIMIT #{batch}
               FOR UPDATE OF response
            """;

    /** The next ones to older versions, by number; until the transaction ends nothing is saved in them. */
    static Future<List<Response>> next(SqlClient tx, UUID survey, int version, long after) {
        return SqlTemplate.forQuery(tx, NEXT)
                .mapTo(Response::of)
                .execute(Map.of("survey", survey, "version", version, "after", after, "batch", BATCH))
                .map(rows -> rows.stream().toList());
    }

    private static final String CARRY = """
            UPDATE response
               SET version = #{version}, answers = #{answers}::text::jsonb, saved_pages = #{pages}::text[],
                   vouched = #{vouched}::text[], reserved = '{}', revision = revision + 1
             WHERE id = #{id}
            """;

    /** Stores them as they are now. */
    static Future<Void> carry(SqlClient tx, int version, List<Carried> carried) {
        return SqlTemplate.forUpdate(tx, CARRY)
                .executeBatch(
                        carried.stream().map(each -> values(version, each)).toList())
                .mapEmpty();
    }

    private static Map<String, Object> values(int version, Carried carried) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", carried.id());
        values.put("version", version);
        values.put("answers", carried.answers());
        values.put("pages", carried.savedPages().toArray(String[]::new));
        values.put(
                "vouched",
                carried.vouched().map(keys -> keys.toArray(String[]::new)).orElse(null));
        return values;
    }

    /** What an unfinished response becomes. */
    record Carried(UUID id, String answers, List<String> savedPages, Optional<List<String>> vouched) {}
}

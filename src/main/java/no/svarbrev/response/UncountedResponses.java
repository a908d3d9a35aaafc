package no.svarbrev.response;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.svarbrev.invitation.Outcome;

/** The SQL on unfinished responses of which it is not known how far they have come, a few at a time. */
final class UncountedResponses {
    static final int BATCH = 500;

    private UncountedResponses() {}

    private static final String ALONE = """
            SELECT pg_try_advisory_xact_lock(hashtextextended('invitation_course', 0)) AS alone
            """;

    /** Whether nobody else counts, and nothing that counts depend on is being changed, until the transaction ends. */
    static Future<Boolean> isAlone(SqlClient tx) {
        return SqlTemplate.forQuery(tx, ALONE)
                .execute(Map.of())
                .map(rows -> rows.iterator().next().getBoolean("alone"));
    }

    /** Where a batch begins or ends: they go by survey and invitation. */
    record Place(UUID survey, UUID invitation) {
        static final Place BEGINNING = new Place(new UUID(0, 0), new UUID(0, 0));

        static Place of(Row row) {
            return new Place(row.getUUID("survey_id"), row.getUUID("invitation_id"));
        }
    }

    private static final String NEXT = """
            SELECT course.survey_id, course.invitation_id, unfinished.id, unfinished.questionnaire, unfinished.version,
                   unfinished.number, unfinished.revision, unfinished.language, unfinished.started_at,
                   unfinished.saved_pages, unfinished.vouched, unfinished.answers, unfinished.variables
              FROM invitation_course AS course
             CROSS JOIN LATERAL unfinished_response(course.survey_id, course.invitation_id) AS unfinished
             WHERE course.begun AND NOT course.submitted AND course.so_far IS NULL
               AND (course.survey_id, course.invitation_id) > (#{survey}, #{invitation})
               AND unfinished.saved_at <= #{before}
             ORDER BY course.survey_id, course.invitation_id
             LIMIT #{batch}
            """;

    /** The next ones that nothing was saved in since then. */
    static Future<List<Row>> next(SqlClient tx, Place after, Instant before) {
        return SqlTemplate.forQuery(tx, NEXT)
                .execute(Map.of(
                        "survey", after.survey(),
                        "invitation", after.invitation(),
                        "before", before.atOffset(ZoneOffset.UTC),
                        "batch", BATCH))
                .map(rows -> rows.stream().toList());
    }

    /** What a response comes to at a revision. */
    record Counted(UUID response, int revision, String language, Outcome outcome) {}

    private static final String PUT = """
            WITH free AS (
                SELECT response.id, counted.outcome
                  FROM unnest(#{ids}::uuid[], #{revisions}::integer[], #{languages}::text[], #{outcomes}::text[])
                       AS counted (id, revision, language, outcome)
                  JOIN response ON response.id = counted.id
                               AND response.revision = counted.revision
                               AND response.language = counted.language
                   FOR UPDATE OF response SKIP LOCKED
            ), unchanged AS (
                UPDATE response
                   SET counted = true
                  FROM free
                 WHERE response.id = free.id
                RETURNING response.survey_id, response.invitation_id, free.outcome
            )
            UPDATE invitation_course
               SET so_far = unchanged.outcome
              FROM unchanged
             WHERE invitation_course.survey_id = unchanged.survey_id
               AND invitation_course.invitation_id = unchanged.invitation_id
               AND NOT invitation_course.submitted
            """;

    /** Notes it for those that are as they were when they were counted, and that nobody saves in just now. */
    static Future<Void> put(SqlClient tx, List<Counted> counted) {
        return SqlTemplate.forUpdate(tx, PUT)
                .execute(Map.of(
                        "ids", counted.stream().map(Counted::response).toArray(UUID[]::new),
                        "revisions", counted.stream().map(Counted::revision).toArray(Integer[]::new),
                        "languages", counted.stream().map(Counted::language).toArray(String[]::new),
                        "outcomes",
                                counted.stream()
                                        .map(each -> each.outcome().code())
                                        .toArray(String[]::new)))
                .mapEmpty();
    }
}

package no.svarbrev.response;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** To which versions of a questionnaire the responses of a survey are. */
final class VersionCounts {
    private VersionCounts() {}

    /** How many responses are to a version. */
    record VersionCount(int version, int submitted, int unfinished) {}

    private static final String BESIDES = """
            SELECT counted.version, count(counted.submitted_at)::integer AS submitted,
                   (count(*) - count(counted.submitted_at))::integer AS unfinished
              FROM counted_response AS counted
             WHERE counted.survey_id = #{survey}
               AND counted.version <> #{version}
               AND counted.id IN (
                   SELECT response.id
                     FROM response
                    WHERE response.survey_id = #{survey}
                      AND (response.version < #{version} OR response.version > #{version})
                    UNION
                   -- Opened again, and gone over to another version since.
                   SELECT response.id
                     FROM submission
                     JOIN response ON response.id = submission.response_id
                    WHERE response.survey_id = #{survey} AND submission.version <> #{version})
             GROUP BY counted.version
             ORDER BY counted.version
            """;

    /** The versions besides this one, with those of their responses and no others read. */
    static Future<List<VersionCount>> besides(SqlClient client, UUID survey, int version) {
        return SqlTemplate.forQuery(client, BESIDES)
                .mapTo(row -> new VersionCount(
                        row.getInteger("version"), row.getInteger("submitted"), row.getInteger("unfinished")))
                .execute(Map.of("survey", survey, "version", version))
                .map(rows -> rows.stream().toList());
    }
}

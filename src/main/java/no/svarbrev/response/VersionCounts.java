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

    private static final String OF_SURVEY = """
            SELECT response.version, count(response.submitted_at)::integer AS submitted,
                   (count(*) - count(response.submitted_at))::integer AS unfinished
              FROM counted_response AS response
             WHERE response.survey_id = #{survey}
             GROUP BY response.version
             ORDER BY response.version
            """;

    static Future<List<VersionCount>> ofSurvey(SqlClient client, UUID survey) {
        return SqlTemplate.forQuery(client, OF_SURVEY)
                .mapTo(row -> new VersionCount(
                        row.getInteger("version"), row.getInteger("submitted"), row.getInteger("unfinished")))
                .execute(Map.of("survey", survey))
                .map(rows -> rows.stream().toList());
    }
}

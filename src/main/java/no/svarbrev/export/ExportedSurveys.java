package no.svarbrev.export;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the export must know of a survey. */
final class ExportedSurveys {
    private ExportedSurveys() {}

    private static final String FIND = """
            SELECT survey.id, survey.title, survey.questionnaire, survey.version
              FROM survey
             WHERE survey.id = #{id}
            """;

    static Future<Optional<ExportedSurvey>> find(SqlClient client, UUID id) {
        return SqlTemplate.forQuery(client, FIND)
                .mapTo(ExportedSurveys::surveyOf)
                .execute(Map.of("id", id))
                .map(rows -> rows.stream().findFirst());
    }

    private static ExportedSurvey surveyOf(Row row) {
        return new ExportedSurvey(
                row.getUUID("id"), row.getString("title"), row.getString("questionnaire"), row.getInteger("version"));
    }
}

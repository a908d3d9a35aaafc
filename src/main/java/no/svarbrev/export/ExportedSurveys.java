package no.svarbrev.export;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlResult;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    private static final String VERSIONS = """
            SELECT DISTINCT response.version FROM counted_response AS response WHERE response.survey_id = #{id}
            """;

    /** The versions of its questionnaire that the survey's responses are to. */
    static Future<Set<Integer>> versions(SqlClient client, UUID id) {
        return SqlTemplate.forQuery(client, VERSIONS)
                .collecting(Collectors.mapping(row -> row.getInteger("version"), Collectors.toSet()))
                .execute(Map.of("id", id))
                .map(SqlResult::value);
    }

    private static ExportedSurvey surveyOf(Row row) {
        return new ExportedSurvey(
                row.getUUID("id"), row.getString("title"), row.getString("questionnaire"), row.getInteger("version"));
    }
}

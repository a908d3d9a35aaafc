package no.svarbrev.library;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.Map;
import java.util.Optional;

/** The recorded versions. One that no survey uses yet follows its file; from the first survey on it never changes. */
final class Questionnaires {
    private Questionnaires() {}

    private static final String RECORD = """
            INSERT INTO questionnaire_version (code, version, title, checksum, definition)
            VALUES (#{code}, #{version}, #{title}, #{checksum}, #{definition})
            ON CONFLICT (code, version) DO UPDATE
               SET title = excluded.title, checksum = excluded.checksum, definition = excluded.definition
             WHERE questionnaire_version.checksum <> excluded.checksum
               AND NOT EXISTS (SELECT FROM survey
                                WHERE survey.questionnaire = excluded.code AND survey.version = excluded.version)
            """;

    static Future<Void> record(SqlClient client, QuestionnaireFile file) {
        return SqlTemplate.forUpdate(client, RECORD)
                .execute(Map.of(
                        "code", file.questionnaire().code(),
                        "version", file.questionnaire().version(),
                        "title", file.questionnaire().title().in("nb"),
                        "checksum", Buffer.buffer(file.checksum()),
                        "definition", file.text()))
                .mapEmpty();
    }

    private static final String CHECKSUM = """
            SELECT checksum, definition FROM questionnaire_version WHERE code = #{code} AND version = #{version}
            """;

    static Future<Optional<Recorded>> find(SqlClient client, String code, int version) {
        return SqlTemplate.forQuery(client, CHECKSUM)
                .mapTo(row -> new Recorded(row.getBuffer("checksum").getBytes(), row.getString("definition")))
                .execute(Map.of("code", code, "version", version))
                .map(rows -> rows.stream().findFirst());
    }

    /** A version as it was when it was published. */
    record Recorded(byte[] checksum, String definition) {}
}

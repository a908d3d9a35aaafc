package no.svarbrev.library;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.svarbrev.platform.Sha256;

/** The recorded versions. One that is not published yet follows its file; from then on it never changes. */
final class Questionnaires {
    private Questionnaires() {}

    private static final String RECORD = """
            INSERT INTO questionnaire_version (code, version, title, checksum, definition, mapping)
            VALUES (#{code}, #{version}, #{title}, #{checksum}, #{definition}, #{mapping})
            ON CONFLICT (code, version) DO UPDATE
               SET title = excluded.title, checksum = excluded.checksum, definition = excluded.definition,
                   mapping = excluded.mapping
             WHERE questionnaire_version.published_at IS NULL
            """;

    /** Whether it was recorded: what is published stays as it is. */
    static Future<Boolean> record(SqlClient client, NewVersion version) {
        Map<String, Object> values = new HashMap<>();
        values.put("code", version.name().code());
        values.put("version", version.name().version());
        values.put("title", version.title());
        values.put("checksum", Buffer.buffer(version.checksum()));
        values.put("definition", version.text());
        values.put("mapping", version.mapping().orElse(null));
        return SqlTemplate.forUpdate(client, RECORD).execute(values).map(done -> done.rowCount() > 0);
    }

    private static final String SUMS = """
            SELECT code, version, checksum, mapping, published_at IS NOT NULL AS published FROM questionnaire_version
            """;

    /** What tells a recorded version from its file. */
    record Sum(byte[] checksum, Optional<String> mapping, boolean published) {
        boolean isOf(byte[] file, Optional<String> mappingFile) {
            return Arrays.equals(checksum, file) && mapping.equals(mappingFile);
        }
    }

    static Future<Map<VersionName, Sum>> sums(SqlClient client) {
        return client.query(SUMS)
                .execute()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> new VersionName(row.getString("code"), row.getInteger("version")),
                                row -> new Sum(
                                        row.getBuffer("checksum").getBytes(),
                                        Optional.ofNullable(row.getString("mapping")),
                                        row.getBoolean("published")))));
    }

    private static final String FIND = """
            SELECT definition, mapping, published_at IS NOT NULL AS published FROM questionnaire_version
             WHERE code = #{code} AND version = #{version}
            """;

    static Future<Optional<Recorded>> find(SqlClient client, String code, int version) {
        return SqlTemplate.forQuery(client, FIND)
                .mapTo(row -> new Recorded(
                        row.getString("definition"),
                        Optional.ofNullable(row.getString("mapping")),
                        row.getBoolean("published")))
                .execute(Map.of("code", code, "version", version))
                .map(rows -> rows.stream().findFirst());
    }

    /** A version as it was recorded. */
    record Recorded(String definition, Optional<String> mapping, boolean published) {
        /** Tells the text and its mapping from any others; the database works out the same. */
        String stamp() {
            return HexFormat.of().formatHex(Sha256.of(definition + "\n" + mapping.orElse("")));
        }
    }

    private static final String LISTED = """
            SELECT code, version, title, published_at,
                   (SELECT count(*) FROM survey
                     WHERE survey.questionnaire = questionnaire_version.code
                       AND survey.version = questionnaire_version.version) AS surveys
              FROM questionnaire_version
             ORDER BY code, version
            """;

    static Future<List<RecordedVersion>> listed(SqlClient client) {
        return SqlTemplate.forQuery(client, LISTED)
                .mapTo(Questionnaires::versionOf)
                .execute(Map.of())
                .map(rows -> rows.stream().toList());
    }

    private static RecordedVersion versionOf(Row row) {
        return new RecordedVersion(
                row.getString("code"),
                row.getInteger("version"),
                row.getString("title"),
                Optional.ofNullable(row.getOffsetDateTime("published_at")).map(OffsetDateTime::toInstant),
                row.getLong("surveys"));
    }

    private static final String NUMBERS = """
            SELECT version, published_at IS NOT NULL AS published FROM questionnaire_version
             WHERE code = #{code}
             ORDER BY version
            """;

    /** A version by its number. */
    record Numbered(int version, boolean published) {}

    static Future<List<Numbered>> numbers(SqlClient client, String code) {
        return SqlTemplate.forQuery(client, NUMBERS)
                .mapTo(row -> new Numbered(row.getInteger("version"), row.getBoolean("published")))
                .execute(Map.of("code", code))
                .map(rows -> rows.stream().toList());
    }

    private static final String PUBLISH = """
            UPDATE questionnaire_version SET published_at = coalesce(published_at, #{now})
             WHERE code = #{code} AND version = #{version}
            """;

    static Future<Void> publish(SqlClient client, String code, int version, Instant now) {
        return SqlTemplate.forUpdate(client, PUBLISH)
                .execute(Map.of("code", code, "version", version, "now", now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }

    private static final String PUBLISH_AS_SEEN = """
            UPDATE questionnaire_version SET published_at = coalesce(published_at, #{now})
             WHERE code = #{code} AND version = #{version}
               AND (published_at IS NOT NULL
                    OR encode(sha256(convert_to(definition || chr(10) || coalesce(mapping, ''), 'UTF8')), 'hex') = #{stamp})
            """;

    /** Whether it is published now: a draft that has become another since it got this stamp is not. */
    static Future<Boolean> publishAsSeen(SqlClient client, VersionName name, String stamp, Instant now) {
        return SqlTemplate.forUpdate(client, PUBLISH_AS_SEEN)
                .execute(Map.of(
                        "code", name.code(),
                        "version", name.version(),
                        "stamp", stamp,
                        "now", now.atOffset(ZoneOffset.UTC)))
                .map(done -> done.rowCount() > 0);
    }
}

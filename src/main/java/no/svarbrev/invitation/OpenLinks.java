package no.svarbrev.invitation;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All SQL on the public links of open surveys. */
public final class OpenLinks {
    /** Without those that are mistaken for another when read aloud or written down: 31 letters and digits. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    /** 49 bits: not to be guessed, and short enough for a poster. */
    private static final int LETTERS = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    private OpenLinks() {}

    /**
     * A public link.
     *
     * @param open whether one can begin by it
     * @param begun how many responses have, and how many of them were {@code submitted}
     */
    public record OpenLink(String code, boolean open, int begun, int submitted) {
        static OpenLink of(Row row) {
            return new OpenLink(
                    row.getString("code"),
                    row.getBoolean("open"),
                    row.getInteger("begun"),
                    row.getInteger("submitted"));
        }
    }

    private static final String OF_SURVEY = """
            SELECT open_link.code, open_link.closed_at IS NULL AS open,
                   count(response.id)::integer AS begun, count(response.submitted_at)::integer AS submitted
              FROM open_link
              LEFT JOIN counted_response AS response
                ON response.survey_id = open_link.survey_id AND response.invitation_id IS NULL
             WHERE open_link.survey_id = #{survey}
             GROUP BY open_link.survey_id
            """;

    public static Future<Optional<OpenLink>> of(SqlClient client, UUID survey) {
        return SqlTemplate.forQuery(client, OF_SURVEY)
                .mapTo(OpenLink::of)
                .execute(Map.of("survey", survey))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String OPEN = """
            INSERT INTO open_link (survey_id, code, created_by, created_at)
            VALUES (#{survey}, #{code}, #{by}, #{now})
            ON CONFLICT (survey_id) DO UPDATE SET closed_at = NULL
            """;

    /** Makes the survey's public link, or opens the one that it has again. */
    static Future<Void> open(SqlClient client, UUID survey, String by, Instant now) {
        return SqlTemplate.forUpdate(client, OPEN)
                .execute(Map.of("survey", survey, "code", code(), "by", by, "now", now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        RANDOM.ints(LETTERS, 0, ALPHABET.length()).forEach(index -> code.append(ALPHABET.charAt(index)));
        return code.toString();
    }

    private static final String CLOSE = """
            UPDATE open_link SET closed_at = coalesce(closed_at, #{now}) WHERE survey_id = #{survey}
            """;

    /** No one begins by it any more; who has begun goes on. */
    static Future<Void> close(SqlClient client, UUID survey, Instant now) {
        return SqlTemplate.forUpdate(client, CLOSE)
                .execute(Map.of("survey", survey, "now", now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }
}

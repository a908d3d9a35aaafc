package no.svarbrev.invitation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All SQL on what respondents said about taking part. */
public final class Declarations {
    private Declarations() {}

    /**
     * The declaration that stands, from a row with its {@code kind, unit_code, words, made_at} under the names
     * {@code declared_kind, declared_unit, declared_words, declared_at}.
     */
    public static Optional<Declaration> declaredOf(Row row) {
        return Optional.ofNullable(row.getString("declared_kind"))
                .map(kind -> new Declaration(
                        Declaration.Kind.of(kind),
                        row.getString("declared_unit"),
                        row.getString("declared_words"),
                        row.getOffsetDateTime("declared_at").toInstant()));
    }

    /** What stands, from a row as for {@link #declaredOf} with {@code mail_stopped} and {@code covers_names} besides. */
    public static Declaration.Stance stanceOf(Row row) {
        return new Declaration.Stance(
                declaredOf(row), row.getBoolean("mail_stopped"), List.of(row.getArrayOfStrings("covers_names")));
    }

    private static final String PUT = """
            WITH said AS (
                INSERT INTO declaration (invitation_id, kind, unit_code, words, made_at)
                SELECT invitation.id, #{kind}, nullif(#{unit}, ''), #{words}, #{now}
                  FROM link
                  JOIN invitation ON invitation.id = link.invitation_id
                  JOIN survey ON survey.id = link.survey_id
                 WHERE link.token_hash = #{token}
                   -- An interviewer says nothing in the respondent's name.
                   AND link.interviewer IS NULL
                   AND is_open(survey.opens, survey.closes, false, false, #{now})
                   AND NOT EXISTS (SELECT FROM counted_response AS response
                                    WHERE response.invitation_id = invitation.id AND response.submitted_at IS NOT NULL)
                RETURNING id, invitation_id
            )
            UPDATE invitation
               SET declaration_id = CASE #{kind} WHEN 'no_mail' THEN invitation.declaration_id
                                                 WHEN 'mail_again' THEN invitation.declaration_id
                                                 WHEN 'withdrawn' THEN NULL
                                                 ELSE said.id END,
                   opted_out_at = CASE #{kind} WHEN 'no_mail' THEN coalesce(invitation.opted_out_at, #{now})
                                               WHEN 'mail_again' THEN NULL
                                               ELSE invitation.opted_out_at END
              FROM said
             WHERE invitation.id = said.invitation_id
            """;

    /** It stands from now on, or the mail stops, or either is taken back. */
    static Future<Void> put(SqlClient client, byte[] tokenHash, Declaration said) {
        return SqlTemplate.forUpdate(client, PUT)
                .execute(Map.of(
                        "token", Buffer.buffer(tokenHash),
                        "kind", said.kind().code(),
                        "unit", said.unit(),
                        "words", said.words(),
                        "now", said.madeAt().atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }

    private static final String DONE = """
            UPDATE declaration
               SET done_by = #{by}, done_at = #{now}
              FROM invitation
             WHERE declaration.id = #{id}
               AND invitation.id = declaration.invitation_id
            RETURNING invitation.survey_id
            """;

    /** Gives the survey's id; empty when there is no such declaration. */
    static Future<Optional<UUID>> done(SqlClient client, long id, String by, Instant now) {
        return SqlTemplate.forQuery(client, DONE)
                .mapTo(row -> row.getUUID("survey_id"))
                .execute(Map.of("id", id, "by", by, "now", now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.stream().findFirst());
    }
}

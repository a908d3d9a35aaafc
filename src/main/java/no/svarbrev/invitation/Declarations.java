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
import no.svarbrev.study.Studies;

/** All SQL on what respondents said about taking part. */
public final class Declarations {
    private Declarations() {}

    /** What a query must select for {@link #declaredOf}. */
    public static final String DECLARED = """
            declaration.kind AS declared_kind, coalesce(declaration.unit_code, '') AS declared_unit,
            declaration.words AS declared_words, declaration.made_at AS declared_at
            """;

    /** What a query must select, beside the table {@code invitation}, for {@link #stanceOf}. */
    public static final String STANCE = DECLARED + """
            , invitation.opted_out_at IS NOT NULL AS mail_stopped,
            ARRAY (SELECT unit.name
                     FROM covered_unit
                     JOIN unit ON unit.study_id = covered_unit.study_id AND unit.code = covered_unit.unit_code
                    WHERE covered_unit.invitation_id = invitation.id
                    ORDER BY unit.name) AS covers_names
            """;

    /** The declaration that stands, from a row with {@link #DECLARED}. */
    public static Optional<Declaration> declaredOf(Row row) {
        return Optional.ofNullable(row.getString("declared_kind"))
                .map(kind -> new Declaration(
                        Declaration.Kind.of(kind),
                        row.getString("declared_unit"),
                        row.getString("declared_words"),
                        row.getOffsetDateTime("declared_at").toInstant()));
    }

    /** What stands, from a row with {@link #STANCE}. */
    public static Declaration.Stance stanceOf(Row row) {
        return new Declaration.Stance(
                declaredOf(row), row.getBoolean("mail_stopped"), List.of(row.getArrayOfStrings("covers_names")));
    }

    private static final String SAID = """
            WITH said AS (
                INSERT INTO declaration (invitation_id, kind, unit_code, words, made_at)
                SELECT invitation.id, #{kind}, nullif(#{unit}, ''), #{words}, #{now}
                  FROM link
                  JOIN invitation ON invitation.id = link.invitation_id
                  JOIN survey ON survey.id = link.survey_id
                 WHERE link.token_hash = #{token}
                   -- An interviewer says nothing in the respondent's name.
                   AND link.interviewer IS NULL
                   AND\s""" + Studies.OPEN_NOW + """
                   AND NOT EXISTS (SELECT FROM counted_response AS response
                                    WHERE response.invitation_id = invitation.id AND response.submitted_at IS NOT NULL)
                RETURNING id, invitation_id
            )
            """;

    private static final String PUT = SAID + """
            UPDATE invitation
               SET declaration_id = CASE WHEN #{kind} <> 'withdrawn' THEN said.id END
              FROM said
             WHERE invitation.id = said.invitation_id
            """;

    static Future<Void> put(SqlClient client, byte[] tokenHash, Declaration said) {
        return SqlTemplate.forUpdate(client, PUT)
                .execute(values(tokenHash, said))
                .mapEmpty();
    }

    private static final String PUT_ON_MAIL = SAID + """
            UPDATE invitation
               SET opted_out_at = CASE WHEN #{kind} = 'no_mail' THEN coalesce(invitation.opted_out_at, #{now}) END
              FROM said
             WHERE invitation.id = said.invitation_id
            """;

    static Future<Void> putOnMail(SqlClient client, byte[] tokenHash, Declaration said) {
        return SqlTemplate.forUpdate(client, PUT_ON_MAIL)
                .execute(values(tokenHash, said))
                .mapEmpty();
    }

    private static Map<String, Object> values(byte[] tokenHash, Declaration said) {
        return Map.of(
                "token", Buffer.buffer(tokenHash),
                "kind", said.kind().code(),
                "unit", said.unit(),
                "words", said.words(),
                "now", said.madeAt().atOffset(ZoneOffset.UTC));
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

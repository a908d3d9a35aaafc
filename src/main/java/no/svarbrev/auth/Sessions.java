package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.svarbrev.audit.Subject;
import no.svarbrev.auth.account.Right;
import no.svarbrev.auth.account.Token;

/** The sessions as stored, each under the hash of its token. */
final class Sessions {
    private static final String OPEN = """
            INSERT INTO session (token_hash, account_id, csrf, created_at, seen_at, expires_at)
            VALUES (#{token}, #{account}, #{csrf}, #{now}, #{now}, #{expires})
            """;

    /** Always a new token: one that somebody planted in the browser before login opens nothing. */
    Future<Token> open(SqlClient client, UUID account, OffsetDateTime now) {
        Token token = Token.random();
        return SqlTemplate.forUpdate(client, OPEN)
                .execute(Map.of(
                        "token", token.hash(),
                        "account", account,
                        "csrf", Token.random().text(),
                        "now", now,
                        "expires", now.plus(Session.LONGEST)))
                .map(opened -> token);
    }

    private static final String OF = """
            SELECT account.id, account.name, session.csrf, session.seen_at, place.study_id,
                   ARRAY (SELECT held.may FROM account_right AS held
                           WHERE held.account_id = account.id AND held.study_id IS NULL) AS everywhere,
                   ARRAY (SELECT held.may FROM account_right AS held
                           WHERE held.account_id = account.id AND held.study_id = place.study_id) AS here,
                   ARRAY (SELECT DISTINCT held.may FROM account_right AS held
                           WHERE held.account_id = account.id) AS somewhere
              FROM session
              JOIN account ON account.id = session.account_id
             CROSS JOIN LATERAL (SELECT study_of(#{kind}, #{object}) AS study_id) AS place
             WHERE session.token_hash = #{token}
               AND account.closed_at IS NULL
               AND session.expires_at > #{now}
               AND session.seen_at > #{idle}
            """;

    /** @param about what the address names: the rights in its study come with the session */
    Future<Optional<Session>> of(SqlClient client, Token token, Optional<Subject> about, OffsetDateTime now) {
        return SqlTemplate.forQuery(client, OF)
                .mapTo(Sessions::session)
                .execute(Map.of(
                        "token", token.hash(),
                        "kind", about.map(subject -> subject.kind().code()).orElse(""),
                        "object", about.map(Subject::id).orElse(""),
                        "now", now,
                        "idle", now.minus(Session.IDLE)))
                .map(rows -> rows.stream().findFirst());
    }

    private static Session session(Row row) {
        return new Session(
                row.getUUID("id"),
                row.getString("name"),
                row.getString("csrf"),
                row.getOffsetDateTime("seen_at"),
                Optional.ofNullable(row.getUUID("study_id")),
                new Rights(rights(row, "everywhere"), rights(row, "here"), rights(row, "somewhere")));
    }

    private static Set<Right> rights(Row row, String column) {
        return Arrays.stream(row.getArrayOfStrings(column)).map(Right::of).collect(Collectors.toSet());
    }

    private static final String KNOWN = "SELECT 1 FROM session WHERE token_hash = #{token}";

    /** Whether somebody was logged in by this token, be it over or not. */
    Future<Boolean> isKnown(SqlClient client, Token token) {
        return SqlTemplate.forQuery(client, KNOWN)
                .execute(Map.of("token", token.hash()))
                .map(rows -> rows.size() > 0);
    }

    private static final String NOTE = """
            UPDATE session
               SET seen_at = #{now}
             WHERE token_hash = #{token}
               AND seen_at < #{now}
            """;

    Future<Void> note(SqlClient client, Token token, OffsetDateTime now) {
        return SqlTemplate.forUpdate(client, NOTE)
                .execute(Map.of("token", token.hash(), "now", now))
                .mapEmpty();
    }

    private static final String CLOSE = """
            DELETE FROM session
             WHERE token_hash = #{token}
            """;

    Future<Void> close(SqlClient client, Buffer tokenHash) {
        return SqlTemplate.forUpdate(client, CLOSE)
                .execute(Map.of("token", tokenHash))
                .mapEmpty();
    }

    // Rows that somebody else is at are left to them: two logins at once must not wait for each other.
    private static final String CLOSE_STALE = """
            DELETE FROM session
             WHERE token_hash IN (SELECT token_hash
                                    FROM session
                                   WHERE expires_at <= #{now} OR seen_at <= #{idle}
                                     FOR UPDATE SKIP LOCKED)
            """;

    /** Those long over; of others it is remembered that they were, so that what is sent in by them is not lost. */
    Future<Void> closeStale(SqlClient client, OffsetDateTime now) {
        OffsetDateTime past = now.minus(Session.REMEMBERED);
        return SqlTemplate.forUpdate(client, CLOSE_STALE)
                .execute(Map.of("now", past, "idle", past.minus(Session.IDLE)))
                .mapEmpty();
    }
}

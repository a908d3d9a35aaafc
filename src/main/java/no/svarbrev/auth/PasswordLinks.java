package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One-time links to choose a password, at most one for each account. */
final class PasswordLinks {
    private static final String REPLACE = """
            INSERT INTO password_link (token_hash, account_id, expires_at)
            VALUES (#{token}, #{account}, #{expires})
            ON CONFLICT (account_id)
            DO UPDATE SET token_hash = EXCLUDED.token_hash, expires_at = EXCLUDED.expires_at
            """;

    Future<Token> replace(SqlClient client, UUID account, OffsetDateTime expires) {
        Token token = Token.random();
        return SqlTemplate.forUpdate(client, REPLACE)
                .execute(Map.of("token", token.hash(), "account", account, "expires", expires))
                .map(replaced -> token);
    }

    private static final String HOLDER = """
            SELECT account.name
              FROM password_link
              JOIN account ON account.id = password_link.account_id
             WHERE password_link.token_hash = #{token}
               AND password_link.expires_at > #{now}
            """;

    /** The name of the account that the link is for. */
    Future<Optional<String>> holder(SqlClient client, Token token, OffsetDateTime now) {
        return SqlTemplate.forQuery(client, HOLDER)
                .mapTo(row -> row.getString("name"))
                .execute(Map.of("token", token.hash(), "now", now))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String USE_UP = """
            DELETE FROM password_link
             WHERE token_hash = #{token}
               AND expires_at > #{now}
            RETURNING account_id
            """;

    /** The id of the account, for one caller only. */
    Future<Optional<UUID>> useUp(SqlClient client, Token token, OffsetDateTime now) {
        return SqlTemplate.forQuery(client, USE_UP)
                .mapTo(row -> row.getUUID("account_id"))
                .execute(Map.of("token", token.hash(), "now", now))
                .map(rows -> rows.stream().findFirst());
    }
}

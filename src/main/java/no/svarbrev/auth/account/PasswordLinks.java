package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.platform.HmacSha256;

/**
 * One-time links to choose a password, at most one for each account. The token of one follows from its id and the secret of the
 * installation, so that a mail can be written when it is sent; the database has only the hash.
 */
public final class PasswordLinks {
    private static final Duration VALID = Duration.ofDays(7);

    private final byte[] secret;

    /** @param secret of the installation, at least 32 bytes */
    public PasswordLinks(byte[] secret) {
        this.secret = secret.clone();
    }

    public static String path(Token token) {
        return "/admin/password/" + token.text();
    }

    private Token token(UUID link) {
        byte[] code = HmacSha256.of(secret, "password:" + link);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(code));
    }

    private static final String REPLACE = """
            INSERT INTO password_link (id, token_hash, account_id, expires_at)
            VALUES (#{id}, #{token}, #{account}, #{expires})
            ON CONFLICT (account_id)
            DO UPDATE SET id = EXCLUDED.id, token_hash = EXCLUDED.token_hash, expires_at = EXCLUDED.expires_at
            """;

    /** A new one, which lapses after seven days; one from before leads nowhere. */
    Future<Token> replace(SqlClient client, UUID account, OffsetDateTime now) {
        UUID id = UUID.randomUUID();
        Token token = token(id);
        return SqlTemplate.forUpdate(client, REPLACE)
                .execute(Map.of("id", id, "token", token.hash(), "account", account, "expires", now.plus(VALID)))
                .map(replaced -> token);
    }

    private static final String OF = """
            SELECT account.name, account.email, password_link.id
              FROM password_link
              JOIN account ON account.id = password_link.account_id
             WHERE password_link.account_id = #{account}
               AND password_link.expires_at > #{now}
               AND account.email IS NOT NULL
            """;

    /** What the mail with a link says. */
    record Sent(String name, String email, Token token) {}

    /** The link of an account that has an address to send it to; empty when it is used or has lapsed. */
    Future<Optional<Sent>> of(SqlClient client, UUID account, OffsetDateTime now) {
        return SqlTemplate.forQuery(client, OF)
                .mapTo(row -> new Sent(row.getString("name"), row.getString("email"), token(row.getUUID("id"))))
                .execute(Map.of("account", account, "now", now))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String HOLDER = """
            SELECT account.name
              FROM password_link
              JOIN account ON account.id = password_link.account_id
             WHERE password_link.token_hash = #{token}
               AND password_link.expires_at > #{now}
            """;

    /** The name of the account that the link is for. */
    public Future<Optional<String>> holder(SqlClient client, Token token, OffsetDateTime now) {
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
    public Future<Optional<UUID>> useUp(SqlClient client, Token token, OffsetDateTime now) {
        return SqlTemplate.forQuery(client, USE_UP)
                .mapTo(row -> row.getUUID("account_id"))
                .execute(Map.of("token", token.hash(), "now", now))
                .map(rows -> rows.stream().findFirst());
    }
}

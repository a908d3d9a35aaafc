package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.Map;
import java.util.Optional;

/** The tokens that programs use the API with, each under its hash and with a name for people. */
final class ApiTokens {
    private static final String REPLACE = """
            INSERT INTO api_token (token_hash, name)
            VALUES (#{token}, #{name})
            ON CONFLICT (name)
            DO UPDATE SET token_hash = EXCLUDED.token_hash, created_at = now()
                    WHERE api_token.token_hash <> EXCLUDED.token_hash
            """;

    Future<Void> replace(SqlClient client, String name, Token token) {
        return SqlTemplate.forUpdate(client, REPLACE)
                .execute(Map.of("token", token.hash(), "name", name))
                .mapEmpty();
    }

    private static final String REVOKE = """
            DELETE FROM api_token
             WHERE name = #{name}
            """;

    Future<Void> revoke(SqlClient client, String name) {
        return SqlTemplate.forUpdate(client, REVOKE)
                .execute(Map.of("name", name))
                .mapEmpty();
    }

    private static final String NAME_OF = """
            SELECT name
              FROM api_token
             WHERE token_hash = #{token}
            """;

    Future<Optional<String>> nameOf(SqlClient client, Token token) {
        return SqlTemplate.forQuery(client, NAME_OF)
                .mapTo(row -> row.getString("name"))
                .execute(Map.of("token", token.hash()))
                .map(rows -> rows.stream().findFirst());
    }
}

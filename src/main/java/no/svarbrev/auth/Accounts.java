package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.util.Map;
import java.util.UUID;

/** The accounts as stored. */
final class Accounts {
    private static final String NAMED = """
            SELECT id, name, COALESCE(password_hash, '') AS password_hash
              FROM account
             WHERE name = #{name}
            """;

    /** The account of that name, or {@link Account#UNKNOWN}. */
    Future<Account> named(SqlClient client, String name) {
        // PostgreSQL refuses NUL in text, so no account has such a name.
        return name.indexOf('\0') >= 0
                ? Future.succeededFuture(Account.UNKNOWN)
                : SqlTemplate.forQuery(client, NAMED)
                        .mapTo(Accounts::account)
                        .execute(Map.of("name", name))
                        .map(rows -> rows.size() == 0
                                ? Account.UNKNOWN
                                : rows.iterator().next());
    }

    private static Account account(Row row) {
        return new Account(row.getUUID("id"), row.getString("name"), row.getString("password_hash"));
    }

    // The update changes nothing; it makes RETURNING give the row that was there.
    private static final String ADD = """
            INSERT INTO account (name)
            VALUES (#{name})
            ON CONFLICT (name) DO UPDATE SET name = EXCLUDED.name
            RETURNING id
            """;

    /** The account of that name, made without a password if it was not there. */
    Future<UUID> add(SqlClient client, String name) {
        return SqlTemplate.forQuery(client, ADD)
                .execute(Map.of("name", name))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    private static final String ANY_PASSWORD = """
            SELECT EXISTS (SELECT FROM account WHERE password_hash IS NOT NULL) AS chosen
            """;

    Future<Boolean> anyPassword(SqlClient client) {
        return SqlTemplate.forQuery(client, ANY_PASSWORD)
                .execute(Map.of())
                .map(rows -> rows.iterator().next().getBoolean("chosen"));
    }

    private static final String SET_PASSWORD = """
            WITH ended AS (DELETE FROM session WHERE account_id = #{account}),
                 void AS (DELETE FROM password_link WHERE account_id = #{account})
            UPDATE account
               SET password_hash = #{hash}
             WHERE id = #{account}
            """;

    /** Whoever came in by the old password or a link to choose one is out. */
    Future<Void> setPassword(SqlClient client, UUID account, String hash) {
        return SqlTemplate.forUpdate(client, SET_PASSWORD)
                .execute(Map.of("account", account, "hash", hash))
                .mapEmpty();
    }
}

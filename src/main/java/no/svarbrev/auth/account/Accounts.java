package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The accounts as stored. */
public final class Accounts {
    private static final String NAMED = """
            SELECT id, name, COALESCE(password_hash, '') AS password_hash
              FROM account
             WHERE name = #{name}
               AND closed_at IS NULL
            """;

    /** The account of that name, or {@link Account#UNKNOWN}. */
    public Future<Account> named(SqlClient client, String name) {
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

    // The update changes nothing; it makes RETURNING give the row that was there. A row that is new has xmax 0.
    private static final String FIRST = """
            WITH first AS (
                INSERT INTO account (name)
                VALUES (#{name})
                ON CONFLICT (name) DO UPDATE SET name = EXCLUDED.name
                RETURNING id, closed_at, xmax = 0 AS is_new
            ), granted AS (
                INSERT INTO account_right (account_id, may)
                SELECT first.id, every.may FROM first, unnest(#{all}::text[]) AS every (may) WHERE first.is_new
            )
            SELECT id FROM first WHERE closed_at IS NULL
            """;

    /** The account of that name, made without a password and with all rights if it was not there; empty when it is closed. */
    Future<Optional<UUID>> first(SqlClient client, String name) {
        return SqlTemplate.forQuery(client, FIRST)
                .mapTo(row -> row.getUUID("id"))
                .execute(Map.of("name", name, "all", codes(EnumSet.allOf(Right.class))))
                .map(rows -> rows.stream().findFirst());
    }

    private static String[] codes(Collection<Right> rights) {
        return rights.stream().map(Right::code).toArray(String[]::new);
    }

    private static final String INVITE = """
            INSERT INTO account (name, email) VALUES (#{name}, #{email}) RETURNING id
            """;

    /** A new account that nobody can use yet; fails by the constraint when the name or the address is taken. */
    Future<UUID> invite(SqlClient tx, String name, String email) {
        return SqlTemplate.forQuery(tx, INVITE)
                .execute(Map.of("name", name, "email", email))
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
            WITH ended AS (DELETE FROM session WHERE account_id = #{account} AND token_hash <> #{kept}),
                 void AS (DELETE FROM password_link WHERE account_id = #{account})
            UPDATE account
               SET password_hash = #{hash}
             WHERE id = #{account}
            """;

    /**
     * Whoever came in by the old password or a link to choose one is out.
     *
     * @param kept the hash of the token of the session that goes on; of nothing, if none does
     */
    public Future<Void> setPassword(SqlClient client, UUID account, String hash, Buffer kept) {
        return SqlTemplate.forUpdate(client, SET_PASSWORD)
                .execute(Map.of("account", account, "hash", hash, "kept", kept))
                .mapEmpty();
    }

    private static final String CLOSE = """
            WITH ended AS (DELETE FROM session WHERE account_id = #{account}),
                 void AS (DELETE FROM password_link WHERE account_id = #{account}),
                 taken AS (DELETE FROM account_right WHERE account_id = #{account})
            UPDATE account
               SET password_hash = NULL, email = NULL, closed_at = #{now}
             WHERE id = #{account}
               AND closed_at IS NULL
            RETURNING name
            """;

    /** Nobody is in by it any more, nor will be; its name stays. Empty when there is no such account, or it was closed before. */
    Future<Optional<String>> close(SqlClient tx, UUID account, OffsetDateTime now) {
        return SqlTemplate.forQuery(tx, CLOSE)
                .mapTo(row -> row.getString("name"))
                .execute(Map.of("account", account, "now", now))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String EMAIL = """
            SELECT COALESCE(email, '') AS email FROM account WHERE id = #{account} AND closed_at IS NULL
            """;

    /** An empty text where the account has no address; nothing where there is no account, or it is closed. */
    Future<Optional<String>> email(SqlClient client, UUID account) {
        return SqlTemplate.forQuery(client, EMAIL)
                .mapTo(row -> row.getString("email"))
                .execute(Map.of("account", account))
                .map(rows -> rows.stream().findFirst());
    }

    private static final String IS_OPEN = "SELECT 1 FROM account WHERE id = #{account} AND closed_at IS NULL";

    Future<Boolean> isOpen(SqlClient client, UUID account) {
        return SqlTemplate.forQuery(client, IS_OPEN)
                .execute(Map.of("account", account))
                .map(rows -> rows.size() > 0);
    }

    private static final String LOCK_ALL = "SELECT id FROM account WHERE closed_at IS NULL ORDER BY id FOR UPDATE";

    /** Until the transaction ends nobody else closes an account or changes its rights: two could each take the other's. */
    Future<Void> lockAll(SqlClient tx) {
        return tx.query(LOCK_ALL).execute().mapEmpty();
    }

    private static final String ANYONE_WITH_ALL = """
            SELECT EXISTS (SELECT FROM account
                            WHERE closed_at IS NULL
                              AND password_hash IS NOT NULL
                              AND (SELECT count(*)
                                     FROM account_right AS held
                                    WHERE held.account_id = account.id
                                      AND held.study_id IS NULL) = #{all}) AS anyone
            """;

    /** Whether somebody who can log in has all rights everywhere. */
    Future<Boolean> anyoneWithAll(SqlClient client) {
        return SqlTemplate.forQuery(client, ANYONE_WITH_ALL)
                .execute(Map.of("all", (long) Right.values().length))
                .map(rows -> rows.iterator().next().getBoolean("anyone"));
    }

    private static final String GIVERS = """
            SELECT account.name
              FROM account
              JOIN account_right AS held ON held.account_id = account.id
             WHERE held.study_id IS NULL AND held.may = 'admin' AND account.password_hash IS NOT NULL
             ORDER BY lower(account.name)
            """;

    /** The names of those who can give rights to others. */
    public Future<List<String>> givers(SqlClient client) {
        return client.query(GIVERS)
                .mapping(row -> row.getString("name"))
                .execute()
                .map(rows -> rows.stream().toList());
    }
}

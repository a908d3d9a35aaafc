package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.OffsetDateTime;
import java.util.Map;

/** Failed logins as stored, under a keyed hash of the name and the caller. */
final class LoginFailures {
    private static final String LOCK = """
            SELECT pg_advisory_xact_lock(#{key}) IS NULL AS locked
            """;

    /** Until the transaction ends, logins of the same key wait: guesses sent all at once are counted one by one. */
    Future<Void> lock(SqlClient transaction, Buffer key) {
        return SqlTemplate.forQuery(transaction, LOCK)
                .execute(Map.of("key", key.getLong(0)))
                .mapEmpty();
    }

    /** How many by one name from one address, and by all names from there. */
    record Counts(long byName, long byAddress) {}

    private static final String SINCE = """
            SELECT (SELECT count(*)
                      FROM login_failure
                     WHERE key_hash = #{name}
                       AND failed_at > #{since}) AS by_name,
                   (SELECT count(*)
                      FROM login_failure
                     WHERE address_hash = #{address}
                       AND failed_at > #{since}) AS by_address
            """;

    Future<Counts> since(SqlClient client, Guess guess, OffsetDateTime since) {
        return SqlTemplate.forQuery(client, SINCE)
                .execute(Map.of("name", guess.byName(), "address", guess.byAddress(), "since", since))
                .map(rows -> rows.iterator().next())
                .map(row -> new Counts(row.getLong("by_name"), row.getLong("by_address")));
    }

    private static final String ADD = """
            INSERT INTO login_failure (key_hash, address_hash, failed_at)
            VALUES (#{name}, #{address}, #{at})
            """;

    Future<Void> add(SqlClient client, Guess guess, OffsetDateTime at) {
        return SqlTemplate.forUpdate(client, ADD)
                .execute(Map.of("name", guess.byName(), "address", guess.byAddress(), "at", at))
                .mapEmpty();
    }

    private static final String TAKE_BACK = """
            DELETE FROM login_failure
             WHERE ctid = (SELECT ctid
                             FROM login_failure
                            WHERE key_hash = #{key}
                            ORDER BY failed_at DESC
                            LIMIT 1
                              FOR UPDATE SKIP LOCKED)
            """;

    /** The latest one, of whichever attempt it was. */
    Future<Void> takeBack(SqlClient client, Buffer key) {
        return SqlTemplate.forUpdate(client, TAKE_BACK)
                .execute(Map.of("key", key))
                .mapEmpty();
    }

    private static final String FORGET = """
            DELETE FROM login_failure
             WHERE key_hash = #{key}
            """;

    Future<Void> forget(SqlClient client, Buffer key) {
        return SqlTemplate.forUpdate(client, FORGET).execute(Map.of("key", key)).mapEmpty();
    }

    private static final String FORGET_OLD = """
            DELETE FROM login_failure
             WHERE ctid IN (SELECT ctid
                              FROM login_failure
                             WHERE failed_at <= #{before}
                               FOR UPDATE SKIP LOCKED)
            """;

    Future<Void> forgetOld(SqlClient client, OffsetDateTime before) {
        return SqlTemplate.forUpdate(client, FORGET_OLD)
                .execute(Map.of("before", before))
                .mapEmpty();
    }
}

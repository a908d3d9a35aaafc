package no.svarbrev.auth;

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

    private static final String SINCE = """
            SELECT count(*) AS failures
              FROM login_failure
             WHERE key_hash = #{key}
               AND failed_at > #{since}
            """;

    Future<Long> since(SqlClient client, Buffer key, OffsetDateTime since) {
        return SqlTemplate.forQuery(client, SINCE)
                .execute(Map.of("key", key, "since", since))
                .map(rows -> rows.iterator().next().getLong("failures"));
    }

    private static final String ADD = """
            INSERT INTO login_failure (key_hash, failed_at)
            VALUES (#{key}, #{at})
            """;

    Future<Void> add(SqlClient client, Buffer key, OffsetDateTime at) {
        return SqlTemplate.forUpdate(client, ADD)
                .execute(Map.of("key", key, "at", at))
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

package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.HmacSha256;

/**
 * Slows down guessing: five failures in a quarter of an hour for one name from one caller. From elsewhere the same name
 * still gets in, so nobody can lock the owner out.
 */
final class GuessLimit {
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_FAILURES = 5;

    private final LoginFailures failures = new LoginFailures();
    private final Database database;
    private final Clock clock;
    private final byte[] secret;

    GuessLimit(Database database, Clock clock, byte[] secret) {
        this.database = database;
        this.clock = clock;
        this.secret = secret.clone();
    }

    /** What the table knows of a name and a caller: enough to count, nothing to read. */
    Buffer key(String name, String caller) {
        return Buffer.buffer(HmacSha256.of(secret, "login|" + caller + "|" + name));
    }

    /** Counts the attempt as a failure, until {@link #forgive} takes it back; or refuses it. */
    Future<Void> count(Buffer key) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.inTransaction(tx -> count(tx, key, now))
                .compose(counted -> failures.forgetOld(database.client(), now.minus(WINDOW)));
    }

    private Future<Void> count(SqlClient tx, Buffer key, OffsetDateTime now) {
        return failures.lock(tx, key)
                .compose(locked -> failures.since(tx, key, now.minus(WINDOW)))
                .compose(GuessLimit::refuseTooMany)
                .compose(few -> failures.add(tx, key, now));
    }

    private static Future<Void> refuseTooMany(long count) {
        return count >= MOST_FAILURES
                ? Future.failedFuture(new LoginRefused(LoginRefused.Reason.TOO_MANY_FAILURES))
                : Future.succeededFuture();
    }

    Future<Void> forgive(SqlClient client, Buffer key) {
        return failures.forget(client, key);
    }
}

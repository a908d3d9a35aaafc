package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import no.svarbrev.platform.HmacSha256;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.database.Database;

/**
 * Slows down guessing: five failures in a quarter of an hour for one name from one caller. From elsewhere the same name
 * still gets in, so nobody can lock the owner out. One caller's failures with all names together are counted too: past that
 * limit a name that nobody has is not looked into any more, while an account's own name still has its five; and whether a
 * name is somebody's cannot be told from the answers, which are the same.
 */
public final class GuessLimit {
    public static final Duration WINDOW = ServerLimits.GUESSES_WINDOW;

    private final LoginFailures failures = new LoginFailures();
    private final Database database;
    private final Clock clock;
    private final byte[] secret;

    public GuessLimit(Database database, Clock clock, byte[] secret) {
        this.database = database;
        this.clock = clock;
        this.secret = secret.clone();
    }

    public Guess guess(String name, String caller) {
        return new Guess(key("login|" + caller + "|" + name), key("login from|" + caller));
    }

    private Buffer key(String text) {
        return Buffer.buffer(HmacSha256.of(secret, text));
    }

    /**
     * Counts the attempt as a failure, until {@link #forgive} or {@link #takeBack} takes it back; or refuses it.
     *
     * @param known whether somebody has the name
     */
    public Future<Void> count(Guess guess, boolean known) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.inTransaction(tx -> count(tx, guess, known, now))
                .compose(counted -> failures.forgetOld(database.client(), now.minus(WINDOW)));
    }

    private Future<Void> count(SqlClient tx, Guess guess, boolean known, OffsetDateTime now) {
        return failures.lock(tx, guess.byName())
                .compose(locked -> failures.since(tx, guess, now.minus(WINDOW)))
                .compose(counts -> refuseTooMany(counts, known))
                .compose(few -> failures.add(tx, guess, now));
    }

    private static Future<Void> refuseTooMany(LoginFailures.Counts counts, boolean known) {
        boolean spent = counts.byName() >= ServerLimits.GUESSES_BY_NAME;
        if (counts.byAddress() >= ServerLimits.GUESSES_BY_ADDRESS && (spent || !known)) {
            return Future.failedFuture(new LoginRefused(LoginRefused.Reason.CROWD));
        }
        return spent
                ? Future.failedFuture(new LoginRefused(LoginRefused.Reason.TOO_MANY_FAILURES))
                : Future.succeededFuture();
    }

    public Future<Void> forgive(SqlClient client, Guess guess) {
        return failures.forget(client, guess.byName());
    }

    /** It was not looked at. */
    public Future<Void> takeBack(Guess guess) {
        return failures.takeBack(database.client(), guess.byName());
    }
}

package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.svarbrev.platform.Caller;
import no.svarbrev.platform.Database;

/** Opens a session for the right name and password, and ends one. Tells nobody which of the two was wrong. */
public final class LoggingIn {
    private final Accounts accounts = new Accounts();
    private final Sessions sessions = new Sessions();
    private final Database database;
    private final Passwords passwords;
    private final Clock clock;
    private final GuessLimit limit;

    /** @param secret of the installation, at least 32 bytes; makes the keys under which failures are counted */
    public LoggingIn(Database database, Passwords passwords, Clock clock, byte[] secret) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
        this.limit = new GuessLimit(database, clock, secret);
    }

    /**
     * The token of a new session, or {@link LoginRefused}.
     *
     * @param caller from where, as {@link Caller} says it
     * @param former the hash of the token that the browser had; that session ends
     */
    Future<Token> logIn(String name, String password, String caller, Buffer former) {
        Buffer key = limit.key(name, caller);
        return limit.count(key)
                .compose(counted -> accounts.named(database.client(), name))
                .compose(account -> rightful(account, password))
                .compose(account -> database.inTransaction(tx -> open(tx, account.id(), key, former)));
    }

    private Future<Account> rightful(Account account, String password) {
        return passwords
                .fits(password, account)
                .compose(fits -> fits
                        ? Future.succeededFuture(account)
                        : Future.failedFuture(new LoginRefused(LoginRefused.Reason.WRONG)));
    }

    private Future<Token> open(SqlClient tx, UUID account, Buffer key, Buffer former) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return limit.forgive(tx, key)
                .compose(forgiven -> sessions.close(tx, former))
                .compose(closed -> sessions.closeStale(tx, now))
                .compose(tidied -> sessions.open(tx, account, now));
    }

    Future<Void> logOut(Buffer tokenHash) {
        return sessions.close(database.client(), tokenHash);
    }
}

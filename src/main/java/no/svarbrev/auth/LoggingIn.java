package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.svarbrev.auth.account.Account;
import no.svarbrev.auth.account.Accounts;
import no.svarbrev.auth.account.Guess;
import no.svarbrev.auth.account.GuessLimit;
import no.svarbrev.auth.account.LoginRefused;
import no.svarbrev.auth.account.Passwords;
import no.svarbrev.auth.account.Token;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.http.Caller;
import no.svarbrev.platform.http.SecurityLog;

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
        Guess guess = limit.guess(name, caller);
        return accounts.named(database.client(), name)
                .compose(account -> new Attempt(account, guess, caller).with(password, former));
    }

    /** One try to log in, as somebody or nobody. */
    private final class Attempt {
        private final Account account;
        private final Guess guess;
        private final String caller;

        Attempt(Account account, Guess guess, String caller) {
            this.account = account;
            this.guess = guess;
            this.caller = caller;
        }

        Future<Token> with(String password, Buffer former) {
            return limit.count(guess, account != Account.UNKNOWN)
                    .compose(counted -> passwords.fits(password, account, caller))
                    .compose(Attempt::refuseUnfit)
                    .compose(fits -> database.inTransaction(tx -> open(tx, account.id(), guess, former)))
                    .map(this::noteSuccess)
                    .recover(this::refused);
        }

        private static Future<Void> refuseUnfit(boolean fits) {
            return fits ? Future.succeededFuture() : Future.failedFuture(new LoginRefused(LoginRefused.Reason.WRONG));
        }

        private Token noteSuccess(Token token) {
            SecurityLog.note(SecurityLog.Event.LOGGED_IN, account.name(), caller);
            return token;
        }

        private Future<Token> refused(Throwable failure) {
            if (Passwords.isBusy(failure)) {
                return limit.takeBack(guess).compose(takenBack -> Future.failedFuture(failure));
            }
            if (failure instanceof LoginRefused refused) {
                return refused(refused);
            }
            return Future.failedFuture(failure);
        }

        private Future<Token> refused(LoginRefused refused) {
            return switch (refused.reason()) {
                case WRONG -> {
                    SecurityLog.note(SecurityLog.Event.LOGIN_FAILED, account.name(), caller);
                    yield Future.failedFuture(refused);
                }
                case TOO_MANY_FAILURES -> {
                    SecurityLog.note(SecurityLog.Event.LOGIN_LOCKED, account.name(), caller);
                    yield Future.failedFuture(refused);
                }
                case CROWD -> {
                    SecurityLog.note(SecurityLog.Event.LOGIN_LOCKED, "", caller);
                    // The answer comes as late as after a look, so that it does not tell that nobody has the name.
                    yield passwords.asLongAsALook().compose(waited -> Future.failedFuture(refused));
                }
            };
        }
    }

    private Future<Token> open(SqlClient tx, UUID account, Guess guess, Buffer former) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return limit.forgive(tx, guess)
                .compose(forgiven -> sessions.close(tx, former))
                .compose(closed -> sessions.closeStale(tx, now))
                .compose(tidied -> sessions.open(tx, account, now));
    }

    Future<Void> logOut(Buffer tokenHash, String who, String caller) {
        SecurityLog.note(SecurityLog.Event.LOGGED_OUT, who, caller);
        return sessions.close(database.client(), tokenHash);
    }
}

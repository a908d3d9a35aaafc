package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.http.SecurityLog;

/**
 * Lets somebody who is logged in choose another password, by the old one: a browser left open is not enough. Guesses at the old
 * one are counted as those at the login are. All other sessions end.
 */
public final class ChangingPassword {
    private final Accounts accounts = new Accounts();
    private final Database database;
    private final Journal journal;
    private final Passwords passwords;
    private final GuessLimit limit;

    /** @param secret of the installation, at least 32 bytes */
    public ChangingPassword(Database database, Journal journal, Passwords passwords, Clock clock, byte[] secret) {
        this.database = database;
        this.journal = journal;
        this.passwords = passwords;
        this.limit = new GuessLimit(database, clock, secret);
    }

    /** Fails with {@link LoginRefused} when the old one does not fit. */
    public Future<Void> change(String name, String old, String chosen, Buffer session, String caller) {
        Guess guess = limit.guess(name, caller);
        return accounts.named(database.client(), name)
                .compose(account -> limit.count(guess, true)
                        .compose(counted -> passwords.fits(old, account, caller))
                        .compose(fits -> fits
                                ? passwords.hash(chosen)
                                : Future.failedFuture(new LoginRefused(LoginRefused.Reason.WRONG)))
                        .compose(hash -> change(account, hash, session, guess)))
                .map(changed -> note(name, caller))
                .recover(failure -> Passwords.isBusy(failure)
                        ? limit.takeBack(guess).compose(takenBack -> Future.failedFuture(failure))
                        : Future.failedFuture(failure));
    }

    private Future<Void> change(Account account, String hash, Buffer session, Guess guess) {
        return journal.write(
                tx -> accounts.setPassword(tx, account.id(), hash, session).compose(set -> limit.forgive(tx, guess)),
                set -> new Deed(account.name(), "password_changed", Subject.account(account.id())));
    }

    private static Void note(String name, String caller) {
        SecurityLog.note(SecurityLog.Event.PASSWORD_SET, name, caller);
        return null;
    }
}

package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.http.SecurityLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At start, sees to it that somebody can get in: the password of the settings holds, and a server that
 * nobody has a password for gets a one-time link. A password that is no longer set stays, since its owner may have no other
 * way in.
 */
public final class FirstAdministrator {
    private static final String NAME = "admin";
    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts = new Accounts();
    private final PasswordLinks links;
    private final Database database;
    private final Passwords passwords;
    private final Clock clock;
    private final Config config;

    public FirstAdministrator(Database database, PasswordLinks links, Passwords passwords, Clock clock, Config config) {
        this.database = database;
        this.links = links;
        this.passwords = passwords;
        this.clock = clock;
        this.config = config;
    }

    /** The path of the one-time link to show on the console, if a password has yet to be chosen. */
    public Future<Optional<String>> prepare() {
        return config.adminPassword()
                .map(password -> settlePassword(password).map(settled -> Optional.<String>empty()))
                .orElseGet(this::linkIfNobodyHasPassword);
    }

    private Future<Void> settlePassword(String password) {
        return accounts.named(database.client(), NAME)
                .compose(account -> passwords.fits(password, account))
                .compose(fits -> fits ? Future.succeededFuture() : change(password));
    }

    private Future<Void> change(String password) {
        return passwords
                .hash(password)
                .compose(hash -> database.inTransaction(tx -> change(tx, hash)))
                .map(FirstAdministrator::note);
    }

    private static Void note(Void changed) {
        SecurityLog.note(SecurityLog.Event.PASSWORD_SET, NAME, "");
        return changed;
    }

    /** Whoever closed the account meant it; with all others forgotten, the database is the last way in. */
    private Future<Void> change(SqlClient tx, String hash) {
        return accounts.first(tx, NAME).compose(account -> {
            if (account.isEmpty()) {
                LOG.warn("The account {} is closed, so that the password of the settings opens nothing", NAME);
                return Future.succeededFuture();
            }
            return accounts.setPassword(tx, account.get(), hash, Buffer.buffer());
        });
    }

    private Future<Optional<String>> linkIfNobodyHasPassword() {
        return accounts.anyPassword(database.client())
                .compose(any -> any ? Future.succeededFuture(Optional.empty()) : database.inTransaction(this::link));
    }

    private Future<Optional<String>> link(SqlClient tx) {
        return accounts.first(tx, NAME)
                .compose(account -> account.map(id ->
                                links.replace(tx, id, OffsetDateTime.now(clock)).map(PasswordLinks::path))
                        .map(path -> path.map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }
}

package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.auth.account.Accounts;
import no.svarbrev.auth.account.PasswordLinks;
import no.svarbrev.auth.account.Passwords;
import no.svarbrev.auth.account.Token;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.http.SecurityLog;

/** Lets the holder of a one-time link choose the account's password, once, and logs the holder in. */
public final class ChoosingPassword {
    private static final Problem GONE = new Problem(
            410,
            "password_link_gone",
            "Lenken virker ikke",
            "Den er brukt, erstattet av en nyere eller mer enn sju dager gammel. Har du valgt passord, så logg inn på"
                    + " vanlig måte. Ellers kan en administrator gi deg en ny. Til den aller første kontoen kommer det en ny"
                    + " lenke når serveren startes på nytt.");

    private final Accounts accounts = new Accounts();
    private final Sessions sessions = new Sessions();
    private final Database database;
    private final Journal journal;
    private final PasswordLinks links;
    private final Passwords passwords;
    private final Clock clock;

    public ChoosingPassword(Database database, Journal journal, PasswordLinks links, Passwords passwords, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.links = links;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** The name of the account that the link is for; a problem if it leads nowhere. */
    Future<String> holder(Token link) {
        return links.holder(database.client(), link, now()).compose(Problem.ifEmpty(GONE));
    }

    /** The token of a new session. All older sessions of the account end. */
    Future<Token> choose(Token link, String password, String caller) {
        return holder(link).compose(name -> choose(link, name, password, caller));
    }

    private Future<Token> choose(Token link, String name, String password, String caller) {
        return passwords
                .hash(password)
                .compose(hash -> journal.write(
                        tx -> choose(tx, link, hash),
                        chosen -> new Deed(name, "password_chosen", Subject.account(chosen.account()))))
                .map(chosen -> note(chosen.session(), name, caller));
    }

    private static Token note(Token token, String name, String caller) {
        SecurityLog.note(SecurityLog.Event.PASSWORD_SET, name, caller);
        return token;
    }

    private record Chosen(UUID account, Token session) {}

    private Future<Chosen> choose(SqlClient tx, Token link, String hash) {
        return links.useUp(tx, link, now()).compose(Problem.ifEmpty(GONE)).compose(account -> open(tx, account, hash));
    }

    private Future<Chosen> open(SqlClient tx, UUID account, String hash) {
        return accounts.setPassword(tx, account, hash, Buffer.buffer())
                .compose(set -> sessions.open(tx, account, now()))
                .map(session -> new Chosen(account, session));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

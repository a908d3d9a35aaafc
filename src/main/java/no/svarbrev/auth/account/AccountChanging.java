package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.platform.Problem;

/** Gives and takes rights, and closes accounts; but somebody who can log in must always be left who may do everything. */
public final class AccountChanging {
    private static final Problem UNKNOWN =
            Problem.notFound("unknown_account", "Kontoen finnes ikke, eller er avsluttet.");
    private static final Problem LAST = Problem.invalid(
            "last_administrator",
            "Det må alltid være en igjen som har alle rettigheter i alle undersøkelser og har valgt passord. Gi dem til en annen"
                    + " først.");

    private final Accounts accounts = new Accounts();
    private final AccountRights rights = new AccountRights();
    private final Journal journal;
    private final Clock clock;

    public AccountChanging(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** These rights and no others from now on, also for what is asked for in this very moment. */
    public Future<Void> grant(UUID account, Grants grants, String by) {
        return journal.write(
                tx -> accounts.lockAll(tx)
                        .compose(locked -> accounts.isOpen(tx, account))
                        .compose(open -> open ? rights.replace(tx, account, grants) : Future.failedFuture(UNKNOWN))
                        .compose(replaced -> refuseLast(tx)),
                replaced -> new Deed(by, "rights_given", Subject.account(account), summary(grants)));
    }

    private static String summary(Grants grants) {
        String everywhere =
                grants.everywhere().stream().sorted().map(Right::code).collect(Collectors.joining(","));
        return "everywhere=" + everywhere + " studies=" + grants.studies();
    }

    /** Its sessions, its link, its password, its address and its rights are gone; what was done under its name stays. */
    public Future<Void> close(UUID account, String by) {
        return journal.write(
                        tx -> accounts.lockAll(tx)
                                .compose(locked -> accounts.close(tx, account, OffsetDateTime.now(clock)))
                                .compose(Problem.ifEmpty(UNKNOWN))
                                .compose(name -> refuseLast(tx)),
                        closed -> new Deed(by, "account_closed", Subject.account(account)))
                .mapEmpty();
    }

    private Future<Void> refuseLast(SqlClient tx) {
        return accounts.anyoneWithAll(tx)
                .compose(anyone -> anyone ? Future.succeededFuture() : Future.failedFuture(LAST));
    }
}

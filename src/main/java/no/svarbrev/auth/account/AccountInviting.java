package no.svarbrev.auth.account;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.mail.Courier;
import no.svarbrev.mail.MailAddress;
import no.svarbrev.mail.Outbox;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.Problem;

/**
 * Makes accounts for others, without rights and without a password: their owners choose one by a link that works once. It goes out
 * by mail where there is a mail server; else whoever invites sees it, once, and brings it to them.
 */
public final class AccountInviting {
    private static final int LONGEST_NAME = 100;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._'@-]*");
    private static final Problem UNKNOWN =
            Problem.notFound("unknown_account", "Kontoen finnes ikke, eller er avsluttet.");
    private static final Problem NAME_TAKEN = Problem.invalid(
            "name_taken", "Brukernavnet er i bruk, eller har vært det. Et navn får aldri en ny eier: velg et annet.");
    private static final Problem EMAIL_TAKEN =
            Problem.invalid("email_taken", "E-postadressen hører til en annen konto.");
    private static final Map<String, Problem> TAKEN = Map.of(
            "account_name_once", NAME_TAKEN,
            "account_name_once_in_any_case", NAME_TAKEN,
            "account_email_once", EMAIL_TAKEN);

    private final Accounts accounts = new Accounts();
    private final Outbox outbox = new Outbox();
    private final Journal journal;
    private final PasswordLinks links;
    private final Optional<Courier> courier;
    private final Clock clock;

    /** @param courier who brings the links; empty: there is no mail server */
    public AccountInviting(Journal journal, PasswordLinks links, Optional<Courier> courier, Clock clock) {
        this.journal = journal;
        this.links = links;
        this.courier = courier;
        this.clock = clock;
    }

    /** @param path of the link, to be shown once; empty when it goes out by mail */
    public record Invited(UUID account, Optional<String> path) {}

    public Future<Invited> invite(String name, String email, String by) {
        String called = checkedName(InputText.of("Brukernavn", name, LONGEST_NAME));
        MailAddress.fault(email).ifPresent(fault -> {
            throw Problem.invalid("bad_email", fault);
        });
        return journal.write(
                        tx -> accounts.invite(tx, called, MailAddress.normalised(email))
                                .compose(account -> link(tx, account, true)),
                        invited -> new Deed(by, "account_invited", Subject.account(invited.account())))
                .map(this::wake)
                .recover(AccountInviting::taken);
    }

    /** What stands by all that is done must be seen for what it is: no invisible signs, and not the name of a token. */
    private static String checkedName(String name) {
        if (name.isEmpty()) {
            throw Problem.invalid("missing_field", "Fyll ut «Brukernavn».");
        }
        if (!NAME.matcher(name).matches()) {
            throw Problem.invalid(
                    "bad_name",
                    "Brukernavnet kan ha bokstaver, tall, mellomrom og tegnene . - _ ' og @, og må begynne med en bokstav"
                            + " eller et tall.");
        }
        if (ApiTokens.NAME.equalsIgnoreCase(name)) {
            throw NAME_TAKEN;
        }
        return name;
    }

    /** A new link, in place of the one from before; also for whoever has forgotten the password. */
    public Future<Invited> renew(UUID account, String by) {
        return journal.write(
                        tx -> accounts.email(tx, account)
                                .compose(Problem.ifEmpty(UNKNOWN))
                                .compose(email -> link(tx, account, !email.isEmpty())),
                        invited -> new Deed(by, "account_link_renewed", Subject.account(account)))
                .map(this::wake);
    }

    private Future<Invited> link(SqlClient tx, UUID account, boolean hasAddress) {
        boolean mailed = hasAddress && courier.isPresent();
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC);
        return links.replace(tx, account, now)
                .compose(token -> mailed
                        ? outbox.enqueueToAccount(tx, account, now.toInstant())
                                .map(new Invited(account, Optional.empty()))
                        : Future.succeededFuture(new Invited(account, Optional.of(PasswordLinks.path(token)))));
    }

    private Invited wake(Invited invited) {
        courier.ifPresent(Courier::wake);
        return invited;
    }

    private static Future<Invited> taken(Throwable failure) {
        return failure instanceof PgException refused && TAKEN.containsKey(String.valueOf(refused.getConstraint()))
                ? Future.failedFuture(TAKEN.get(refused.getConstraint()))
                : Future.failedFuture(failure);
    }
}

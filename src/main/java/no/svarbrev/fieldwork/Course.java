package no.svarbrev.fieldwork;

import io.vertx.sqlclient.Row;
import java.util.Optional;
import java.util.function.Supplier;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.invitation.SaidOutcome;

/**
 * What happened with an invitation, so far as its outcome depends on it. Many have the same course.
 *
 * @param byHand an outcome that somebody set
 * @param declared by the respondent, and standing
 * @param mail what became of it
 * @param submitted also when it was opened again since
 * @param soFar what has come of a response that was begun and not submitted
 */
record Course(
        Optional<Outcome> byHand,
        Optional<Declaration.Kind> declared,
        Mail mail,
        boolean submitted,
        Optional<Outcome> soFar) {
    /**
     * What became of the mail.
     *
     * @param sent an e-mail has been decided and not stopped, or the link was used
     * @param rejected the receiving server refused an e-mail for good
     * @param optedOut no more e-mail is wanted
     */
    record Mail(boolean sent, boolean rejected, boolean optedOut) {}

    /**
     * From a row with the columns {@code outcome, declared_kind, sent, rejected, opted_out, submitted, so_far, answers}.
     *
     * @param count what it comes to, of a row with answers: they are there where that is not stored yet
     */
    static Course of(Row row, Supplier<Outcome> count) {
        Optional<Outcome> stored = Optional.ofNullable(row.getString("so_far")).map(Outcome::soFar);
        return new Course(
                Optional.ofNullable(row.getString("outcome")).map(Outcome::ofCode),
                Optional.ofNullable(row.getString("declared_kind")).map(Declaration.Kind::of),
                new Mail(row.getBoolean("sent"), row.getBoolean("rejected"), row.getBoolean("opted_out")),
                row.getBoolean("submitted"),
                row.getString("answers") == null ? stored : Optional.of(count.get()));
    }

    /** By someone's word; answers that were sent in outweigh the respondent's own. */
    Optional<Outcome> said() {
        return SaidOutcome.standing(byHand, submitted, declared);
    }

    /** What became of it as if the field period ended now. */
    Outcome outcome() {
        return said().orElseGet(this::outcomeSoFar);
    }

    private Outcome outcomeSoFar() {
        if (submitted) {
            return Outcome.COMPLETE;
        }
        if (soFar.isPresent()) {
            return soFar.get();
        }
        if (mail.rejected()) {
            return Outcome.BOUNCED;
        }
        return mail.sent() ? Outcome.SENT : Outcome.NOT_SENT;
    }

    /** The outcome's; of one that nothing has come of, what its mail met with. */
    Outcome.Word word() {
        Outcome.Word word = outcome().word();
        boolean waited = word == Outcome.Word.SENT || word == Outcome.Word.NEW;
        if (waited && mail.rejected()) {
            return Outcome.Word.ADDRESS_REFUSED;
        }
        return waited && mail.optedOut() ? Outcome.Word.NO_MAIL : word;
    }
}

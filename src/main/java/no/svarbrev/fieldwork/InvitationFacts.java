package no.svarbrev.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.invitation.SaidOutcome;

/**
 * What is known of one invitation.
 *
 * @param said by someone's word; answers that were sent in outweigh the respondent's own
 * @param sent an e-mail has been decided and not stopped, or the link was used
 * @param rejected the receiving server refused the last e-mail for good
 * @param optedOut no more e-mail is wanted
 * @param answeredShare of the items shown so far, 0 to 1; only for a response begun and not submitted
 */
record InvitationFacts(
        UUID id,
        UUID survey,
        Person contact,
        Optional<SaidOutcome> said,
        Covering covering,
        boolean sent,
        boolean rejected,
        boolean optedOut,
        boolean started,
        boolean submitted,
        double answeredShare) {
    /** The contact behind an invitation. */
    record Person(String email, String name, String unit, String unitName, Map<String, String> background) {}

    /**
     * The units that an answer is for, by their codes.
     *
     * @param units the contact's own and those the respondent named
     * @param answeredBy the unit that answers instead, as the respondent said; else empty
     */
    record Covering(List<String> units, String answeredBy) {
        Covering {
            units = List.copyOf(units);
        }
    }

    /** What became of it as if the field period ended now. */
    Outcome outcome() {
        return said.map(SaidOutcome::outcome).orElseGet(this::outcomeSoFar);
    }

    private Outcome outcomeSoFar() {
        if (submitted) {
            return Outcome.COMPLETE;
        }
        if (started) {
            return Outcome.ofUnfinished(answeredShare);
        }
        if (rejected) {
            return Outcome.BOUNCED;
        }
        return sent ? Outcome.SENT : Outcome.NOT_SENT;
    }

    /** The reason that was given with what was said; empty when nothing was. */
    String reason() {
        return said.map(SaidOutcome::reason).orElse("");
    }

    /** The outcome's; of one that nothing has come of, what its mail met with. */
    Outcome.Word word() {
        Outcome.Word word = outcome().word();
        boolean waited = word == Outcome.Word.SENT || word == Outcome.Word.NEW;
        if (waited && rejected) {
            return Outcome.Word.ADDRESS_REFUSED;
        }
        return waited && optedOut ? Outcome.Word.NO_MAIL : word;
    }
}

package no.svarbrev.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is known of one invitation.
 *
 * @param outcome by someone's word, or none
 * @param sent an e-mail has been decided and not stopped, or the link was used
 * @param rejected the receiving server refused the last e-mail for good
 * @param optedOut no more e-mail is wanted
 * @param answeredShare of the items shown so far, 0 to 1; only for a response begun and not submitted
 */
record InvitationFacts(
        UUID id,
        UUID survey,
        Person contact,
        FinalOutcome outcome,
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

    StatusWord word() {
        return StatusWord.of(this);
    }

    Disposition disposition() {
        return Disposition.of(this);
    }
}

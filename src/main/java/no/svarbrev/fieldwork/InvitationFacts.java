package no.svarbrev.fieldwork;

import java.util.Map;
import java.util.UUID;

/**
 * What is known of one invitation.
 *
 * @param outcome set by hand, or empty
 * @param sent an e-mail has been decided and not stopped, or the link was used
 * @param rejected the receiving server refused the last e-mail for good
 * @param answeredShare of the items shown so far, 0 to 1; only for a response begun and not submitted
 */
record InvitationFacts(
        UUID id,
        UUID survey,
        Person contact,
        String outcome,
        String outcomeReason,
        boolean sent,
        boolean rejected,
        boolean started,
        boolean submitted,
        double answeredShare) {
    /** The contact behind an invitation. */
    record Person(String email, String name, String unit, String unitName, Map<String, String> background) {}

    Disposition disposition() {
        return Disposition.of(this);
    }
}

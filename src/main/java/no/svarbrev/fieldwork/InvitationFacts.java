package no.svarbrev.fieldwork;

import java.util.Map;
import java.util.UUID;
import no.svarbrev.invitation.Outcome;

/**
 * What is known of one invitation.
 *
 * @param reason that was given with what was said; empty when nothing was
 */
record InvitationFacts(UUID id, Person contact, Course course, String reason) {
    /** The contact behind an invitation. */
    record Person(String email, String name, String unit, String unitName, Map<String, String> background) {}

    Outcome outcome() {
        return course.outcome();
    }

    Outcome.Word word() {
        return course.word();
    }
}

package no.svarbrev.fieldwork;

import java.time.Instant;
import java.util.UUID;
import no.svarbrev.invitation.GivenOutcome;

/** One invitation, as the page that sets its outcome must know it. */
record OutcomeSheet(UUID invitation, GivenOutcome given, InvitationFacts facts) {
    /** Tells whether somebody has set or taken away an outcome since the page was shown. */
    String seen() {
        return given.at().map(Instant::toString).orElse("");
    }

    /** Who set it; the name of a program's token says nothing to people. */
    String by() {
        return given.by().startsWith("SVARBREV_") ? "et program, gjennom API-et," : given.by();
    }
}

package no.svarbrev.fieldwork;

import java.time.Instant;
import java.util.UUID;
import no.svarbrev.invitation.OutcomeSetting;

/** One invitation, as the page that sets its outcome must know it. */
record OutcomeSheet(UUID invitation, OutcomeSetting.Given given, InvitationFacts facts) {
    /** Tells whether somebody has set or taken away an outcome since the page was shown. */
    String seen() {
        return given.at().map(Instant::toString).orElse("");
    }
}

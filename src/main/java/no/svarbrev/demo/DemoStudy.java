package no.svarbrev.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import no.svarbrev.answering.Dialogue;
import no.svarbrev.invitation.ContactImporting;
import no.svarbrev.invitation.DispatchKind;
import no.svarbrev.invitation.Dispatching;
import no.svarbrev.invitation.LetterText;
import no.svarbrev.invitation.OutcomeSetting;
import no.svarbrev.platform.Database;
import no.svarbrev.study.Studies;
import no.svarbrev.study.StudyMaking;
import no.svarbrev.study.Survey;

/**
 * Puts the synthetic study in, through the same acts as real ones: contacts from a file, invitations by the outbox, every
 * answer page by page. It is listed when it is complete.
 */
public final class DemoStudy {
    private static final String TITLE = "Samarbeid NAV–kommune om introduksjonsprogram 2017";
    private static final String BY = "demo";

    private final Database database;
    private final StudyMaking making;
    private final ContactImporting importing;
    private final Dispatching dispatching;
    private final OutcomeSetting outcomes;
    private final DemoRespondents respondents;

    public DemoStudy(
            Database database,
            StudyMaking making,
            ContactImporting importing,
            Dispatching dispatching,
            OutcomeSetting outcomes,
            DemoRespondents respondents) {
        this.database = database;
        this.making = making;
        this.importing = importing;
        this.dispatching = dispatching;
        this.outcomes = outcomes;
        this.respondents = respondents;
    }
}

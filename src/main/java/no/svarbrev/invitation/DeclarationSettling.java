package no.svarbrev.invitation;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.UUID;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.platform.Problem;

/** Notes that what a respondent said has been seen to. */
public final class DeclarationSettling {
    static final Problem UNKNOWN = Problem.notFound("unknown_declaration", "Beskjeden finnes ikke.");

    private final Journal journal;
    private final Clock clock;

    public DeclarationSettling(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Gives the id of the survey. */
    Future<UUID> done(long declaration, String by) {
        return journal.write(
                tx -> Declarations.done(tx, declaration, by, clock.instant()).compose(Problem.ifEmpty(UNKNOWN)),
                survey -> new Deed(by, "declaration_done", Subject.declaration(declaration)));
    }
}

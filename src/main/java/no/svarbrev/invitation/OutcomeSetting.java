package no.svarbrev.invitation;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;

/** Sets by hand what became of an invitation, and takes it away again; who did it and when is kept. */
public final class OutcomeSetting {
    private static final Problem UNKNOWN = Problem.notFound("unknown_invitation", "Invitasjonen finnes ikke.");

    private static final Problem CHANGED = Problem.invalid(
            "changed_meanwhile",
            "Statusen ble endret mens siden var åpen. Det som gjelder nå, står øverst. Se over, og lagre på nytt.");

    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public OutcomeSetting(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** Fails when there is no such invitation. */
    public Future<GivenOutcome> given(UUID invitation) {
        return Invitations.given(database.client(), invitation).compose(Problem.ifEmpty(UNKNOWN));
    }

    /** Gives the id of the invitation's survey. */
    public Future<UUID> set(UUID invitation, SaidOutcome outcome, String by) {
        return put(invitation, Optional.of(outcome), by);
    }

    private Future<UUID> put(UUID invitation, Optional<SaidOutcome> outcome, String by) {
        return journal.write(
                tx -> Invitations.putOutcome(tx, invitation, outcome, by, clock.instant())
                        .compose(Problem.ifEmpty(UNKNOWN)),
                survey -> deed(invitation, outcome, by));
    }

    /** With the code alone: the reason may tell of somebody. */
    private static Deed deed(UUID invitation, Optional<SaidOutcome> outcome, String by) {
        return new Deed(
                by,
                outcome.isPresent() ? "outcome_set" : "outcome_cleared",
                Subject.invitation(invitation),
                outcome.map(set -> "code=" + set.outcome().code()).orElse(""));
    }

    /**
     * Sets it, or takes it away, unless somebody else did since it was given. Gives the id of the invitation's survey.
     *
     * @param given as it was seen
     */
    public Future<UUID> replace(UUID invitation, GivenOutcome given, Optional<SaidOutcome> outcome, String by) {
        return journal.write(
                tx -> Invitations.replaceOutcome(tx, invitation, outcome, by, clock.instant(), given.at())
                        .compose(Problem.ifEmpty(CHANGED)),
                survey -> deed(invitation, outcome, by));
    }

    /** From now on the outcome follows from what the respondent said, and from what happens. Gives the id of the invitation's survey. */
    public Future<UUID> clear(UUID invitation, String by) {
        return put(invitation, Optional.empty(), by);
    }
}

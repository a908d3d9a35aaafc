package no.svarbrev.invitation;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.Problem;

/** Sets by hand what became of an invitation, and takes it away again; who did it and when is kept. */
public final class OutcomeSetting {
    private static final Problem UNKNOWN = Problem.notFound("unknown_invitation", "Invitasjonen finnes ikke.");

    private static final Problem CHANGED = Problem.invalid(
            "changed_meanwhile",
            "Statusen ble endret mens siden var åpen. Det som gjelder nå, står øverst. Se over, og lagre på nytt.");

    private final Database database;
    private final Clock clock;

    public OutcomeSetting(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Fails when there is no such invitation. */
    public Future<GivenOutcome> given(UUID invitation) {
        return Invitations.given(database.client(), invitation).compose(Problem.ifEmpty(UNKNOWN));
    }

    /** Gives the id of the invitation's survey. */
    public Future<UUID> set(UUID invitation, SaidOutcome outcome, String by) {
        return Invitations.putOutcome(database.client(), invitation, Optional.of(outcome), by, clock.instant())
                .compose(Problem.ifEmpty(UNKNOWN));
    }

    /**
     * Sets it, or takes it away, unless somebody else did since it was given. Gives the id of the invitation's survey.
     *
     * @param given as it was seen
     */
    public Future<UUID> replace(UUID invitation, GivenOutcome given, Optional<SaidOutcome> outcome, String by) {
        return Invitations.replaceOutcome(database.client(), invitation, outcome, by, clock.instant(), given.at())
                .compose(Problem.ifEmpty(CHANGED));
    }

    /** From now on the outcome follows from what the respondent said, and from what happens. Gives the id of the invitation's survey. */
    public Future<UUID> clear(UUID invitation, String by) {
        return Invitations.putOutcome(database.client(), invitation, Optional.empty(), by, clock.instant())
                .compose(Problem.ifEmpty(UNKNOWN));
    }
}

package no.svarbrev.invitation;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.svarbrev.platform.database.Database;

/**
 * Takes down what a respondent says about taking part, and which units an answer covers. Each is one statement; it does
 * nothing for an unknown link, and after the survey has closed or the answers were sent in.
 */
public final class Declaring {
    private final Database database;

    public Declaring(Database database) {
        this.database = database;
    }

    /** The outcome follows from it, unless one was set by hand; or the mail stops; or either is taken back. */
    public Future<Void> declare(Link link, Declaration said) {
        return Declarations.put(database.client(), link.hash(), said);
    }

    /** The other units of the study, by name. */
    public Future<List<OtherUnit>> otherUnits(Link link) {
        return CoveredUnits.choices(database.client(), link.hash());
    }

    /** From now on the answer covers these units besides its own, and no others. */
    public Future<Void> cover(Link link, Set<String> units, Instant now) {
        return CoveredUnits.put(database.client(), link.hash(), units, now);
    }
}

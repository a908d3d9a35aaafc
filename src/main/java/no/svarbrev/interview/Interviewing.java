package no.svarbrev.interview;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.svarbrev.invitation.Link;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.Problem;

/**
 * An interviewer fills in for a respondent, by a link of the interview's own: what is saved by it is saved in that name, and
 * the link leads nowhere when the interview has ended.
 */
public final class Interviewing {
    private static final Problem UNKNOWN = Problem.notFound("unknown_invitation", "Invitasjonen finnes ikke.");

    private final Database database;
    private final PersonalLinks links;
    private final Clock clock;

    public Interviewing(Database database, PersonalLinks links, Clock clock) {
        this.database = database;
        this.links = links;
        this.clock = clock;
    }

    /** What an interviewer's page shows. */
    record Sheet(
            Interviews.Interviewed interviewed,
            List<Interviews.Interview> interviews,
            List<Interviews.Informant> informants) {}

    Future<Sheet> of(UUID invitation) {
        Future<Interviews.Interviewed> interviewed =
                Interviews.interviewed(database.client(), invitation).compose(Problem.ifEmpty(UNKNOWN));
        Future<List<Interviews.Interview>> interviews = Interviews.of(database.client(), invitation);
        Future<List<Interviews.Informant>> informants = Interviews.informants(database.client(), invitation);
        return Future.all(interviewed, interviews, informants)
                .map(all -> new Sheet(interviewed.result(), interviews.result(), informants.result()));
    }

    /** Begins an interview, or goes on with the one under way. Gives its link. */
    Future<Link> begin(UUID invitation, String interviewer) {
        UUID id = UUID.randomUUID();
        byte[] token = links.interview(id).hash();
        return Interviews.interviewed(database.client(), invitation)
                .compose(Problem.ifEmpty(UNKNOWN))
                .compose(found ->
                        Interviews.begin(database.client(), id, invitation, token, interviewer, clock.instant()))
                .map(links::interview);
    }

    Future<Void> set(UUID invitation, String interviewer, Interviews.Terms terms) {
        return Interviews.set(database.client(), invitation, interviewer, terms);
    }

    Future<Void> end(UUID invitation, String interviewer) {
        return Interviews.end(database.client(), invitation, interviewer, clock.instant());
    }

    Future<Void> addInformant(UUID invitation, Interviews.Informant informant, String by) {
        return Interviews.interviewed(database.client(), invitation)
                .compose(Problem.ifEmpty(UNKNOWN))
                .compose(found ->
                        Interviews.addInformant(database.client(), invitation, informant, by, clock.instant()));
    }

    Future<Void> removeInformant(UUID invitation, long informant) {
        return Interviews.removeInformant(database.client(), invitation, informant);
    }
}

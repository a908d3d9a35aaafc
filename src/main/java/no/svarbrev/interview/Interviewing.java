package no.svarbrev.interview;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.invitation.Link;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;

/**
 * An interviewer fills in for a respondent, by a link of the interview's own: what is saved by it is saved in that name, and
 * the link leads nowhere when the interview has ended.
 */
public final class Interviewing {
    private static final Problem UNKNOWN = Problem.notFound("unknown_invitation", "Invitasjonen finnes ikke.");

    private final Database database;
    private final Journal journal;
    private final PersonalLinks links;
    private final Clock clock;

    public Interviewing(Database database, Journal journal, PersonalLinks links, Clock clock) {
        this.database = database;
        this.journal = journal;
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
        return journal.write(
                        tx -> Interviews.interviewed(tx, invitation)
                                .compose(Problem.ifEmpty(UNKNOWN))
                                .compose(found ->
                                        Interviews.begin(tx, id, invitation, token, interviewer, clock.instant())),
                        begun -> new Deed(interviewer, "interview_begun", Subject.invitation(invitation)))
                .map(links::interview);
    }

    Future<Void> set(UUID invitation, String interviewer, Interviews.Terms terms) {
        return journal.write(
                tx -> Interviews.set(tx, invitation, interviewer, terms),
                set -> new Deed(
                        interviewer,
                        "interview_terms_set",
                        Subject.invitation(invitation),
                        "held_open=" + terms.heldOpen() + " append=" + terms.append()));
    }

    Future<Void> end(UUID invitation, String interviewer) {
        return journal.write(
                tx -> Interviews.end(tx, invitation, interviewer, clock.instant()),
                ended -> new Deed(interviewer, "interview_ended", Subject.invitation(invitation)));
    }

    Future<Void> addInformant(UUID invitation, Interviews.Informant informant, String by) {
        return journal.write(
                tx -> Interviews.interviewed(tx, invitation)
                        .compose(Problem.ifEmpty(UNKNOWN))
                        .compose(found -> Interviews.addInformant(tx, invitation, informant, by, clock.instant())),
                added -> new Deed(by, "informant_added", Subject.invitation(invitation)));
    }

    Future<Void> removeInformant(UUID invitation, long informant, String by) {
        return journal.write(
                tx -> Interviews.removeInformant(tx, invitation, informant),
                removed -> new Deed(by, "informant_removed", Subject.invitation(invitation)));
    }
}

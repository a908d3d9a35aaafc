package no.svarbrev.dispatch;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.invitation.Invitations;
import no.svarbrev.mail.Courier;
import no.svarbrev.mail.Outbox;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;
import no.svarbrev.study.Studies;
import no.svarbrev.study.Survey;

/**
 * Decides a dispatch: who gets it, in one transaction with the messages themselves. Pressing twice sends once: an
 * invitation goes to each contact once ever, a reminder to nobody who has had one in the last twelve hours.
 */
public final class Dispatching {
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(12);

    private final Database database;
    private final Journal journal;
    private final Outbox outbox;
    private final Courier courier;
    private final Clock clock;

    public Dispatching(Database database, Journal journal, Outbox outbox, Courier courier, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.outbox = outbox;
        this.courier = courier;
        this.clock = clock;
    }

    /** The dispatch and how many messages it has. */
    public record Sent(UUID id, int messages) {}

    /** Fails when there is no such survey to send from. */
    public Future<Survey> survey(UUID id) {
        return Studies.survey(database.client(), id);
    }

    public Future<Sent> send(UUID survey, DispatchKind kind, LetterText text, String by) {
        text.checked();
        Instant now = clock.instant();
        return journal.write(
                        tx -> Studies.survey(tx, survey)
                                .compose(found -> refuseClosed(found, now))
                                .compose(open -> Studies.lockSurvey(tx, survey))
                                .compose(locked -> receivers(tx, survey, kind, now))
                                .compose(receivers -> write(tx, new Decision(survey, kind, text, by, now, receivers))),
                        sent -> new Deed(
                                by, kind.code() + "_sent", Subject.survey(survey), "messages=" + sent.messages()))
                .map(sent -> {
                    courier.wake();
                    return sent;
                });
    }

    /** How many would get a dispatch that was sent now. */
    public Future<Integer> receivers(UUID survey, DispatchKind kind) {
        return receivers(database.client(), survey, kind, clock.instant()).map(List::size);
    }

    private record Decision(
            UUID survey, DispatchKind kind, LetterText text, String by, Instant now, List<UUID> receivers) {}

    private static Future<Survey> refuseClosed(Survey survey, Instant now) {
        return survey.stateAt(now) == Survey.State.CLOSED
                ? Future.failedFuture(
                        Problem.conflict("survey_closed", "Innsamlingen er lukket; ingen kan svare på en e-post nå."))
                : Future.succeededFuture(survey);
    }

    private static Future<List<UUID>> receivers(SqlClient tx, UUID survey, DispatchKind kind, Instant now) {
        return switch (kind) {
            case INVITATION -> Invitations.notYetInvited(tx, survey);
            case REMINDER -> Invitations.toBeReminded(tx, survey, now.minus(BETWEEN_REMINDERS));
        };
    }

    private Future<Sent> write(SqlClient tx, Decision decided) {
        return Dispatches.add(tx, decided.survey(), decided.kind(), decided.text(), decided.by(), decided.now())
                .compose(id -> enqueue(tx, id, decided));
    }

    private Future<Sent> enqueue(SqlClient tx, UUID dispatch, Decision decided) {
        return outbox.enqueue(tx, dispatch, decided.kind().code(), decided.receivers(), decided.now())
                .map(messages -> new Sent(dispatch, messages));
    }
}

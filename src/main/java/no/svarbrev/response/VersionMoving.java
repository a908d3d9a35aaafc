package no.svarbrev.response;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Problem;
import no.svarbrev.questionnaire.version.CarriedAnswers;
import no.svarbrev.questionnaire.version.VersionStep;
import no.svarbrev.study.Studies;
import no.svarbrev.study.Survey;

/**
 * Takes a survey over to a newer version of its questionnaire. Who has begun finishes on the version begun with, or goes over
 * too, with the answers that the newer version has a place for. What is submitted stays as it is.
 */
public final class VersionMoving {
    private final Journal journal;
    private final Library library;

    public VersionMoving(Journal journal, Library library) {
        this.journal = journal;
        this.library = library;
    }

    /** @param responses how many that had begun went over */
    public record Moved(int version, boolean moveStarted, int responses) {}

    /** All or nothing. The version the survey has already is no fault: those who have begun can go over later. */
    public Future<Moved> move(UUID survey, int version, boolean moveStarted, String by) {
        return journal.write(
                tx -> Studies.lockSurvey(tx, survey)
                        .compose(locked -> Studies.survey(tx, survey))
                        .compose(found -> publishedChain(tx, found, version))
                        .compose(chain -> move(tx, new Move(survey, chain, moveStarted))),
                moved -> new Deed(by, "version_moved", Subject.survey(survey), summary(moved)));
    }

    private static String summary(Moved moved) {
        return "version=" + moved.version() + " responses=" + moved.responses();
    }

    /** Once published within the transaction, no draft among them follows its file; then they are read as they stay. */
    private Future<List<VersionStep>> publishedChain(SqlClient tx, Survey survey, int version) {
        return chain(survey, version).compose(chain -> publish(tx, chain)).compose(done -> chain(survey, version));
    }

    /** @param chain every version from the first that the survey's responses can be to */
    private record Move(UUID survey, List<VersionStep> chain, boolean moveStarted) {
        int version() {
            return last(chain).version();
        }

        UnfinishedResponses.Carried carried(Response response) {
            List<VersionStep> rest = chain.stream()
                    .filter(step -> step.version() >= response.version())
                    .toList();
            CarriedAnswers carried =
                    CarriedAnswers.through(rest, response.answers().data(), response.savedPages());
            List<String> pages = response.savedPages().stream()
                    .filter(carried.savedPages()::contains)
                    .toList();
            return new UnfinishedResponses.Carried(
                    response.id(),
                    carried.answers().toString(),
                    pages,
                    response.vouched().map(keys -> CarriedAnswers.keys(rest, keys)));
        }
    }

    private static VersionStep last(List<VersionStep> chain) {
        return chain.get(chain.size() - 1);
    }

    private Future<List<VersionStep>> chain(Survey survey, int version) {
        if (version < survey.version()) {
            return Future.failedFuture(Problem.invalid(
                    "older_version",
                    "Innsamlingen bruker versjon " + survey.version() + ", og kan bare gå over til en nyere."));
        }
        return library.publishedUpTo(survey.questionnaire(), survey.version())
                .compose(before -> library.between(survey.questionnaire(), survey.version(), version)
                        .map(after -> checked(
                                Stream.of(before, after).flatMap(List::stream).toList(), version)));
    }

    private static List<VersionStep> checked(List<VersionStep> chain, int version) {
        if (last(chain).version() != version) {
            throw Problem.invalid(
                    "unknown_version",
                    "Spørreskjemaet «" + last(chain).questionnaire().code() + "» har ingen versjon " + version + ".");
        }
        for (int index = 1; index < chain.size(); index++) {
            VersionStep step = chain.get(index);
            List<String> faults = step.faults(chain.get(index - 1).questionnaire());
            if (!faults.isEmpty()) {
                throw Problem.invalid(
                        "unmapped_changes",
                        "Versjon " + step.version() + " sier ikke hva som blir av svar til versjonen før: "
                                + String.join("; ", faults) + ".");
            }
        }
        return chain;
    }

    private Future<Moved> move(SqlClient tx, Move move) {
        return Studies.goOver(tx, move.survey(), move.version(), move.moveStarted())
                .compose(done -> move.moveStarted() ? carryAll(tx, move, 0, 0) : Future.succeededFuture(0))
                .map(carried -> new Moved(move.version(), move.moveStarted(), carried));
    }

    /** The versions between too: answers will be read through them for as long as they are kept. */
    private Future<Void> publish(SqlClient tx, List<VersionStep> chain) {
        return Future.all(chain.stream()
                        .map(step -> library.publish(tx, step.questionnaire().code(), step.version()))
                        .toList())
                .mapEmpty();
    }

    private Future<Integer> carryAll(SqlClient tx, Move move, long after, int before) {
        return UnfinishedResponses.next(tx, move.survey(), move.version(), after)
                .compose(responses -> responses.isEmpty()
                        ? Future.succeededFuture(before)
                        : carry(tx, move, responses)
                                .compose(done -> carryAll(
                                        tx,
                                        move,
                                        responses.get(responses.size() - 1).number(),
                                        before + responses.size())));
    }

    private static Future<Void> carry(SqlClient tx, Move move, List<Response> responses) {
        return UnfinishedResponses.carry(
                tx, move.version(), responses.stream().map(move::carried).toList());
    }
}

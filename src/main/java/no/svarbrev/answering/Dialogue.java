package no.svarbrev.answering;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.svarbrev.form.PageSave;
import no.svarbrev.form.PostedPage;
import no.svarbrev.form.Seen;
import no.svarbrev.form.Turn;
import no.svarbrev.invitation.Link;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.response.Responses;
import no.svarbrev.response.Visit;
import no.svarbrev.response.Visits;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Completion;
import no.svarbrev.routing.Headway;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;

/** What a respondent can do with a personal link: look, start, save a page, submit. Each act is durable when it succeeds. */
public final class Dialogue {
    private static final int TRIES = 3;

    private final Database database;
    private final Library library;
    private final Clock clock;

    public Dialogue(Database database, Library library, Clock clock) {
        this.database = database;
        this.library = library;
        this.clock = clock;
    }

    /** Where the link leads now; empty for one that is none of ours. */
    public Future<Optional<Standing>> standing(Link link) {
        return Visits.visit(database.client(), link.hash())
                .compose(visit -> visit.isPresent()
                        ? standing(visit.get()).map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    /** Whether it is a link of ours. */
    Future<Boolean> isLink(Link link) {
        return Visits.isLink(database.client(), link.hash());
    }

    private Future<Standing> standing(Visit visit) {
        int version = visit.response().map(Response::version).orElse(visit.version());
        return questionnaire(visit.questionnaire(), version).map(form -> new Standing(visit, form, clock.instant()));
    }

    /** The version, which is at hand but for the first look after another server published it. */
    public Future<Questionnaire> questionnaire(String code, int version) {
        return library.find(code, version)
                .compose(Problem.ifEmpty(Problem.badRequest("unknown_version", "Skjemaversjonen finnes ikke.")));
    }

    /**
     * Begins the response, with the defaults of its questionnaire. False when nothing happened, since it has begun before or
     * cannot now.
     *
     * @param questionnaire what the respondent was shown; the survey's must be the same
     * @param language one that the questionnaire and our own words are in
     */
    public Future<Boolean> start(Link link, Questionnaire questionnaire, String language) {
        return defaults(link, questionnaire, language)
                .compose(answers -> Responses.start(
                        database.client(),
                        link.hash(),
                        new Responses.Beginning(questionnaire.code(), questionnaire.version(), language, answers),
                        clock.instant()));
    }

    /** Only a questionnaire that has defaults has to know who answers. */
    private Future<Answers> defaults(Link link, Questionnaire questionnaire, String language) {
        return hasDefaults(questionnaire)
                ? standing(link)
                        .map(standing -> standing.filter(found -> found.questionnaire() == questionnaire))
                        .compose(standing -> standing.isPresent()
                                ? defaults(link, standing.get().in(language))
                                : Future.succeededFuture(nothing()))
                : Future.succeededFuture(nothing());
    }

    /** The record is the respondent's too, who may not know all that an interviewer knows. */
    private Future<Answers> defaults(Link link, Standing standing) {
        return standing.isInterview()
                ? Visits.respondentsVariables(database.client(), link.hash())
                        .map(variables -> standing.begun(variables).settled())
                : Future.succeededFuture(standing.begun().settled());
    }

    static Answers nothing() {
        return new Answers(JsonNodeFactory.instance.objectNode());
    }

    static boolean hasDefaults(Questionnaire questionnaire) {
        return questionnaire.reacts()
                || questionnaire.questions().stream()
                        .anyMatch(question -> !question.parts().isEmpty()
                                || question.prompt().preset().value().isPresent()
                                || question.prompt().preset().expression().isPresent());
    }

    /**
     * A page after the save.
     *
     * @param meanwhile what was changed elsewhere while the page was open
     */
    record Saved(Response response, Turn turn, Meanwhile meanwhile) {}

    /**
     * One round trip, when nobody else has changed the response since the page was shown. Empty when nothing could be saved:
     * unknown link, not started, closed, or submitted before.
     */
    Future<Optional<Saved>> save(Link link, Questionnaire questionnaire, PostedPage posted) {
        return save(new Sent(link, questionnaire, posted.save(), posted.seen()))
                .map(found -> found.map(stored -> saved(questionnaire, posted, stored)));
    }

    /** A page as it came, and whose it is. */
    private record Sent(Link link, Questionnaire questionnaire, PageSave page, Seen seen) {
        byte[] hash() {
            return link.hash();
        }

        boolean isStale(Standing standing) {
            return seen.revision()
                    .filter(revision -> revision != standing.response().revision())
                    .isPresent();
        }
    }

    /** A response after a save, and what was changed elsewhere before it. */
    private record Stored(Response response, InterviewersOwn own, Meanwhile meanwhile) {}

    private Future<Optional<Stored>> save(Sent sent) {
        if (sent.questionnaire().reacts()) {
            return workOut(sent, TRIES);
        }
        PageSave page = sent.page();
        PageSave first = sent.seen().revision().map(page::at).orElse(page);
        return store(sent, first, Left.NOTHING, Meanwhile.nothing(first))
                .compose(saved -> saved.isPresent() || sent.seen().revision().isEmpty()
                        ? Future.succeededFuture(saved)
                        : workOut(sent, TRIES));
    }

    private Future<Optional<Stored>> store(Sent sent, PageSave save, Left left, Meanwhile meanwhile) {
        ObjectNode stored = meanwhile
                .before()
                .map(standing -> standing.response().answers().data())
                .orElseGet(JsonNodeFactory.instance::objectNode);
        PageSave leaving = save.leaving(left.by(meanwhile, sent.page(), save, stored, sent.seen()));
        return Responses.save(database.client(), sent.hash(), leaving, clock.instant())
                .compose(saved -> saved.isPresent()
                        ? reserved(sent, saved.get(), meanwhile).map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    /** What is the interviewers' own follows from the answers, and is kept from what the respondent sends from now on. */
    private Future<Stored> reserved(Sent sent, Response response, Meanwhile meanwhile) {
        if (response.mode() != Response.Mode.INTERVIEW) {
            return Future.succeededFuture(new Stored(response, InterviewersOwn.NOTHING, meanwhile));
        }
        InterviewersOwn own = InterviewersOwn.of(sent.questionnaire(), response, response.language(), clock.instant());
        return Responses.reserve(database.client(), sent.hash(), response.revision(), own.reserved())
                .map(done -> new Stored(response, own, meanwhile));
    }

    /** Where what is stored depends on what was changed, here or elsewhere, the stored answers are read before. */
    private Future<Optional<Stored>> workOut(Sent sent, int tries) {
        return standing(sent.link())
                .map(standing -> standing.filter(found -> found.canAnswer() && found.isOf(sent.page())))
                .compose(standing -> standing.isPresent()
                        ? workOut(sent, standing.get(), tries)
                        : Future.succeededFuture(Optional.empty()));
    }

    private Future<Optional<Stored>> workOut(Sent sent, Standing standing, int tries) {
        return left(sent, standing)
                .compose(left -> workOut(sent, standing, left))
                .compose(saved ->
                        saved.isPresent() || tries == 1 ? Future.succeededFuture(saved) : workOut(sent, tries - 1));
    }

    /** What was last saved from the same showing of the page is no one else's. */
    private Future<Left> left(Sent sent, Standing standing) {
        return sent.isStale(standing) && sent.page().sheet().isPresent()
                ? Responses.leftBy(
                                database.client(),
                                sent.hash(),
                                sent.page().sheet().get())
                        .map(Left::new)
                : Future.succeededFuture(Left.NOTHING);
    }

    /** A respondent is not told, either, whether what only interviewers see has changed. */
    private Future<Optional<Stored>> workOut(Sent sent, Standing standing, Left left) {
        InterviewersOwn withheld = standing.withheld();
        PageSave page = sent.page().without(withheld.withTotals());
        Meanwhile meanwhile = Meanwhile.between(standing, page, left.known(sent.seen()));
        PageSave save = standing.questionnaire().reacts()
                ? Changes.workedOut(
                        standing.route(withheld), standing.response().revision(), meanwhile.save())
                : meanwhile.save();
        return store(sent, save, left, meanwhile);
    }

    private Saved saved(Questionnaire questionnaire, PostedPage posted, Stored stored) {
        Response response = stored.response();
        Route route = Standing.route(questionnaire, response, stored.own(), clock.instant());
        return new Saved(response, Turn.of(posted, route), stored.meanwhile());
    }

    /**
     * A page of an older version, sent in after the response went over to a newer one: its answers are kept where the newer
     * version has a place for them, and count as not sent in. Gives the page to show now; empty when that is not what
     * happened.
     */
    Future<Optional<ShownPage>> saveRenewed(Link link, PostedPage posted) {
        return standing(link)
                .compose(standing -> standing.filter(found -> found.canAnswer() && found.isAfter(posted.save()))
                        .map(found -> saveRenewed(link, found, posted.save()))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<ShownPage>> saveRenewed(Link link, Standing standing, PageSave page) {
        Questionnaire newer = standing.questionnaire();
        return library.publishedUpTo(newer.code(), newer.version())
                .map(versions -> Renewal.of(versions, page))
                .compose(renewal -> saveRenewed(link, newer, renewal));
    }

    private Future<Optional<ShownPage>> saveRenewed(Link link, Questionnaire newer, PageSave renewal) {
        return save(new Sent(link, newer, renewal, Seen.NOTHING))
                .map(found -> found.flatMap(stored -> Renewal.page(
                        Standing.route(newer, stored.response(), stored.own(), clock.instant()), renewal)));
    }

    /** Goes over to another language, when the questionnaire has it. */
    Future<Void> speak(Link link, String language) {
        return standing(link)
                .compose(standing -> standing.filter(found -> found.languages().contains(language))
                        .map(found -> Responses.speak(database.client(), link.hash(), language))
                        .orElseGet(Future::succeededFuture));
    }

    /** The page that was just saved has more to answer after all. */
    Future<Void> reopen(Link link, ShownPage page) {
        return Responses.reopen(database.client(), link.hash(), page.page().name());
    }

    /** Opens what was sent in for changes, when the survey allows that. */
    Future<Void> openAgain(Link link) {
        return Responses.openAgain(database.client(), link.hash(), clock.instant());
    }

    /** What a submission led to: done (or done before), or the page that must be finished first. */
    public record Submission(boolean done, Optional<ShownPage> unfinished) {}

    /** Submits what is stored. A second submission is the same as the first. */
    public Future<Submission> submit(Link link) {
        return submit(link, TRIES);
    }

    private Future<Submission> submit(Link link, int tries) {
        return standing(link).compose(standing -> submit(link, standing, tries));
    }

    private Future<Submission> submit(Link link, Optional<Standing> standing, int tries) {
        if (standing.isEmpty() || !standing.get().canAnswer()) {
            boolean before = standing.isPresent() && standing.get().isSubmitted();
            return Future.succeededFuture(new Submission(before, Optional.empty()));
        }
        InterviewersOwn own = standing.get().interviewersOwn();
        Route route = standing.get().route(own);
        Response response = standing.get().response();
        Optional<ShownPage> unfinished = route.firstUnfinished(response.savedPages());
        if (unfinished.isPresent()) {
            return Future.succeededFuture(new Submission(false, unfinished));
        }
        return Responses.submit(
                        database.client(),
                        link.hash(),
                        response.revision(),
                        completed(response, own, route),
                        clock.instant())
                .compose(done -> done || tries == 1
                        ? Future.succeededFuture(new Submission(done, Optional.empty()))
                        : submit(link, tries - 1));
    }

    /** Shown is what stands on the pages that were sent in, and what was answered on others before they were passed by. */
    private static Responses.Completed completed(Response response, InterviewersOwn own, Route route) {
        List<String> shown = new Headway(route, response.savedPages(), response.vouched()).shown();
        Answers completed = Completion.of(route.questionnaire(), route.answers(), route.circumstances());
        return new Responses.Completed(
                own.kept(completed, response.answers()), own.shown(shown, response), own.reserved());
    }
}

package no.svarbrev.answering;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.Problem;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.response.Responses;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.Route;

/** What a respondent can do with a personal link: look, start, save a page, submit. Each act is durable when it succeeds. */
public final class Dialogue {
    private static final int SUBMIT_TRIES = 3;

    private final Database database;
    private final Library library;
    private final Clock clock;

    public Dialogue(Database database, Library library, Clock clock) {
        this.database = database;
        this.library = library;
        this.clock = clock;
    }

    /** Where the link leads now; empty for a token that is no link of ours. */
    public Future<Optional<Standing>> standing(String token) {
        return Responses.visit(database.client(), PersonalLinks.hash(token))
                .compose(visit -> visit.isPresent()
                        ? standing(visit.get()).map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
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

    public Future<Void> start(String token, String language) {
        return Responses.start(database.client(), PersonalLinks.hash(token), language, clock.instant());
    }

    /** A page after the save: the way from here, and what must be put right on it first. */
    record Saved(Response response, Route route, List<Fault> faults) {}

    /** One round trip. Empty when nothing could be saved: unknown link, not started, closed, or submitted before. */
    Future<Optional<Saved>> save(String token, Questionnaire questionnaire, PostedPage posted) {
        return Responses.save(database.client(), PersonalLinks.hash(token), posted.save(), clock.instant())
                .map(saved -> saved.map(response -> saved(questionnaire, posted, response)));
    }

    private static Saved saved(Questionnaire questionnaire, PostedPage posted, Response response) {
        Route route = new Route(questionnaire, response.answers());
        List<Fault> faults = new ArrayList<>(posted.unreadable());
        route.faults(posted.page()).stream()
                .filter(fault -> posted.unreadable().stream()
                        .noneMatch(unreadable -> unreadable.question().equals(fault.question())))
                .forEach(faults::add);
        return new Saved(response, route, faults);
    }

    /** The page that was just saved has more to answer after all. */
    Future<Void> reopen(String token, Page page) {
        return Responses.reopen(database.client(), PersonalLinks.hash(token), page.name());
    }

    /** What a submission led to: done (or done before), or the page that must be finished first. */
    public record Submission(boolean done, Optional<Page> unfinished) {}

    /** Submits what is stored. A second submission is the same as the first. */
    public Future<Submission> submit(String token) {
        return submit(token, SUBMIT_TRIES);
    }

    private Future<Submission> submit(String token, int tries) {
        return standing(token).compose(standing -> submit(token, standing, tries));
    }

    private Future<Submission> submit(String token, Optional<Standing> standing, int tries) {
        if (standing.isEmpty() || !standing.get().canAnswer()) {
            boolean before = standing.isPresent() && standing.get().isSubmitted();
            return Future.succeededFuture(new Submission(before, Optional.empty()));
        }
        Route route = standing.get().route();
        Response response = standing.get().response();
        Optional<Page> unfinished = route.firstUnfinished(response.savedPages());
        if (unfinished.isPresent()) {
            return Future.succeededFuture(new Submission(false, unfinished));
        }
        return Responses.submit(database.client(), response, route.completed(), clock.instant())
                .compose(done -> done || tries == 1
                        ? Future.succeededFuture(new Submission(done, Optional.empty()))
                        : submit(token, tries - 1));
    }
}

package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import no.svarbrev.platform.Bodies;
import no.svarbrev.platform.Pages;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Form;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Route;

/** The addresses of a personal link. */
public final class AnswerRoutes {
    private static final Problem UNKNOWN = Problem.notFound(
            "unknown_link",
            "Lenken virker ikke. Sjekk at hele lenken fra e-posten kom med, eller svar på e-posten, så hjelper vi deg.");

    private final Dialogue dialogue;
    private final AnswerPages pages;

    public AnswerRoutes(Dialogue dialogue, Pages pages) {
        this.dialogue = dialogue;
        this.pages = new AnswerPages(pages);
    }

    public void mount(Router router) {
        router.get("/s/:token").respond(this::open);
        router.post("/s/:token/start").handler(Bodies.form()).respond(this::start);
        router.get("/s/:token/p/:page").respond(this::showPage);
        router.post("/s/:token/p/:page").handler(Bodies.form()).respond(this::savePage);
        router.get("/s/:token/later").respond(this::later);
        router.get("/s/:token/review").respond(this::review);
        router.post("/s/:token/submit").handler(Bodies.form()).respond(this::submit);
        router.get("/s/:token/receipt").respond(this::receipt);
    }

    private Future<Buffer> open(RoutingContext ctx) {
        return standing(ctx).compose(standing -> switch (standing.stage()) {
            case NEW -> pages.intro(ctx, standing);
            case STARTED -> Redirect.to(ctx, standing.resumeAt(token(ctx)));
            case SUBMITTED, NOT_OPEN, CLOSED -> pages.outside(ctx, standing);
        });
    }

    private Future<Buffer> start(RoutingContext ctx) {
        return dialogue.start(token(ctx), "nb").compose(started -> Redirect.to(ctx, "/s/" + token(ctx)));
    }

    private Future<Buffer> showPage(RoutingContext ctx) {
        return whileAnswering(
                ctx,
                (standing, route) -> route.pages().stream()
                        .filter(page -> page.name().equals(ctx.pathParam("page")))
                        .findFirst()
                        .map(page -> pages.page(ctx, standing, page))
                        .orElseGet(() -> Redirect.to(ctx, standing.resumeAt(token(ctx)))));
    }

    private Future<Buffer> savePage(RoutingContext ctx) {
        MultiMap fields = ctx.request().formAttributes();
        String posted = String.valueOf(fields.get(PostedPage.VERSION));
        if (!posted.matches("[A-Za-z0-9_-]{1,64}/[0-9]{1,9}")) {
            throw Problem.badRequest("no_version", "Feltet «" + PostedPage.VERSION + "» mangler eller er ugyldig.");
        }
        String[] version = posted.split("/");
        return dialogue.questionnaire(version[0], Integer.parseInt(version[1]))
                .compose(questionnaire -> savePage(ctx, questionnaire, fields));
    }

    private Future<Buffer> savePage(RoutingContext ctx, Questionnaire questionnaire, MultiMap fields) {
        Page page = questionnaire
                .page(ctx.pathParam("page"))
                .orElseThrow(() -> Problem.notFound("unknown_page", "Skjemaet har ikke denne siden."));
        Form form = fields::getAll;
        PostedPage posted = PostedPage.read(questionnaire, page, fields.names(), form);
        return dialogue.save(token(ctx), questionnaire, posted)
                .compose(saved ->
                        saved.isPresent() ? goOn(ctx, posted, saved.get()) : Redirect.to(ctx, "/s/" + token(ctx)));
    }

    private Future<Buffer> goOn(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved) {
        if (posted.action() != Action.NEXT && !posted.unreadable().isEmpty()) {
            // It is not saved, and would be lost with the page.
            return faulty(ctx, posted, saved, posted.unreadable());
        }
        return switch (posted.action()) {
            case NEXT -> next(ctx, posted, saved);
            case BACK ->
                Redirect.to(
                        ctx,
                        saved.route()
                                .before(posted.page())
                                .map(page -> Standing.pagePath(token(ctx), page))
                                .orElse("/s/" + token(ctx)));
            case LATER -> Redirect.to(ctx, "/s/" + token(ctx) + "/later");
        };
    }

    private Future<Buffer> next(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved) {
        Optional<Question> opened = saved.route().shownQuestions(posted.page()).stream()
                .filter(question -> !posted.showed(question))
                .findFirst();
        List<Fault> onShown = saved.faults().stream()
                .filter(fault -> saved.route().questionnaire().question(fault.question()).stream()
                        .anyMatch(posted::showed))
                .toList();
        if (!onShown.isEmpty()) {
            return faulty(ctx, posted, saved, onShown);
        }
        return opened.map(question -> again(ctx, posted.page(), question))
                .orElseGet(() -> Redirect.to(ctx, onward(ctx, posted.page(), saved)));
    }

    /** An answer opened more questions here: the page again, at the first of them. It is not finished before that. */
    private Future<Buffer> again(RoutingContext ctx, Page page, Question opened) {
        return dialogue.reopen(token(ctx), page)
                .compose(reopened -> Redirect.to(ctx, Standing.pagePath(token(ctx), page) + "#q-" + opened.name()));
    }

    private Future<Buffer> faulty(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved, List<Fault> faults) {
        AnswerPages.Filled filled = new AnswerPages.Filled(saved.route(), posted.page(), posted.form(), faults);
        return standing(ctx)
                .compose(standing -> pages.faulty(ctx, standing.visit().synthetic(), filled));
    }

    /** The next page, or an earlier one that was skipped. */
    private static String onward(RoutingContext ctx, Page page, Dialogue.Saved saved) {
        Route route = saved.route();
        Optional<Page> skipped = route.firstUnfinished(saved.response().savedPages())
                .filter(unfinished -> route.number(unfinished) < route.number(page));
        return skipped.or(() -> route.after(page))
                .map(next -> Standing.pagePath(token(ctx), next))
                .orElse("/s/" + token(ctx) + "/review");
    }

    private Future<Buffer> later(RoutingContext ctx) {
        return whileAnswering(ctx, (standing, route) -> pages.later(ctx, standing));
    }

    private Future<Buffer> review(RoutingContext ctx) {
        return whileAnswering(ctx, (standing, route) -> pages.review(ctx, standing));
    }

    private Future<Buffer> submit(RoutingContext ctx) {
        return dialogue.submit(token(ctx))
                .compose(submission -> Redirect.to(
                        ctx,
                        submission
                                .unfinished()
                                .map(page -> Standing.pagePath(token(ctx), page))
                                .orElse("/s/" + token(ctx) + (submission.done() ? "/receipt" : ""))));
    }

    private Future<Buffer> receipt(RoutingContext ctx) {
        return standing(ctx)
                .compose(standing ->
                        standing.isSubmitted() ? pages.outside(ctx, standing) : Redirect.to(ctx, "/s/" + token(ctx)));
    }

    private Future<Standing> standing(RoutingContext ctx) {
        return dialogue.standing(token(ctx)).compose(Problem.ifEmpty(UNKNOWN));
    }

    /** What is shown to one who has started and can go on; all others are sent to where the link leads. */
    private Future<Buffer> whileAnswering(RoutingContext ctx, BiFunction<Standing, Route, Future<Buffer>> show) {
        return standing(ctx)
                .compose(standing -> standing.canAnswer()
                        ? show.apply(standing, standing.route())
                        : Redirect.to(ctx, "/s/" + token(ctx)));
    }

    private static String token(RoutingContext ctx) {
        String token = ctx.pathParam("token");
        if (!token.matches("[A-Za-z0-9_-]{1,64}")) {
            throw UNKNOWN;
        }
        return token;
    }
}

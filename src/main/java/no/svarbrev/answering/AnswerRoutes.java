package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.BiFunction;
import no.svarbrev.form.PageAddress;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.PostedPage;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Texts;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.incoming.Bodies;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Route;

/** The addresses of a personal link. */
public final class AnswerRoutes {
    private final Dialogue dialogue;
    private final Links links;
    private final AnswerPages pages;
    private final PageSaving saving;

    public AnswerRoutes(Dialogue dialogue, Links links, AnswerPages pages) {
        this.dialogue = dialogue;
        this.links = links;
        this.pages = pages;
        this.saving = new PageSaving(dialogue, links, this.pages);
    }

    public void mount(Router router) {
        router.get("/s/:token").respond(this::open);
        router.post("/s/:token/start")
                .handler(links.known())
                .handler(Bodies.strangersForm())
                .respond(this::start);
        router.get("/s/:token/p/:page").respond(this::showPage);
        router.post("/s/:token/p/:page")
                .handler(links.known())
                .handler(Bodies.page())
                .respond(this::savePage);
        router.get("/s/:token/later").respond(this::later);
        router.post("/s/:token/language")
                .handler(links.known())
                .handler(Bodies.strangersForm())
                .respond(this::speak);
        router.get("/s/:token/review").respond(this::review);
        router.post("/s/:token/submit")
                .handler(links.known())
                .handler(Bodies.strangersForm())
                .respond(this::submit);
        router.get("/s/:token/receipt").respond(this::receipt);
    }

    private Future<Buffer> open(RoutingContext ctx) {
        return standing(ctx).compose(standing -> switch (standing.stage()) {
            case NEW -> pages.intro(ctx, standing);
            case STARTED -> Redirect.to(ctx, standing.resumeAt(Links.link(ctx), standing.route()));
            case DECLINED -> Redirect.to(ctx, Links.link(ctx).decline());
            case SUBMITTED, NOT_OPEN, CLOSED -> pages.outside(ctx, standing);
        });
    }

    /** The page said which version it showed, and in which language; a browser that did not send it on gets the survey's. */
    private Future<Buffer> start(RoutingContext ctx) {
        PostedForm form = PostedForm.of(ctx.request().formAttributes());
        Future<String> leading = form.names().contains(PostedPage.VERSION)
                ? version(form).compose(questionnaire -> start(ctx, questionnaire, form.first(Links.LANGUAGE)))
                : standing(ctx).compose(standing -> start(ctx, standing.questionnaire(), standing.language()));
        return leading.compose(path -> Redirect.to(ctx, path));
    }

    /** Leads to the first page; where it is not shown to this one, that leads on to the one that is. */
    private Future<String> start(RoutingContext ctx, Questionnaire questionnaire, String language) {
        List<String> offered = Standing.languages(questionnaire);
        String spoken = offered.contains(language)
                ? language
                : offered.stream().findFirst().orElse(Texts.LANGUAGES.get(0));
        Link link = Links.link(ctx);
        return dialogue.start(link, questionnaire, spoken)
                .map(begun -> begun
                        ? link.page(
                                PageAddress.step(questionnaire.pages().get(0).name()))
                        : link.path());
    }

    /** Pages between the questions say which they are, and are shown again. */
    private Future<Buffer> speak(RoutingContext ctx) {
        PostedForm form = PostedForm.of(ctx.request().formAttributes());
        String page = form.first("page").matches("later|review") ? "/" + form.first("page") : "";
        return dialogue.speak(Links.link(ctx), form.first(Links.LANGUAGE))
                .compose(spoken -> Redirect.to(ctx, Links.link(ctx).path() + page));
    }

    private Future<Questionnaire> version(PostedForm form) {
        String posted = form.first(PostedPage.VERSION);
        if (!posted.matches("[A-Za-z0-9_-]{1,64}/[0-9]{1,9}")) {
            throw Problem.badRequest(
                    "no_version", "Siden sier ikke hvilket skjema den er fra. Åpne lenken din på nytt.");
        }
        String[] version = posted.split("/");
        return dialogue.questionnaire(version[0], Integer.parseInt(version[1]));
    }

    private Future<Buffer> showPage(RoutingContext ctx) {
        return whileAnswering(
                ctx,
                (standing, route) -> route.pages().stream()
                        .filter(page -> page.page().name().equals(ctx.pathParam("page")))
                        .findFirst()
                        .map(page -> pages.page(ctx, standing, route, page))
                        .orElseGet(() -> Redirect.to(ctx, standing.resumeAt(Links.link(ctx), route))));
    }

    private Future<Buffer> savePage(RoutingContext ctx) {
        PostedForm form = PostedForm.of(ctx.request().formAttributes());
        return version(form).compose(questionnaire -> saving.save(ctx, questionnaire, form));
    }

    private Future<Buffer> later(RoutingContext ctx) {
        return whileAnswering(ctx, (standing, route) -> pages.later(ctx, standing));
    }

    private Future<Buffer> review(RoutingContext ctx) {
        return whileAnswering(ctx, (standing, route) -> pages.review(ctx, standing, route));
    }

    private Future<Buffer> submit(RoutingContext ctx) {
        return dialogue.submit(Links.link(ctx))
                .compose(submission -> submission.done()
                        ? Redirect.to(ctx, Links.link(ctx).receipt())
                        : submission
                                .unfinished()
                                .map(page -> Redirect.to(
                                        ctx, Standing.pagePath(Links.link(ctx), page) + "?" + AnswerPages.CHECKED))
                                .orElseGet(() -> notSubmitted(ctx)));
    }

    /** The link says why; one who guesses at links here is told that it is unknown, and counted. */
    private Future<Buffer> notSubmitted(RoutingContext ctx) {
        return standing(ctx).compose(standing -> links.home(ctx));
    }

    private Future<Buffer> receipt(RoutingContext ctx) {
        return standing(ctx)
                .compose(standing -> standing.isSubmitted() ? pages.outside(ctx, standing) : links.home(ctx));
    }

    private Future<Standing> standing(RoutingContext ctx) {
        return links.standing(ctx);
    }

    /** What is shown to one who has started and can go on; all others are sent to where the link leads. */
    private Future<Buffer> whileAnswering(RoutingContext ctx, BiFunction<Standing, Route, Future<Buffer>> show) {
        return standing(ctx)
                .compose(standing -> standing.canAnswer() ? show.apply(standing, standing.route()) : links.home(ctx));
    }
}

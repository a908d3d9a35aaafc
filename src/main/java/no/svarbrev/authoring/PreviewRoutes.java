package no.svarbrev.authoring;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.Demand;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.form.Filled;
import no.svarbrev.form.PageAddress;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.PostedPage;
import no.svarbrev.form.Turn;
import no.svarbrev.form.Words;
import no.svarbrev.form.view.Around;
import no.svarbrev.form.view.PageView;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.page.Head;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Completion;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownElement;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownText;

/** A walk through a questionnaire as a respondent would see it, for its author; nothing is stored. */
public final class PreviewRoutes {
    private static final String ROOT = "/admin/questionnaires/:code/:version/preview";
    private static final Set<String> OWN_FIELDS =
            Set.of(PreviewWalk.STATE, PreviewWalk.LANGUAGE, PreviewWalk.INTERVIEW);
    private static final Problem UNKNOWN = Problem.notFound(
            "unknown_questionnaire", "Dette spørreskjemaet, eller denne versjonen av det, finnes ikke.");

    private final Library library;
    private final Clock clock;
    private final PageTemplate start;
    private final PageTemplate page;
    private final PageTemplate end;

    public PreviewRoutes(Library library, Clock clock, Pages pages) {
        this.library = library;
        this.clock = clock;
        this.start = pages.template("authoring/preview-start");
        this.page = pages.template("form/page");
        this.end = pages.template("authoring/preview-end");
    }

    public void mount(GuardedRouter router) {
        router.row(GET, ROOT, Demand.ANY_RIGHT, Body.NONE, this::start);
        router.row(GET, ROOT + "/begin", Demand.ANY_RIGHT, Body.NONE, this::begin);
        router.row(POST, ROOT + "/:page", Demand.ANY_RIGHT, Body.TRIAL_PAGE, this::turn);
    }

    private Future<PreviewWalk> walk(RoutingContext ctx, String language, String interview) {
        int version = PathId.ordinal(ctx.pathParam("version")).orElseThrow(() -> UNKNOWN);
        return library.find(ctx.pathParam("code"), version)
                .compose(Problem.ifEmpty(UNKNOWN))
                .map(found -> new PreviewWalk(
                        found, language.matches("[a-zA-Z-]{2,10}") ? language : "nb", "true".equals(interview), clock));
    }

    private Future<PreviewWalk> walk(RoutingContext ctx) {
        return walk(
                ctx,
                Optional.ofNullable(ctx.queryParams().get(PreviewWalk.LANGUAGE)).orElse("nb"),
                Optional.ofNullable(ctx.queryParams().get(PreviewWalk.INTERVIEW))
                        .orElse("false"));
    }

    record StartView(Head head, String home, String next, String start, List<String> texts) {}

    /** What stands before the response begins. */
    private Future<Buffer> start(RoutingContext ctx) {
        return walk(ctx).compose(walk -> {
            Route route = walk.begun();
            Words words = new Words(route);
            List<String> texts = route.startPage().stream()
                    .flatMap(ShownPage::all)
                    .filter(ShownElement::isShown)
                    .filter(text -> text.element() instanceof HtmlText)
                    .map(text -> words.markup(((HtmlText) text.element()).html(), ((ShownText) text).scope()))
                    .toList();
            return start.show(
                    ctx,
                    200,
                    new StartView(
                            Head.plain(
                                    route.language(),
                                    words.text(walk.questionnaire().title(), route.scope())),
                            walk.home(),
                            walk.home() + "/preview/begin" + walk.query(),
                            words.button(words.buttons().start(), "intro.start"),
                            texts));
        });
    }

    private Future<Buffer> begin(RoutingContext ctx) {
        return walk(ctx).compose(walk -> {
            Route route = walk.begun();
            return show(ctx, walk, route, route.pages().stream().findFirst());
        });
    }

    private Future<Buffer> turn(RoutingContext ctx) {
        PostedForm sent = PostedForm.of(ctx.request().formAttributes());
        return walk(ctx, sent.first(PreviewWalk.LANGUAGE), sent.first(PreviewWalk.INTERVIEW))
                .compose(walk -> turn(ctx, walk, sent));
    }

    private Future<Buffer> turn(RoutingContext ctx, PreviewWalk walk, PostedForm sent) {
        Page shown = walk.questionnaire()
                .page(ctx.pathParam("page"))
                .orElseThrow(() -> Problem.notFound("unknown_page", "Skjemaet har ikke denne siden."));
        PostedPage posted = PostedPage.read(walk.questionnaire(), shown, answersOf(sent));
        Route route = walk.after(walk.at(sent.first(PreviewWalk.STATE)), posted.save());
        Turn turn = Turn.of(posted, route);
        return switch (turn.to()) {
            case FAULTS, OPENED, NOTES -> show(ctx, walk, turn.asPosted());
            case ONWARD -> show(ctx, walk, route, route.next(turn.page()));
            case BACK -> show(ctx, walk, route, route.before(turn.page()).or(() -> Optional.of(turn.page())));
            // There is nothing to leave, and nobody to say no to.
            case LIST, DRAFT, LANGUAGE, LATER, DECLINE -> show(ctx, walk, turn.asStored());
        };
    }

    private static PostedForm answersOf(PostedForm sent) {
        Map<String, List<String>> fields = new HashMap<>(sent.fields());
        fields.keySet().removeAll(OWN_FIELDS);
        return new PostedForm(fields);
    }

    private Future<Buffer> show(RoutingContext ctx, PreviewWalk walk, Route route, Optional<ShownPage> shown) {
        return shown.map(state -> show(ctx, walk, Filled.stored(route, state))).orElseGet(() -> end(ctx, walk, route));
    }

    private Future<Buffer> show(RoutingContext ctx, PreviewWalk walk, Filled filled) {
        PageAddress address = walk.address(filled.page().page(), filled.route());
        return page.show(
                ctx,
                filled.faults().isEmpty() ? 200 : 422,
                PageView.of(filled, Head.plain(walk.language(), ""), Around.NOTHING, address, List.of()));
    }

    record EndView(Head head, String home, String again, String closing, String stored) {}

    /** What would be said, and what would be stored. */
    private Future<Buffer> end(RoutingContext ctx, PreviewWalk walk, Route route) {
        Questionnaire questionnaire = walk.questionnaire();
        Words words = new Words(route);
        String closing = words.markup(route.closing(), route.scope());
        Answers stored = Completion.of(questionnaire, route.stored(), route.circumstances());
        return end.show(
                ctx,
                200,
                new EndView(
                        Head.plain(route.language(), words.text(questionnaire.title(), route.scope())),
                        walk.home(),
                        walk.home() + "/preview" + walk.query(),
                        closing,
                        stored.data().toPrettyString()));
    }
}

package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Bodies;
import no.svarbrev.platform.Head;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;
import no.svarbrev.platform.Problem;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownElement;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;
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
        this.start = pages.template("answering/preview-start");
        this.page = pages.template("answering/page");
        this.end = pages.template("answering/preview-end");
    }

    public void mount(Router router) {
        router.get(ROOT).respond(this::start);
        router.get(ROOT + "/begin").respond(this::begin);
        router.post(ROOT + "/:page").handler(Bodies.page()).respond(this::turn);
    }

    private Future<PreviewWalk> walk(RoutingContext ctx, String language, String interview) {
        String version = ctx.pathParam("version");
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw UNKNOWN;
        }
        return library.find(ctx.pathParam("code"), Integer.parseInt(version))
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
        ShownPage state = route.page(shown);
        return switch (posted.pressed().action()) {
            case BACK -> show(ctx, walk, route, route.before(state).or(() -> Optional.of(state)));
            case ADD, REMOVE, DRAFT, LANGUAGE -> show(ctx, walk, route, Optional.of(state));
            case NEXT, LATER, DECLINE -> next(ctx, walk, route, posted);
        };
    }

    private static PostedForm answersOf(PostedForm sent) {
        Map<String, List<String>> fields = new HashMap<>(sent.fields());
        fields.keySet().removeAll(OWN_FIELDS);
        return new PostedForm(fields);
    }

    private Future<Buffer> next(RoutingContext ctx, PreviewWalk walk, Route route, PostedPage posted) {
        ShownPage state = route.page(posted.page());
        List<Fault> faults = posted.unreadable().isEmpty() ? route.faults(state) : posted.unreadable();
        List<Fault> notes = route.remarks(state).stream()
                .filter(fault -> !fault.isError())
                .filter(fault -> !posted.noted(PageView.mark(fault)))
                .toList();
        Optional<ShownQuestion> opened = new Places(route, state)
                .open().stream()
                        .filter(question -> !posted.showed(question.field()))
                        .findFirst();
        boolean again = !faults.isEmpty() || !notes.isEmpty() || opened.isPresent() && state.isShown();
        return again
                ? show(ctx, walk, Filled.posted(route, state, posted, faults, notes))
                : show(ctx, walk, route, route.next(state));
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
        return end.show(
                ctx,
                200,
                new EndView(
                        Head.plain(route.language(), words.text(questionnaire.title(), route.scope())),
                        walk.home(),
                        walk.home() + "/preview" + walk.query(),
                        closing,
                        route.completed().data().toPrettyString()));
    }
}

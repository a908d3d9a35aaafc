package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/** Takes a page that was sent in: saves it, and leads to where the pressed button and the answers say. */
final class PageSaving {
    private final Dialogue dialogue;
    private final Links links;
    private final AnswerPages pages;

    PageSaving(Dialogue dialogue, Links links, AnswerPages pages) {
        this.dialogue = dialogue;
        this.links = links;
        this.pages = pages;
    }

    Future<Buffer> save(RoutingContext ctx, Questionnaire questionnaire, PostedForm form) {
        Page page = questionnaire
                .page(ctx.pathParam("page"))
                .filter(questionnaire.pages()::contains)
                .orElseThrow(() -> Problem.notFound("unknown_page", "Skjemaet har ikke denne siden."));
        PostedPage posted = PostedPage.read(questionnaire, page, form);
        return dialogue.save(token(ctx), questionnaire, posted)
                .compose(saved -> saved.isPresent() ? goOn(ctx, posted, saved.get()) : notSaved(ctx, posted));
    }

    /** The questionnaire may have changed meanwhile; else the link says what there is to do. */
    private Future<Buffer> notSaved(RoutingContext ctx, PostedPage posted) {
        return dialogue.saveRenewed(token(ctx), posted)
                .compose(page -> page.isPresent()
                        ? Redirect.to(ctx, Standing.pagePath(token(ctx), page.get()) + "?" + AnswerPages.RENEWED)
                        : standing(ctx).compose(standing -> notSaved(ctx, standing, posted)));
    }

    /** After the closing time nothing is saved, but what was written is not eaten. */
    private Future<Buffer> notSaved(RoutingContext ctx, Standing standing, PostedPage posted) {
        boolean tooLate = standing.stage() == Standing.Stage.CLOSED
                && standing.visit().response().isPresent();
        return tooLate && standing.questionnaire() == posted.questionnaire()
                ? pages.tooLate(ctx, standing, posted)
                : Redirect.to(ctx, "/s/" + token(ctx));
    }

    private Future<Buffer> goOn(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved) {
        if (posted.pressed().action().leaves() && !posted.unreadable().isEmpty()) {
            // It is not saved, and would be lost with the page.
            return faulty(ctx, posted, saved, posted.unreadable());
        }
        if (posted.pressed().action().isLeaving()
                && !saved.meanwhile().replaced().isEmpty()) {
            // Another's answer is no more, and whoever leaves the page now would never know.
            return noted(ctx, Filled.stored(saved.route(), saved.page()), saved);
        }
        return switch (posted.pressed().action()) {
            case NEXT -> next(ctx, posted, saved);
            case DRAFT -> draft(ctx, posted, saved);
            case BACK -> Redirect.to(ctx, back(ctx, saved));
            case LATER -> Redirect.to(ctx, "/s/" + token(ctx) + "/later");
            case DECLINE -> Redirect.to(ctx, "/s/" + token(ctx) + "/decline");
            case LANGUAGE ->
                dialogue.speak(token(ctx), posted.pressed().at())
                        .compose(spoken -> Redirect.to(ctx, Standing.pagePath(token(ctx), saved.page())));
            case ADD, REMOVE -> Redirect.to(ctx, list(ctx, posted, saved));
        };
    }

    private static String back(RoutingContext ctx, Dialogue.Saved saved) {
        return saved.route()
                .before(saved.page())
                .map(page -> Standing.pagePath(token(ctx), page))
                .orElse("/s/" + token(ctx));
    }

    /** The page again: at the row or panel that was added, or that took the place of the one removed. */
    private static String list(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved) {
        String at = posted.pressed().at();
        int dot = at.lastIndexOf('.');
        boolean removed = posted.pressed().action() == Action.REMOVE;
        String field = removed && dot > 0 ? at.substring(0, dot) : at;
        String page = Standing.pagePath(token(ctx), saved.page());
        Optional<ShownQuestion> list = new Places(saved.route(), saved.page()).at(field);
        int last = list.map(state -> state.items().size() - 1).orElse(-1);
        if (last < 0) {
            return page + list.map(state -> "#q-" + Ids.of(state.field())).orElse("");
        }
        String number = at.substring(dot + 1);
        int index = removed && number.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(number), last) : last;
        return page + "#" + Ids.item(field + "." + index);
    }

    /** The page as it stands now: nothing is said of what is not finished yet. */
    private Future<Buffer> draft(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved) {
        Filled filled = saved.meanwhile().isNothing()
                ? Filled.posted(saved.route(), saved.page(), posted, List.of(), List.of())
                : Filled.stored(saved.route(), saved.page());
        return noted(ctx, filled, saved);
    }

    private Future<Buffer> next(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved) {
        if (!saved.faults().isEmpty()) {
            return faulty(ctx, posted, saved, saved.faults());
        }
        if (!saved.meanwhile().isNothing()) {
            return noted(ctx, Filled.stored(saved.route(), saved.page()), saved);
        }
        Optional<ShownQuestion> opened = new Places(saved.route(), saved.page())
                .open().stream().filter(state -> !posted.showed(state.field())).findFirst();
        if (opened.isPresent() && saved.page().isShown()) {
            return again(ctx, saved.page(), opened.get());
        }
        return saved.notes().stream().map(PageView::mark).allMatch(posted::noted)
                ? Redirect.to(ctx, onward(ctx, saved))
                : noted(ctx, posted, saved);
    }

    /** An answer opened more questions here: the page again, at the first of them. It is not finished before that. */
    private Future<Buffer> again(RoutingContext ctx, ShownPage page, ShownQuestion opened) {
        return dialogue.reopen(token(ctx), page)
                .compose(reopened ->
                        Redirect.to(ctx, Standing.pagePath(token(ctx), page) + "#q-" + Ids.of(opened.field())));
    }

    private Future<Buffer> faulty(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved, List<Fault> faults) {
        Filled filled = Filled.posted(saved.route(), saved.page(), posted, faults, saved.notes());
        return standing(ctx).compose(standing -> pages.faulty(ctx, standing, filled, saved));
    }

    private Future<Buffer> noted(RoutingContext ctx, PostedPage posted, Dialogue.Saved saved) {
        return noted(ctx, Filled.posted(saved.route(), saved.page(), posted, List.of(), saved.notes()), saved);
    }

    private Future<Buffer> noted(RoutingContext ctx, Filled filled, Dialogue.Saved saved) {
        return standing(ctx).compose(standing -> pages.noted(ctx, standing, filled, saved));
    }

    private Future<Standing> standing(RoutingContext ctx) {
        return links.standing(ctx);
    }

    /** The next page, or an earlier one that was passed by; the first such when this one is not shown any more. */
    private static String onward(RoutingContext ctx, Dialogue.Saved saved) {
        Route route = saved.route();
        int number = route.number(saved.page());
        Optional<ShownPage> passed = route.firstUnfinished(saved.response().savedPages())
                .filter(unfinished -> number == 0 || route.number(unfinished) < number);
        return passed.or(() -> number == 0 ? Optional.empty() : route.next(saved.page()))
                .map(next -> Standing.pagePath(token(ctx), next))
                .orElse("/s/" + token(ctx) + "/review");
    }

    private static String token(RoutingContext ctx) {
        return AnswerRoutes.token(ctx);
    }
}

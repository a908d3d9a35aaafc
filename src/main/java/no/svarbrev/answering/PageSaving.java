package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.form.Action;
import no.svarbrev.form.Filled;
import no.svarbrev.form.Ids;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.PostedPage;
import no.svarbrev.form.Turn;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;

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
        return dialogue.save(Links.link(ctx), questionnaire, posted)
                .compose(saved -> saved.isPresent() ? goOn(ctx, saved.get()) : notSaved(ctx, posted));
    }

    /** The questionnaire may have changed meanwhile; else the link says what there is to do. */
    private Future<Buffer> notSaved(RoutingContext ctx, PostedPage posted) {
        return dialogue.saveRenewed(Links.link(ctx), posted)
                .compose(page -> page.isPresent()
                        ? Redirect.to(ctx, Standing.pagePath(Links.link(ctx), page.get()) + "?" + AnswerPages.RENEWED)
                        : standing(ctx).compose(standing -> notSaved(ctx, standing, posted)));
    }

    /** After the closing time nothing is saved, but what was written is not eaten. */
    private Future<Buffer> notSaved(RoutingContext ctx, Standing standing, PostedPage posted) {
        boolean tooLate = standing.stage() == Standing.Stage.CLOSED
                && standing.visit().response().isPresent();
        return tooLate && standing.questionnaire() == posted.questionnaire()
                ? pages.tooLate(ctx, standing, posted)
                : links.home(ctx);
    }

    private Future<Buffer> goOn(RoutingContext ctx, Dialogue.Saved saved) {
        Turn turn = saved.turn();
        Turn.To to = turn.to();
        if (to == Turn.To.FAULTS) {
            return faulty(ctx, saved);
        }
        if (isToBeTold(turn, saved.meanwhile())) {
            return noted(ctx, turn.asStored(), saved);
        }
        String own = Standing.pagePath(Links.link(ctx), turn.page());
        return switch (to) {
            case FAULTS -> faulty(ctx, saved);
            case OPENED -> again(ctx, turn);
            case NOTES -> noted(ctx, turn.asPosted(), saved);
            case ONWARD -> Redirect.to(ctx, onward(ctx, saved));
            case BACK -> Redirect.to(ctx, back(ctx, turn));
            case LIST ->
                Redirect.to(ctx, own + turn.placeInList().map(id -> "#" + id).orElse(""));
            // The page as it stands now: nothing is said of what is not finished yet.
            case DRAFT -> noted(ctx, saved.meanwhile().isNothing() ? turn.asDraft() : turn.asStored(), saved);
            case LANGUAGE ->
                dialogue.speak(Links.link(ctx), turn.posted().pressed().at()).compose(spoken -> Redirect.to(ctx, own));
            case LATER -> Redirect.to(ctx, Links.link(ctx).later());
            case DECLINE -> Redirect.to(ctx, Links.link(ctx).decline());
        };
    }

    /** What was changed elsewhere is said before going on, and also to one who leaves and has written over another. */
    private static boolean isToBeTold(Turn turn, Meanwhile meanwhile) {
        Action pressed = turn.posted().pressed().action();
        return pressed == Action.NEXT && !meanwhile.isNothing()
                || pressed.isLeaving() && !meanwhile.replaced().isEmpty();
    }

    private static String back(RoutingContext ctx, Turn turn) {
        return turn.route()
                .before(turn.page())
                .map(page -> Standing.pagePath(Links.link(ctx), page))
                .orElse(Links.link(ctx).path());
    }

    /** An answer opened more questions here: the page again, at the first of them. It is not finished before that. */
    private Future<Buffer> again(RoutingContext ctx, Turn turn) {
        String opened = Ids.question(turn.opened().orElseThrow().field());
        return dialogue.reopen(Links.link(ctx), turn.page())
                .compose(reopened -> Redirect.to(ctx, Standing.pagePath(Links.link(ctx), turn.page()) + "#" + opened));
    }

    private Future<Buffer> faulty(RoutingContext ctx, Dialogue.Saved saved) {
        return standing(ctx)
                .compose(standing -> pages.faulty(ctx, standing, saved.turn().asPosted(), saved));
    }

    private Future<Buffer> noted(RoutingContext ctx, Filled filled, Dialogue.Saved saved) {
        return standing(ctx).compose(standing -> pages.noted(ctx, standing, filled, saved));
    }

    private Future<Standing> standing(RoutingContext ctx) {
        return links.standing(ctx);
    }

    private static String onward(RoutingContext ctx, Dialogue.Saved saved) {
        return saved.turn()
                .onward(saved.response().savedPages())
                .map(next -> Standing.pagePath(Links.link(ctx), next))
                .orElse(Links.link(ctx).review());
    }
}

package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.svarbrev.form.Filled;
import no.svarbrev.form.PageAddress;
import no.svarbrev.form.Places;
import no.svarbrev.form.PostedPage;
import no.svarbrev.form.view.Around;
import no.svarbrev.form.view.MeanwhileView;
import no.svarbrev.form.view.PageView;
import no.svarbrev.form.view.QuestionViews;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;

/** Shows the pages that a respondent sees. */
public final class AnswerPages {
    /** In the address of a page that is shown because the questionnaire has changed. */
    static final String RENEWED = "renewed";

    /** In the address of a page that is looked at again before sending in: what is wrong on it is said at once. */
    static final String CHECKED = "check";

    private final URI baseUrl;
    private final PageTemplate intro;
    private final PageTemplate page;
    private final PageTemplate later;
    private final PageTemplate review;
    private final PageTemplate receipt;
    private final PageTemplate notOpen;

    /** @param baseUrl what links begin with */
    public AnswerPages(Pages pages, URI baseUrl) {
        this.baseUrl = baseUrl;
        for (Question.Kind kind : Question.Kind.values()) {
            pages.template(QuestionViews.template(kind));
        }
        List.of("closed", "panel", "html", "image").forEach(name -> pages.template("questions/" + name));
        this.intro = pages.template("answering/intro");
        this.page = pages.template("form/page");
        this.later = pages.template("answering/later");
        this.review = pages.template("answering/review");
        this.receipt = pages.template("answering/receipt");
        this.notOpen = pages.template("answering/not-open");
    }

    Future<Buffer> intro(RoutingContext ctx, Standing standing) {
        return intro.show(ctx, 200, OutsideViews.IntroView.of(standing, Links.link(ctx)));
    }

    Future<Buffer> page(RoutingContext ctx, Standing standing, Route route, ShownPage shown) {
        boolean checked = ctx.queryParams().contains(CHECKED);
        boolean sent = standing.response().savedPages().contains(shown.page().name());
        PageAddress address =
                Standing.address(Links.link(ctx), shown, standing.response(), note(ctx, checked && !sent));
        Filled filled =
                checked && sent ? Filled.checked(route, shown, route.faults(shown)) : Filled.stored(route, shown);
        return page.show(ctx, 200, view(ctx, standing, filled, address, List.of()));
    }

    private static String note(RoutingContext ctx, boolean unfinished) {
        if (unfinished) {
            return PageAddress.UNFINISHED;
        }
        return ctx.queryParams().contains(RENEWED) ? PageAddress.RENEWED : "";
    }

    /** The page again, as it was typed, with what must be put right. */
    Future<Buffer> faulty(RoutingContext ctx, Standing standing, Filled filled, Dialogue.Saved saved) {
        return page.show(ctx, 422, view(ctx, standing, filled, saved));
    }

    /** The page again, with what the respondent may want to change before going on. */
    Future<Buffer> noted(RoutingContext ctx, Standing standing, Filled filled, Dialogue.Saved saved) {
        return page.show(ctx, 200, view(ctx, standing, filled, saved));
    }

    private PageView view(RoutingContext ctx, Standing standing, Filled filled, Dialogue.Saved saved) {
        PageAddress address = Standing.address(Links.link(ctx), filled.page(), saved.response(), "");
        List<MeanwhileView> meanwhile = saved.meanwhile()
                .views(new Places(saved.turn().route(), saved.turn().page()));
        return view(ctx, standing, filled, address, meanwhile);
    }

    private PageView view(
            RoutingContext ctx, Standing standing, Filled filled, PageAddress address, List<MeanwhileView> meanwhile) {
        boolean fresh = standing.response().savedPages().isEmpty();
        Around around = standing.around(fresh ? own(standing, Links.link(ctx)) : "");
        return PageView.of(filled, standing.head(""), around, address, meanwhile);
    }

    /** The whole link of one who has it from nowhere else; empty for one who was invited by it. */
    private String own(Standing standing, Link link) {
        return standing.visit().wayIn() == Visit.WayIn.OPEN ? baseUrl + link.path() : "";
    }

    Future<Buffer> later(RoutingContext ctx, Standing standing) {
        return later.show(
                ctx, 200, OutsideViews.LaterView.of(standing, Links.link(ctx), own(standing, Links.link(ctx))));
    }

    Future<Buffer> review(RoutingContext ctx, Standing standing, Route route) {
        return review.show(ctx, 200, ReviewView.of(standing, route, Links.link(ctx)));
    }

    /** A page that came too late to be saved, with what was written on it. */
    Future<Buffer> tooLate(RoutingContext ctx, Standing standing, PostedPage posted) {
        return notOpen.show(ctx, 409, OutsideViews.NotOpenView.tooLate(standing, posted));
    }

    /** Too many begin at once from where this one does. */
    Future<Buffer> busy(RoutingContext ctx, Standing standing, Instant until) {
        long seconds = Math.max(1, Duration.between(standing.now(), until).toSeconds());
        ctx.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return notOpen.show(ctx, 429, OutsideViews.NotOpenView.busy(standing, until));
    }

    /** The page of a link that cannot be answered by now. */
    Future<Buffer> outside(RoutingContext ctx, Standing standing) {
        return switch (standing.stage()) {
            case SUBMITTED -> receipt.show(ctx, 200, OutsideViews.ReceiptView.of(standing, Links.link(ctx)));
            case NOT_OPEN -> notOpen.show(ctx, 200, OutsideViews.NotOpenView.before(standing));
            case CLOSED -> notOpen.show(ctx, 200, OutsideViews.NotOpenView.after(standing));
            case DECLINED, NEW, STARTED ->
                throw new IllegalStateException("A link that can be answered has its own pages");
        };
    }
}

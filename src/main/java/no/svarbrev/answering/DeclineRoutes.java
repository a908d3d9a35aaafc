package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.svarbrev.form.PostedForm;
import no.svarbrev.invitation.Declaration.Kind;
import no.svarbrev.invitation.Declaring;
import no.svarbrev.invitation.OtherUnit;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.incoming.Bodies;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** Not taking part: one page for each way to say so, what was said, and how to take it back. */
public final class DeclineRoutes {
    private static final Problem NO_PAGE = Problem.notFound("unknown_address", "Det er ingenting på denne adressen.");

    private final Links links;
    private final Declaring declaring;
    private final Clock clock;
    private final PageTemplate choices;
    private final PageTemplate choice;
    private final PageTemplate declined;

    public DeclineRoutes(Links links, Declaring declaring, Clock clock, Pages pages) {
        this.links = links;
        this.declaring = declaring;
        this.clock = clock;
        this.choices = pages.template("answering/decline");
        this.choice = pages.template("answering/decline-one");
        this.declined = pages.template("answering/declined");
    }

    public void mount(Router router) {
        router.get("/s/:token/decline").respond(this::show);
        router.get("/s/:token/decline/:kind").respond(this::choose);
        router.post("/s/:token/decline/:kind")
                .handler(links.known())
                .handler(Bodies.strangersForm())
                .respond(this::declare);
    }

    private Future<Buffer> show(RoutingContext ctx) {
        return links.standing(ctx).compose(standing -> switch (standing.stage()) {
            case NEW, STARTED ->
                standing.isStillToAnswer()
                        ? choices.show(ctx, 200, DeclineViews.Choices.of(standing, Links.link(ctx)))
                        : links.home(ctx);
            case DECLINED -> declined.show(ctx, 200, DeclineViews.Declined.of(standing, Links.link(ctx)));
            case SUBMITTED, NOT_OPEN, CLOSED -> links.home(ctx);
        });
    }

    private Future<Buffer> choose(RoutingContext ctx) {
        Kind kind = Optional.of(kind(ctx)).filter(DeclineViews.WAYS::contains).orElseThrow(() -> NO_PAGE);
        return links.standing(ctx)
                .compose(standing -> standing.isStillToAnswer()
                        ? units(ctx, kind).compose(units -> choose(ctx, 200, standing, Said.nothing(kind, units)))
                        : links.home(ctx));
    }

    private Future<Buffer> choose(RoutingContext ctx, int status, Standing standing, Said said) {
        return choice.show(ctx, status, DeclineViews.Choice.of(standing, Links.link(ctx), said));
    }

    private static Kind kind(RoutingContext ctx) {
        return Kind.ofPath(ctx.pathParam("kind")).orElseThrow(() -> NO_PAGE);
    }

    private Future<List<OtherUnit>> units(RoutingContext ctx, Kind kind) {
        return kind == Kind.OTHER_UNIT ? declaring.otherUnits(Links.link(ctx)) : Future.succeededFuture(List.of());
    }

    private Future<Buffer> declare(RoutingContext ctx) {
        PostedForm form = PostedForm.of(ctx.request().formAttributes());
        Kind kind = kind(ctx);
        return units(ctx, kind).compose(units -> declare(ctx, Said.of(kind, units, form)));
    }

    private Future<Buffer> declare(RoutingContext ctx, Said said) {
        return said.fault().isEmpty()
                ? declaring
                        .declare(Links.link(ctx), said.at(clock.instant()))
                        .compose(declared -> Redirect.to(ctx, onward(ctx, said.kind())))
                : links.standing(ctx).compose(standing -> choose(ctx, 422, standing, said));
    }

    /** What was said of the mail is shown on its own page; for the rest the link says where it stands. */
    private String onward(RoutingContext ctx, Kind kind) {
        return switch (kind) {
            case NO_MAIL, MAIL_AGAIN -> Links.link(ctx).decline(Kind.NO_MAIL);
            case NOT_CONCERNED, OTHER_UNIT, WRONG_PERSON, DECLINED, WITHDRAWN ->
                Links.link(ctx).path();
        };
    }
}

package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import no.svarbrev.form.PostedForm;
import no.svarbrev.invitation.Declaring;
import no.svarbrev.invitation.OtherUnit;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.incoming.Bodies;
import no.svarbrev.platform.page.Head;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** One answer for several units: the respondent names the others, where the survey lets them. */
public final class UnitRoutes {
    private final Links links;
    private final Declaring declaring;
    private final Clock clock;
    private final PageTemplate units;

    public UnitRoutes(Links links, Declaring declaring, Clock clock, Pages pages) {
        this.links = links;
        this.declaring = declaring;
        this.clock = clock;
        this.units = pages.template("answering/units");
    }

    public void mount(Router router) {
        router.get("/s/:token/units").respond(this::show);
        router.post("/s/:token/units")
                .handler(links.known())
                .handler(Bodies.strangersForm())
                .respond(this::choose);
    }

    record UnitsView(Head head, String token, List<OtherUnit> units) {}

    private Future<Buffer> show(RoutingContext ctx) {
        return links.standing(ctx)
                .compose(standing -> isToChoose(standing)
                        ? declaring.otherUnits(Links.link(ctx)).compose(found -> show(ctx, standing, found))
                        : links.home(ctx));
    }

    private Future<Buffer> show(RoutingContext ctx, Standing standing, List<OtherUnit> found) {
        return units.show(
                ctx,
                200,
                new UnitsView(
                        standing.head(standing.say("units.title")),
                        Links.link(ctx).token(),
                        found));
    }

    private static boolean isToChoose(Standing standing) {
        return standing.canAnswer() && standing.visit().allowed().severalUnits();
    }

    private Future<Buffer> choose(RoutingContext ctx) {
        Set<String> chosen =
                Set.copyOf(PostedForm.of(ctx.request().formAttributes()).all("unit"));
        return links.standing(ctx)
                .compose(standing -> isToChoose(standing)
                        ? declaring.cover(Links.link(ctx), chosen, clock.instant())
                        : Future.succeededFuture())
                .compose(done -> Redirect.to(ctx, Links.link(ctx).review()));
    }
}

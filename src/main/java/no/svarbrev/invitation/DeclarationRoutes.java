package no.svarbrev.invitation;

import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.http.Redirect;

/** What the administrators have done about what respondents said. */
public final class DeclarationRoutes {
    private final DeclarationSettling settling;

    public DeclarationRoutes(DeclarationSettling settling) {
        this.settling = settling;
    }

    public void mount(GuardedRouter router) {
        router.row(POST, "/admin/declarations/:id/done", Right.CONTACTS, Body.FORM, this::done);
    }

    private Future<Buffer> done(RoutingContext ctx) {
        long declaration = PathId.number(ctx.pathParam("id")).orElseThrow(() -> DeclarationSettling.UNKNOWN);
        return settling.done(declaration, Actor.of(ctx).name())
                .compose(survey -> Redirect.to(ctx, "/admin/surveys/" + survey));
    }
}

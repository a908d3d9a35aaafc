package no.svarbrev.dispatch;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.invitation.Invitations;
import no.svarbrev.invitation.StopLink;
import no.svarbrev.platform.Texts;
import no.svarbrev.platform.http.UnknownLinks;
import no.svarbrev.platform.page.Head;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/**
 * «No more mail» (RFC 8058): a page on GET, which changes nothing, and the stop on POST, which a mail program may send by
 * itself, without cookies, with any body.
 */
public final class StopRoutes {
    private final MailStopping stopping;
    private final UnknownLinks unknown;
    private final PageTemplate page;

    record StopView(Head head, String about, boolean stopped) {}

    public StopRoutes(MailStopping stopping, UnknownLinks unknown, Pages pages) {
        this.stopping = stopping;
        this.unknown = unknown;
        this.page = pages.template("dispatch/stop");
    }

    public void mount(Router router) {
        router.get("/stop/:token").respond(this::show);
        router.post("/stop/:token").respond(this::stop);
    }

    private Future<Buffer> show(RoutingContext ctx) {
        return stopping.found(new StopLink(ctx.pathParam("token")))
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> unknown.refuse(ctx)))
                .compose(found -> page.show(ctx, 200, view(found)));
    }

    private static StopView view(Invitations.Stopping found) {
        String title = Texts.in(found.language()).say(found.stopped() ? "stop.done.title" : "stop.title");
        return new StopView(Head.plain(found.language(), title).wearing(found.look()), found.study(), found.stopped());
    }

    private Future<Buffer> stop(RoutingContext ctx) {
        return stopping.stop(new StopLink(ctx.pathParam("token"))).compose(stopped -> show(ctx));
    }
}

package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.platform.incoming.Bodies;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** What a survey may allow after the answers were sent in: a copy of them, and to open them again. */
public final class AfterRoutes {
    private final Dialogue dialogue;
    private final Links links;
    private final PageTemplate copy;

    public AfterRoutes(Dialogue dialogue, Links links, Pages pages) {
        this.dialogue = dialogue;
        this.links = links;
        this.copy = pages.template("answering/copy");
    }

    public void mount(Router router) {
        router.get("/s/:token/copy").respond(this::copy);
        router.post("/s/:token/reopen")
                .handler(links.known())
                .handler(Bodies.strangersForm())
                .respond(this::openAgain);
    }

    private Future<Buffer> copy(RoutingContext ctx) {
        return links.standing(ctx)
                .compose(standing ->
                        standing.isSubmitted() && standing.visit().allowed().copy()
                                ? copy.show(ctx, 200, CopyView.of(standing, Links.link(ctx)))
                                : links.home(ctx));
    }

    private Future<Buffer> openAgain(RoutingContext ctx) {
        return dialogue.openAgain(Links.link(ctx)).compose(opened -> links.home(ctx));
    }
}

package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.platform.Redirect;
import no.svarbrev.platform.UnknownLinks;

/** What the addresses of a link have in common: whose link it is, and where it leads. */
public final class Links {
    static final int MOST_UNKNOWN = UnknownLinks.MOST;

    private final Dialogue dialogue;
    private final UnknownLinks unknown;

    public Links(Dialogue dialogue, UnknownLinks unknown) {
        this.dialogue = dialogue;
        this.unknown = unknown;
    }

    /** Where the link stands, in the language that was asked for; a problem for a token that is no link of ours. */
    Future<Standing> standing(RoutingContext ctx) {
        String asked = ctx.queryParams().get(AnswerRoutes.LANGUAGE);
        return dialogue.standing(token(ctx))
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> unknown(ctx)))
                .map(standing -> asked == null ? standing : standing.in(asked));
    }

    /** The failure for a link that leads nowhere. */
    <T> Future<T> unknown(RoutingContext ctx) {
        return unknown.refuse(ctx);
    }

    /** To where the link leads by now. */
    Future<Buffer> home(RoutingContext ctx) {
        return Redirect.to(ctx, path(ctx));
    }

    String path(RoutingContext ctx) {
        return "/s/" + token(ctx);
    }

    String token(RoutingContext ctx) {
        return AnswerRoutes.token(ctx);
    }
}

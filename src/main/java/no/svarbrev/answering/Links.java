package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;

/** What the addresses of a personal link have in common: whose link it is, and where it leads. */
final class Links {
    private final Dialogue dialogue;

    Links(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** Where the link stands, in the language that was asked for; a problem for a token that is no link of ours. */
    Future<Standing> standing(RoutingContext ctx) {
        String asked = ctx.queryParams().get(AnswerRoutes.LANGUAGE);
        return dialogue.standing(token(ctx))
                .compose(Problem.ifEmpty(AnswerRoutes.UNKNOWN))
                .map(standing -> asked == null ? standing : standing.in(asked));
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

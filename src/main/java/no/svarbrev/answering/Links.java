package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import no.svarbrev.platform.Caller;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.RateLimit;
import no.svarbrev.platform.Redirect;
import no.svarbrev.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the addresses of a link have in common: whose link it is, and where it leads. One who tries many links that lead
 * nowhere is told to wait; links that lead somewhere work all the same, since a school or an office shares one address.
 */
public final class Links {
    static final int MOST_UNKNOWN = 20;

    private static final Logger LOG = LoggerFactory.getLogger(Links.class);

    private final Dialogue dialogue;
    private final RateLimit unknown;

    public Links(Dialogue dialogue, Clock clock) {
        this.dialogue = dialogue;
        this.unknown = new RateLimit(MOST_UNKNOWN, Duration.ofMinutes(1), clock);
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
        int excess = unknown.excess(Caller.of(ctx.request().remoteAddress()));
        if (excess == 1) {
            // Once a minute, and without the address: it may be that of a respondent.
            LOG.warn("More than {} unknown links in a minute from one address: someone may be guessing", MOST_UNKNOWN);
        }
        return Future.failedFuture(
                excess == 0
                        ? unknown(ctx.request())
                        : Problem.said(429, "too_many_unknown_links", Texts.language(ctx.request()), "link.wait"));
    }

    /** The link leads nowhere; more is not said. */
    static Problem unknown(HttpServerRequest request) {
        return Problem.said(404, "unknown_link", Texts.language(request), "link.unknown");
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

package no.svarbrev.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeoutException;

/**
 * So that a respondent is answered whatever keeps the answer from coming: past the limit the page says that the database is
 * away, with what was typed. What was asked of the database may still be done; sending in the same page again does no harm.
 */
final class Deadline {
    private Deadline() {}

    /** To be called when the whole request has come. */
    static void begin(RoutingContext ctx) {
        long timer = ctx.vertx().setTimer(ServerLimits.ANSWER.toMillis(), late -> giveUp(ctx));
        ctx.addEndHandler(end -> ctx.vertx().cancelTimer(timer));
    }

    private static void giveUp(RoutingContext ctx) {
        if (!ctx.response().headWritten() && !ctx.response().closed()) {
            // Whatever comes of it later is not for the next request on this line.
            ctx.response().putHeader(HttpHeaders.CONNECTION, "close");
            ctx.fail(new TimeoutException("No answer in time"));
        }
    }
}

package no.svarbrev.platform.database;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import no.svarbrev.platform.ServerLimits;

/**
 * So that people are answered whatever keeps the answer from coming: past the limit the page says that the database is
 * away, with what was typed. What was asked of the database may still be done; sending in the same page again does no harm.
 */
public final class Deadline {
    private static final long LOOKS_AGAIN = 1_000;

    private Deadline() {}

    /** For those who work here: what they ask for may take long, but not when the database is known to be away. */
    public static Handler<RoutingContext> whenAway(Database database) {
        return ctx -> {
            // A request that has been answered is not to be held in memory by the next look.
            AtomicLong timer = new AtomicLong();
            ctx.addEndHandler(end -> ctx.vertx().cancelTimer(timer.get()));
            lookIn(ServerLimits.ANSWER.toMillis(), ctx, database, timer);
            ctx.next();
        };
    }

    private static void lookIn(long milliseconds, RoutingContext ctx, Database database, AtomicLong timer) {
        timer.set(ctx.vertx().setTimer(milliseconds, now -> {
            if (database.isAway()) {
                giveUp(ctx);
            } else if (!ctx.response().ended() && !ctx.response().closed()) {
                lookIn(LOOKS_AGAIN, ctx, database, timer);
            }
        }));
    }

    /** For those who answer: from when the whole request has come. */
    public static void ofRespondent(RoutingContext ctx) {
        long timer = ctx.vertx().setTimer(ServerLimits.ANSWER.toMillis(), late -> giveUp(ctx));
        ctx.addEndHandler(end -> ctx.vertx().cancelTimer(timer));
        ctx.next();
    }

    private static void giveUp(RoutingContext ctx) {
        if (!ctx.response().headWritten() && !ctx.response().closed()) {
            // Whatever comes of it later is not for the next request on this line.
            ctx.response().putHeader(HttpHeaders.CONNECTION, "close");
            ctx.fail(new TimeoutException("No answer in time"));
        }
    }
}

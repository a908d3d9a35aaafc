package no.svarbrev.platform.incoming;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * A handler in front of others that must ask, say, the database before it lets a request on. An empty answer lets it
 * on; a body is the response. The request's own body is held back meanwhile, so that the next handler can read it.
 */
public final class Gate {
    private Gate() {}

    public static Handler<RoutingContext> of(Function<RoutingContext, Future<Optional<Buffer>>> question) {
        return ctx -> {
            ctx.request().pause();
            Context own = ctx.vertx().getOrCreateContext();
            Future.succeededFuture(ctx).compose(question).onComplete(answer -> goOn(own, ctx, answer));
        };
    }

    /** One answer may be for several who asked, each on an event loop of its own. */
    private static void goOn(Context own, RoutingContext ctx, AsyncResult<Optional<Buffer>> answer) {
        if (Vertx.currentContext() == own) {
            go(ctx, answer);
        } else {
            own.runOnContext(now -> go(ctx, answer));
        }
    }

    private static void go(RoutingContext ctx, AsyncResult<Optional<Buffer>> answer) {
        if (answer.failed()) {
            ctx.fail(answer.cause());
        } else if (answer.result().isPresent()) {
            Unread.dismiss(ctx);
            ctx.end(answer.result().get());
        } else {
            ctx.request().resume();
            ctx.next();
        }
    }
}

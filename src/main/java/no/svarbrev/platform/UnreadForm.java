package no.svarbrev.platform;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Before a failed request is answered: when the database was away before a posted form was even read, it is read now, so
 * that {@link AwayPage} can keep what was typed. Whatever else was held back is let go. Forms that together are beyond a
 * limit are not read, since at such a time everybody comes at once.
 */
final class UnreadForm implements Handler<RoutingContext> {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long TOGETHER = 32L * 1024 * 1024;

    private final AtomicLong reading = new AtomicLong();

    @Override
    public void handle(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (isUnreadForm(ctx) && Outage.is(ctx.failure())) {
            read(ctx, length(request));
        } else {
            request.resume();
            ctx.next();
        }
    }

    private void read(RoutingContext ctx, long length) {
        if (length > ServerLimits.PAGE || reading.get() + length > TOGETHER) {
            ctx.request().resume();
            ctx.next();
            return;
        }
        reading.addAndGet(length);
        ctx.addEndHandler(ended -> reading.addAndGet(-length));
        ctx.request().setExpectMultipart(true);
        ctx.request().end().onComplete(whole -> ctx.next());
        ctx.request().resume();
    }

    private static boolean isUnreadForm(RoutingContext ctx) {
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return ctx.request().method() == HttpMethod.POST
                && type != null
                && type.startsWith(FORM)
                && !ctx.request().isEnded()
                && !ctx.response().headWritten();
    }

    /** One that does not say how long it is may be of any length. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? Long.MAX_VALUE / 2 : Long.parseLong(length);
    }
}

package no.svarbrev.platform;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Reads the body of a request, of one content type and up to a limit, before the handler that needs it. No file is ever
 * written: what is not expected is refused before it is read.
 */
public final class Bodies {
    /** JSON requests are small. */
    public static final int JSON_LIMIT = 256 * 1024;

    /** Ordinary pages are far smaller, and never wait. */
    private static final int LARGE = 1024 * 1024;

    /** So that many large ones at once, honest or not, do not take all memory. */
    private static final Turns LARGE_ONES = new Turns(8);

    private Bodies() {}

    /** A posted HTML form. */
    public static Handler<RoutingContext> form() {
        return of("application/x-www-form-urlencoded", WebServer.FORM_LIMIT);
    }

    public static Handler<RoutingContext> json() {
        return of("application/json", JSON_LIMIT);
    }

    /** Any one content type, up to so many bytes. */
    public static Handler<RoutingContext> of(String contentType, int limit) {
        BodyHandler body = BodyHandler.create(false).setBodyLimit(limit);
        return ctx -> {
            if (isOf(contentType, ctx.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
                read(ctx, limit, body);
            } else {
                ctx.fail(new Problem(
                        415,
                        "unsupported_media_type",
                        "Feil type innhold",
                        "Her tas bare " + contentType + " imot. Sett Content-Type til det."));
            }
        };
    }

    private static void read(RoutingContext ctx, int limit, Handler<RoutingContext> body) {
        String length = ctx.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        // One that does not say how long it is may be of any length; one that says it is too long is refused at once.
        long expected = length == null ? limit : Long.parseLong(length);
        if (expected > LARGE && expected <= limit) {
            ctx.request().pause();
            LARGE_ONES.take().onComplete(turn -> readLarge(ctx, body));
        } else {
            body.handle(ctx);
        }
    }

    private static void readLarge(RoutingContext ctx, Handler<RoutingContext> body) {
        if (ctx.response().closed()) {
            LARGE_ONES.leave();
            return;
        }
        AtomicBoolean left = new AtomicBoolean();
        ctx.addEndHandler(end -> {
            if (left.compareAndSet(false, true)) {
                LARGE_ONES.leave();
            }
        });
        ctx.request().resume();
        body.handle(ctx);
    }

    private static boolean isOf(String expected, String header) {
        return header != null
                && header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(expected);
    }
}

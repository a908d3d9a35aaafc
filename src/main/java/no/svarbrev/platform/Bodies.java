package no.svarbrev.platform;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.Locale;

/**
 * Reads the body of a request, of one content type and up to a limit, before the handler that needs it. No file is ever
 * written: what is not expected is refused before it is read.
 */
public final class Bodies {
    /** JSON requests are small. */
    public static final int JSON_LIMIT = 256 * 1024;

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
                body.handle(ctx);
            } else {
                ctx.fail(new Problem(
                        415,
                        "unsupported_media_type",
                        "Feil type innhold",
                        "Her tas bare " + contentType + " imot. Sett Content-Type til det."));
            }
        };
    }

    private static boolean isOf(String expected, String header) {
        return header != null
                && header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(expected);
    }
}

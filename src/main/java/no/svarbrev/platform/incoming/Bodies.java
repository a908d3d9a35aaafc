package no.svarbrev.platform.incoming;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.Locale;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.database.Deadline;

/**
 * Reads the body of a request, of one content type and up to a limit, before the handler that needs it. No file is ever
 * written: what is not expected is refused before it is read, and so should be whoever is not known.
 */
public final class Bodies {
    private static final String FORM = "application/x-www-form-urlencoded";

    private Bodies() {}

    /** A posted HTML form. */
    public static Handler<RoutingContext> form() {
        return formOf(ServerLimits.FORM, RoutingContext::next);
    }

    /** A form from somebody who is not logged in, and waits for {@link ServerLimits#ANSWER} at most once it has come. */
    public static Handler<RoutingContext> strangersForm() {
        return formOf(ServerLimits.STRANGERS_FORM, Deadline::ofRespondent);
    }

    /** A page of answers, whose sender waits no longer either. */
    public static Handler<RoutingContext> page() {
        return formOf(ServerLimits.PAGE, Deadline::ofRespondent);
    }

    private static Handler<RoutingContext> formOf(int limit, Handler<RoutingContext> next) {
        return ctx -> {
            if (isOf(FORM, ctx)) {
                IncomingBody.read(ctx, limit, () -> ctx.request().setExpectMultipart(true), piece -> {})
                        .onSuccess(whole -> next.handle(ctx))
                        .onFailure(ctx::fail);
            }
        };
    }

    public static Handler<RoutingContext> json() {
        return of("application/json", ServerLimits.JSON);
    }

    /** Any one content type, up to so many bytes. */
    public static Handler<RoutingContext> of(String contentType, int limit) {
        return ctx -> {
            if (isOf(contentType, ctx)) {
                Buffer body = Buffer.buffer();
                ((RoutingContextInternal) ctx).setBody(body);
                IncomingBody.read(ctx, limit, () -> {}, body::appendBuffer)
                        .onSuccess(whole -> ctx.next())
                        .onFailure(ctx::fail);
            }
        };
    }

    private static boolean isOf(String expected, RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        boolean fits = header != null
                && header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(expected);
        if (!fits) {
            ctx.fail(new Problem(
                    415,
                    "unsupported_media_type",
                    "Feil type innhold",
                    "Her tas bare " + expected + " imot. Sett Content-Type til det."));
        }
        return fits;
    }
}

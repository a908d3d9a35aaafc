package no.svarbrev.platform.incoming;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.database.Outage;
import no.svarbrev.platform.page.AwayPage;

/**
 * Before a failed request is answered: when the database was away before a posted form was even read, it is read now, so
 * that {@link AwayPage} can keep what was typed. Whatever else was held back is let go.
 */
public final class UnreadForm implements Handler<RoutingContext> {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public void handle(RoutingContext ctx) {
        if (isUnreadForm(ctx) && Outage.is(ctx.failure())) {
            // What cannot be read either is answered without it.
            IncomingBody.read(ctx, ServerLimits.PAGE, () -> ctx.request().setExpectMultipart(true), piece -> {})
                    .onComplete(read -> goOn(ctx));
        } else {
            goOn(ctx);
        }
    }

    private static void goOn(RoutingContext ctx) {
        ctx.request().resume();
        ctx.next();
    }

    private static boolean isUnreadForm(RoutingContext ctx) {
        String type = ctx.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return ctx.request().method() == HttpMethod.POST
                && type != null
                && type.startsWith(FORM)
                && !ctx.request().isEnded()
                && !ctx.response().headWritten();
    }
}

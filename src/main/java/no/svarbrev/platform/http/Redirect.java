package no.svarbrev.platform.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** After a POST the browser is sent on with 303, so that a reload repeats nothing. Only to paths of our own. */
public final class Redirect {
    private Redirect() {}

    public static Future<Buffer> to(RoutingContext ctx, String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Only paths of this server: " + path);
        }
        ctx.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.LOCATION, path)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8");
        return Future.succeededFuture(Buffer.buffer());
    }
}

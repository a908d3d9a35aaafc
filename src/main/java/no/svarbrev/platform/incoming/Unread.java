package no.svarbrev.platform.incoming;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What is left of a request that is answered before its body has come: of no use, and the connection cannot serve another
 * request.
 */
public final class Unread {
    /** A sender who is told that it is too much, or too slow, gets this long to read it before the line is cut. */
    private static final long FAREWELL = 3_000;

    private Unread() {}

    /** To be called before the answer is ended: what still comes is dropped, and the line is cut soon. */
    public static void dismiss(RoutingContext ctx) {
        HttpServerRequest request = ctx.request();
        if (!request.isEnded() && comes(request)) {
            ctx.response().putHeader(HttpHeaders.CONNECTION, "close");
            if (request.isExpectMultipart()) {
                // Else what still comes would be taken apart into fields and held, and nobody counts it any more.
                request.setExpectMultipart(false);
            }
            request.exceptionHandler(broken -> {}).handler(dropped -> {}).resume();
            ctx.vertx().setTimer(FAREWELL, later -> request.connection().close());
        }
    }

    private static boolean comes(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING) : !"0".equals(length);
    }
}

package no.svarbrev.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** 201 with the address of what was made. */
public final class Created {
    private Created() {}

    public static <T> T at(RoutingContext ctx, String path, T made) {
        ctx.response().setStatusCode(201).putHeader(HttpHeaders.LOCATION, path);
        return made;
    }
}

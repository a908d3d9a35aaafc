package no.svarbrev.platform;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;

/** The id in an address; one that is no id at all is simply not found. */
public final class PathId {
    private PathId() {}

    public static UUID of(RoutingContext ctx, String parameter) {
        try {
            return UUID.fromString(ctx.pathParam(parameter));
        } catch (IllegalArgumentException noId) {
            throw Problem.notFound("unknown_id", "Det finnes ingenting med denne id-en.");
        }
    }
}

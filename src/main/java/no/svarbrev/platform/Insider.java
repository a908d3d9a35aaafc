package no.svarbrev.platform;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** Who is logged in, as far as the frame of the admin pages must know, so that problems stand in it too. */
public interface Insider {
    String name();

    /** What the forms of the frame carry. */
    String csrf();

    /** From now on the request is this one's. */
    default void enter(RoutingContext ctx) {
        ctx.put(Insider.class.getName(), this);
    }

    static Optional<Insider> of(RoutingContext ctx) {
        return Optional.ofNullable(ctx.get(Insider.class.getName()));
    }
}

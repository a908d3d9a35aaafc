package no.svarbrev.auth;

import io.vertx.ext.web.RoutingContext;
import no.svarbrev.platform.Insider;

/**
 * Who makes the request, as the {@link Guard} found out: an account or an API token by its name.
 *
 * @param csrf what every form posts in the hidden field {@code csrf}; empty for an API token, which has no forms
 */
public record Actor(String name, String csrf) implements Insider {
    private static final String KEY = Actor.class.getName();

    /** Only behind a guard: elsewhere nobody is known, and asking is a fault of the code. */
    public static Actor of(RoutingContext ctx) {
        Actor actor = ctx.get(KEY);
        if (actor == null) {
            throw new IllegalStateException("No guard stands before this route");
        }
        return actor;
    }

    @Override
    public void enter(RoutingContext ctx) {
        ctx.put(KEY, this);
        Insider.super.enter(ctx);
    }

    @Override
    public String toString() {
        return "Actor[" + name + "]";
    }
}

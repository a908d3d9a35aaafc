package no.svarbrev.auth;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.Insider;

/**
 * Who makes the request, as the {@link Guard} found out: an account or an API token by its name.
 *
 * @param account its id; empty for an API token
 * @param csrf what every form posts in the hidden field {@code csrf}; empty for an API token, which has no forms
 * @param may what to offer on the page at hand
 * @param menu what to offer on every page
 */
public record Actor(Optional<UUID> account, String name, String csrf, May may, Menu menu) implements Insider {
    private static final String KEY = Actor.class.getName();

    /** The rights of this one in the study that the page is about; in all studies where it is about none. */
    public record May(boolean contacts, boolean send, boolean answers, boolean results, boolean admin) {
        static May of(Set<Right> rights) {
            return new May(
                    rights.contains(Right.CONTACTS),
                    rights.contains(Right.SEND),
                    rights.contains(Right.ANSWERS),
                    rights.contains(Right.RESULTS),
                    rights.contains(Right.ADMIN));
        }

        public boolean has(Right right) {
            return switch (right) {
                case CONTACTS -> contacts;
                case SEND -> send;
                case ANSWERS -> answers;
                case RESULTS -> results;
                case ADMIN -> admin;
            };
        }
    }

    /** The parts of the menu that not everybody has. */
    public record Menu(boolean questionnaires, boolean mailbox, boolean accounts) {
        static Menu of(Rights rights) {
            return new Menu(
                    !rights.somewhere().isEmpty(),
                    rights.somewhere().contains(Right.SEND),
                    rights.everywhere().contains(Right.ADMIN));
        }
    }

    /** Only behind a guard: elsewhere nobody is known, and asking is a fault of the code. */
    public static Actor of(RoutingContext ctx) {
        Actor actor = ctx.get(KEY);
        if (actor == null) {
            throw new IllegalStateException("No guard stands before this route");
        }
        return actor;
    }

    static boolean isKnown(RoutingContext ctx) {
        return ctx.get(KEY) != null;
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

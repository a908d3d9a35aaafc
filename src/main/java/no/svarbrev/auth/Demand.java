package no.svarbrev.auth;

import java.util.Set;
import no.svarbrev.auth.account.Right;

/**
 * What an address asks of whoever is logged in.
 *
 * @param oneOf any of these rights is enough; none: no right is asked for
 * @param somewhere whether, at an address that is about no study, a right in a single study is enough
 */
public record Demand(Set<Right> oneOf, boolean somewhere) {
    /** No more than to be logged in: for what is one's own, and for lists that show what one may see. */
    public static final Demand LOGIN = new Demand(Set.of(), true);

    /** Any right at all: in the study that the address is about, or in some study where it is about none. */
    public static final Demand ANY_RIGHT = new Demand(Set.of(Right.values()), true);

    public Demand {
        oneOf = Set.copyOf(oneOf);
    }

    /** This right: in the study that the address is about, or in all of them where it is about none. */
    static Demand of(Right right) {
        return new Demand(Set.of(right), false);
    }

    /** This right in some study, for an address that shows what belongs to the studies where one has it. */
    public static Demand somewhere(Right right) {
        return new Demand(Set.of(right), true);
    }
}

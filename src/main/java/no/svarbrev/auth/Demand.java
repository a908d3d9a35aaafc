package no.svarbrev.auth;

import java.util.Set;

/** What an address asks of whoever is logged in. */
public interface Demand {
    /** No more than that: for what is one's own, and for lists that show what one may see. */
    Demand LOGIN = Set::of;

    /** Any right at all: in the study that the address is about, or in some study where it is about none. */
    Demand ANY_RIGHT = new Demand() {
        @Override
        public Set<Right> oneOf() {
            return Set.of(Right.values());
        }

        @Override
        public boolean somewhere() {
            return true;
        }
    };

    /** Any of these rights is enough; none: no right is asked for. */
    Set<Right> oneOf();

    /** Whether, at an address that is about no study, a right in a single study is enough. */
    default boolean somewhere() {
        return oneOf().isEmpty();
    }

    /** This right in some study, for an address that shows what belongs to the studies where one has it. */
    static Demand somewhere(Right right) {
        return new Somewhere(Set.of(right));
    }

    /** A demand that a single study can meet. */
    record Somewhere(Set<Right> oneOf) implements Demand {
        @Override
        public boolean somewhere() {
            return true;
        }
    }
}

package no.svarbrev.auth;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import no.svarbrev.auth.account.Right;

/**
 * What somebody may do, as it stood when the request came.
 *
 * @param everywhere in every study
 * @param here in the study that the address is about
 * @param somewhere in one study or another
 */
record Rights(Set<Right> everywhere, Set<Right> here, Set<Right> somewhere) {
    /** Of API tokens: a program may do all that the API offers. The one place that says so. */
    static final Rights OF_PROGRAMS = all();

    private static Rights all() {
        Set<Right> all = Collections.unmodifiableSet(EnumSet.allOf(Right.class));
        return new Rights(all, all, all);
    }

    /** @param place that the demand is made at */
    boolean meet(Demand demand, Place place) {
        Set<Right> held = held(demand, place);
        return demand.oneOf().isEmpty() || demand.oneOf().stream().anyMatch(held::contains);
    }

    private Set<Right> held(Demand demand, Place place) {
        if (place != Place.HOUSE) {
            return at(place);
        }
        return demand.somewhere() ? somewhere : everywhere;
    }

    /** Those that hold at an address about this. */
    Set<Right> at(Place place) {
        Set<Right> held = EnumSet.noneOf(Right.class);
        held.addAll(everywhere);
        if (place != Place.HOUSE) {
            held.addAll(here);
        }
        return held;
    }
}

package no.svarbrev.xlsform.surveyjs;

import java.util.HashSet;
import java.util.Set;

/** What holds where an expression stands, since the conditions around it do: what is filled, and what is not 0. */
record Known(Set<String> filled, Set<String> notZero) {
    static final Known NOTHING = new Known(Set.of(), Set.of());

    public Known {
        filled = Set.copyOf(filled);
        notZero = Set.copyOf(notZero);
    }

    Known and(Known more) {
        Set<String> allFilled = new HashSet<>(filled);
        allFilled.addAll(more.filled);
        Set<String> allNotZero = new HashSet<>(notZero);
        allNotZero.addAll(more.notZero);
        return new Known(allFilled, allNotZero);
    }

    static Known filled(String text) {
        return new Known(Set.of(text), Set.of());
    }

    static Known notZero(String text) {
        return new Known(Set.of(), Set.of(text));
    }

    /** Of what is needed, what is not known to be there. */
    Set<String> missing(Set<String> needed) {
        Set<String> missing = new HashSet<>(needed);
        missing.removeAll(filled);
        return missing;
    }
}

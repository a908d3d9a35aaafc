package no.svarbrev.xlsform.surveyjs;

import java.util.HashSet;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;

/** What holds where an expression stands, since the conditions around it do: what is filled, and what is not 0. */
record Known(Set<Expression> filled, Set<Expression> notZero) {
    static final Known NOTHING = new Known(Set.of(), Set.of());

    public Known {
        filled = Set.copyOf(filled);
        notZero = Set.copyOf(notZero);
    }

    Known and(Known more) {
        Set<Expression> allFilled = new HashSet<>(filled);
        allFilled.addAll(more.filled);
        Set<Expression> allNotZero = new HashSet<>(notZero);
        allNotZero.addAll(more.notZero);
        return new Known(allFilled, allNotZero);
    }

    static Known filled(Expression probe) {
        return new Known(Set.of(probe), Set.of());
    }

    static Known notZero(Expression answer) {
        return new Known(Set.of(), Set.of(answer));
    }

    /** Of what is needed, what is not known to be there. */
    Set<Expression> missing(Set<Expression> needed) {
        Set<Expression> missing = new HashSet<>(needed);
        missing.removeAll(filled);
        return missing;
    }
}

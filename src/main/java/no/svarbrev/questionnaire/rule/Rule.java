package no.svarbrev.questionnaire.rule;

import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Scope;

/**
 * Whether something holds for a respondent: by its condition when it has one, else as it was written.
 *
 * @param text the condition as it stands in the file; empty without one
 */
public record Rule(boolean fixed, Optional<Expression> condition, String text) {
    public static final Rule ALWAYS = new Rule(true, Optional.empty(), "");
    public static final Rule NEVER = new Rule(false, Optional.empty(), "");

    public boolean holds(Scope scope) {
        return condition.map(expression -> expression.holds(scope)).orElse(fixed);
    }

    /** As {@link #holds}, but what only equals true does not count: so rules of questions and pages are. */
    public boolean isTrue(Scope scope) {
        return condition.map(expression -> expression.isTrue(scope)).orElse(fixed);
    }

    /** Whether it is false and nothing else: only that keeps a respondent from answering. */
    public boolean isFalse(Scope scope) {
        return condition.map(expression -> expression.isFalse(scope)).orElse(!fixed);
    }

    /** Whether it is the same for everyone. */
    public boolean isFixed() {
        return condition.isEmpty();
    }
}

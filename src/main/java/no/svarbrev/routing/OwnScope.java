package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import no.svarbrev.questionnaire.expression.Expression;

/** Expressions of a question call its own answer {@code {self}}. */
record OwnScope(QuestionState state) implements InnerScope {
    private static final String WORD = "self";

    @Override
    public Expression.Scope outer() {
        return state.store().scope();
    }

    @Override
    public JsonNode value(String name) {
        return WORD.equalsIgnoreCase(name) ? state.value() : outer().value(name);
    }
}

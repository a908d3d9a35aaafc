package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Supplier;
import no.svarbrev.questionnaire.expression.Scope;

/** Expressions of a question call its own answer {@code {self}}. */
public record OwnScope(Scope outer, Supplier<JsonNode> own) implements InnerScope {
    private static final String WORD = "self";

    @Override
    public JsonNode value(String name) {
        return WORD.equalsIgnoreCase(name) ? own.get() : outer().value(name);
    }
}

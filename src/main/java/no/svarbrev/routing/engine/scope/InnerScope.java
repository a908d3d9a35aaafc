package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Scope;

/** A scope with a few words of its own inside another. */
interface InnerScope extends Scope {
    Scope outer();

    @Override
    default Clock clock() {
        return outer().clock();
    }

    @Override
    default JsonNode displayValue(String question, Optional<JsonNode> value) {
        return outer().displayValue(question, value);
    }

    @Override
    default JsonNode comment(String question, Optional<JsonNode> choice) {
        return outer().comment(question, choice);
    }

    @Override
    default boolean isContainerReady(String name, Optional<JsonNode> element) {
        return outer().isContainerReady(name, element);
    }

    @Override
    default JsonNode property(String element, String property) {
        return outer().property(element, property);
    }

    @Override
    default boolean isOrdered(String name) {
        return outer().isOrdered(name);
    }

    @Override
    default Scope survey() {
        return outer().survey();
    }
}

package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Optional;

/** Names are those of an element's fields first, then those of the survey. */
record ElementScope(JsonNode element, Scope around) implements Scope {
    @Override
    public JsonNode value(String name) {
        JsonNode field = Paths.property(element, name);
        return field.isMissingNode() ? around.value(name) : field;
    }

    @Override
    public Clock clock() {
        return around.clock();
    }

    @Override
    public JsonNode displayValue(String question, Optional<JsonNode> value) {
        return around.displayValue(question, value);
    }

    @Override
    public JsonNode comment(String question, Optional<JsonNode> choice) {
        return around.comment(question, choice);
    }

    @Override
    public boolean isContainerReady(String name, Optional<JsonNode> element) {
        return around.isContainerReady(name, element);
    }

    @Override
    public JsonNode property(String element, String property) {
        return around.property(element, property);
    }

    @Override
    public boolean isQuestion(String name) {
        return around.isQuestion(name);
    }

    @Override
    public boolean isOrdered(String name) {
        return !element.has(name) && around.isOrdered(name);
    }

    @Override
    public Scope survey() {
        return around;
    }
}

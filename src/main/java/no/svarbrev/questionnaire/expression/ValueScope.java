package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;

/** Values by their names, and nothing known about questions. */
public record ValueScope(ObjectNode values, Clock clock) implements Scope {
    @Override
    public JsonNode value(String name) {
        return Paths.property(values, name);
    }
}

package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;

/** When a value counts as an answer, as survey-core has it. */
final class Answered {
    private Answered() {}

    /** Nothing, blank, an empty list, or an object in which everything is empty. */
    static boolean isEmpty(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return true;
        }
        if (value.isTextual()) {
            return value.textValue().isBlank();
        }
        if (value.isArray()) {
            return value.isEmpty();
        }
        return value.isObject() && allEmpty(value);
    }

    private static boolean allEmpty(JsonNode object) {
        for (JsonNode value : object) {
            if (!isEmpty(value)) {
                return false;
            }
        }
        return true;
    }
}

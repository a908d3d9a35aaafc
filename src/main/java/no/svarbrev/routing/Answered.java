package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;

/** When a value counts as an answer, as survey-core has it. */
final class Answered {
    private Answered() {}

    /** Nothing, blank, an empty list, or an object in which everything is empty. */
    static boolean isEmpty(JsonNode value) {
        return value.isTextual() ? value.textValue().isBlank() : isUnset(value);
    }

    /** What is not kept when it is set: as empty, but blanks are something. */
    static boolean isUnset(JsonNode value) {
        return isNothing(value) || value.isObject() && allUnset(value);
    }

    /** Nothing at all, the empty text, the empty list. */
    static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty()
                || value.isArray() && value.isEmpty();
    }

    private static boolean allUnset(JsonNode object) {
        for (JsonNode value : object) {
            if (!isUnset(value)) {
                return false;
            }
        }
        return true;
    }
}

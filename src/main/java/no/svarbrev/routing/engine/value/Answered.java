package no.svarbrev.routing.engine.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** When a value counts as an answer, as survey-core has it. */
public final class Answered {
    /** What «other» is as an answer. */
    public static final JsonNode OTHER = TextNode.valueOf("other");

    private Answered() {}

    /** Nothing, blank, an empty list, or an object in which everything is empty. */
    public static boolean isEmpty(JsonNode value) {
        return value.isTextual() ? value.textValue().isBlank() : isUnset(value);
    }

    /** What is not kept when it is set: as empty, but blanks are something. */
    public static boolean isUnset(JsonNode value) {
        return isNothing(value) || value.isObject() && allUnset(value);
    }

    /** Nothing at all, the empty text, the empty list. */
    public static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isTextual() && value.textValue().isEmpty()
                || value.isArray() && value.isEmpty();
    }

    /** What a script takes for false. */
    public static boolean isFalse(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isBoolean() && !value.booleanValue()
                || value.isNumber() && value.decimalValue().signum() == 0
                || value.isTextual() && value.textValue().isEmpty();
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

package no.svarbrev.routing.engine.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/** Whether two JSON values are the same answer: numbers by their amount, however they are written. */
public final class Same {
    private Same() {}

    public static boolean values(JsonNode first, JsonNode second) {
        if (first.isNumber() && second.isNumber()) {
            return first.decimalValue().compareTo(second.decimalValue()) == 0;
        }
        return first.isContainerNode() && second.isContainerNode()
                ? containers(first, second, Same::values)
                : first.equals(second);
    }

    /**
     * Whether giving the one in the place of the other changes nothing: letter case and blanks do, and so does a number in
     * the place of the same one written as text; nothing equals the empty text, and a truth value its word.
     */
    public static boolean asGiven(JsonNode first, JsonNode second) {
        if (Answered.isNothing(first) || Answered.isNothing(second)) {
            return Answered.isNothing(first) && Answered.isNothing(second);
        }
        if (first.isContainerNode() && second.isContainerNode()) {
            return containers(first, second, Same::asGiven);
        }
        if (first.isBoolean() && second.isTextual() || first.isTextual() && second.isBoolean()) {
            return words(first).equals(words(second));
        }
        return values(first, second);
    }

    /**
     * Whether two values are the same to an expression, as SurveyJS sees it: blanks around and upper case make no
     * difference, nor whether a number or truth value is written as text; nothing equals the empty text.
     */
    public static boolean loosely(JsonNode first, JsonNode second) {
        if (Answered.isNothing(first) || Answered.isNothing(second)) {
            return Answered.isNothing(first) && Answered.isNothing(second);
        }
        if (first.isContainerNode() || second.isContainerNode()) {
            return first.isContainerNode() && second.isContainerNode() && containers(first, second, Same::loosely);
        }
        return words(first).equals(words(second)) || amounts(first, second);
    }

    /** Whether a value is that of a choice: as written, or the same number. */
    public static boolean choice(JsonNode choice, JsonNode value) {
        if (choice.isTextual() && value.isTextual()) {
            return choice.equals(value) || amounts(choice, value);
        }
        return choice.isValueNode()
                && value.isValueNode()
                && !value.isNull()
                && !value.isMissingNode()
                && (choice.asText().equals(value.asText()) || amounts(choice, value));
    }

    private static String words(JsonNode value) {
        return value.asText().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean amounts(JsonNode first, JsonNode second) {
        return Looks.number(first)
                .flatMap(amount -> Looks.number(second).map(amount::compareTo))
                .filter(order -> order == 0)
                .isPresent();
    }

    private interface Comparison {
        boolean holds(JsonNode first, JsonNode second);
    }

    private static boolean containers(JsonNode first, JsonNode second, Comparison same) {
        return first.isArray() == second.isArray()
                && first.size() == second.size()
                && (first.isArray() ? lists(first, second, same) : objects(first, second, same));
    }

    private static boolean lists(JsonNode first, JsonNode second, Comparison same) {
        Iterator<JsonNode> others = second.iterator();
        for (JsonNode each : first) {
            if (!same.holds(each, others.next())) {
                return false;
            }
        }
        return true;
    }

    private static boolean objects(JsonNode first, JsonNode second, Comparison same) {
        for (Map.Entry<String, JsonNode> entry : first.properties()) {
            if (!second.has(entry.getKey()) || !same.holds(entry.getValue(), second.get(entry.getKey()))) {
                return false;
            }
        }
        return true;
    }
}

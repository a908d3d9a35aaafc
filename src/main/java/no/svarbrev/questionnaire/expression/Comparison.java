package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/** The comparing operators of the expression language. */
public enum Comparison {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    CONTAINS,
    NOT_CONTAINS,
    ANY_OF,
    ALL_OF,
    NONE_OF;

    boolean holds(JsonNode left, JsonNode right, boolean ordered) {
        return switch (this) {
            case EQUAL -> Compare.of(left, right).isEqual(ordered);
            case NOT_EQUAL -> !Compare.of(left, right).isEqual(ordered);
            case GREATER -> Compare.of(left, right).isGreater();
            case GREATER_OR_EQUAL ->
                EQUAL.holds(left, right, false) || Compare.of(left, right).isGreater();
            case LESS -> Compare.of(left, right).isLess();
            case LESS_OR_EQUAL ->
                EQUAL.holds(left, right, false) || Compare.of(left, right).isLess();
            case CONTAINS -> new Containment(left).has(right);
            case NOT_CONTAINS -> lacks(left, right);
            case ANY_OF -> anyOf(left, right);
            case ALL_OF -> allOf(left, right);
            case NONE_OF -> !anyOf(left, right);
        };
    }

    private static boolean lacks(JsonNode left, JsonNode right) {
        return !JavaScript.isTruthy(left) && !Values.isEmpty(right) || new Containment(left).hasNot(right);
    }

    private static boolean anyOf(JsonNode left, JsonNode right) {
        if (Values.isEmpty(left) || Values.isEmpty(right)) {
            return Values.isEmpty(right);
        }
        if (!left.isArray()) {
            return new Containment(right).has(left);
        }
        Containment whole = new Containment(left);
        return right.isArray()
                ? StreamSupport.stream(right.spliterator(), false).anyMatch(whole::has)
                : whole.has(right);
    }

    private static boolean allOf(JsonNode left, JsonNode right) {
        if (!JavaScript.isTruthy(left) && !Values.isEmpty(right)) {
            return false;
        }
        Containment whole = new Containment(left);
        return right.isArray()
                ? StreamSupport.stream(right.spliterator(), false).allMatch(whole::has)
                : whole.has(right);
    }
}

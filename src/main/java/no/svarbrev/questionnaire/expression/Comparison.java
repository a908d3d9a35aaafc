package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;

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

    boolean holds(JsonNode left, JsonNode right) {
        return switch (this) {
            case EQUAL -> Values.equal(left, right);
            case NOT_EQUAL -> !Values.equal(left, right);
            case GREATER -> Values.order(left, right).filter(order -> order > 0).isPresent();
            case GREATER_OR_EQUAL -> EQUAL.holds(left, right) || GREATER.holds(left, right);
            case LESS -> Values.order(left, right).filter(order -> order < 0).isPresent();
            case LESS_OR_EQUAL -> EQUAL.holds(left, right) || LESS.holds(left, right);
            case CONTAINS -> Values.contains(left, right);
            case NOT_CONTAINS -> Values.containsNot(left, right);
            case ANY_OF -> Values.anyOf(left, right);
            case ALL_OF -> Values.allOf(left, right);
            case NONE_OF -> !Values.anyOf(left, right);
        };
    }
}

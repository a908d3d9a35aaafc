package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.stream.Stream;

/** What is made of one field of the elements of a list. */
public enum Aggregate {
    SUM("sumInArray"),
    MIN("minInArray"),
    MAX("maxInArray"),
    COUNT("countInArray"),
    AVERAGE("avgInArray");

    private final String function;

    Aggregate(String function) {
        this.function = function;
    }

    /** Its name in the language. */
    public String function() {
        return function;
    }

    static Stream<String> names() {
        return Arrays.stream(values()).map(aggregate -> aggregate.function);
    }

    static Aggregate named(String function) {
        return Arrays.stream(values())
                .filter(aggregate -> aggregate.function.equals(function))
                .findFirst()
                .orElseThrow();
    }

    /** As a function is called: of a list, and the field that is looked at in each of its elements. */
    public Expression of(String list, String field) {
        String quoted = field.replace("'", "\\'");
        return ExpressionParser.parse(function + "({" + list + "}, '" + quoted + "')");
    }

    JsonNode ofNothing() {
        return this == MIN || this == MAX ? MissingNode.getInstance() : JavaScript.of(0);
    }
}

package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.value.JavaScript;

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

    JsonNode ofNothing() {
        return this == MIN || this == MAX ? MissingNode.getInstance() : JavaScript.of(0);
    }
}

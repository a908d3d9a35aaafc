package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Values;

/** The functions by their names, which unlike the other words of the language are written in one case only. */
final class Functions {
    /** Those whose first argument names something, when it stands in quotes. */
    private static final Map<String, Reference.Kind> NAMING = Map.of(
            "displayValue", Reference.Kind.QUESTION,
            "getComment", Reference.Kind.QUESTION,
            "propertyValue", Reference.Kind.PROPERTY,
            "isContainerReady", Reference.Kind.CONTAINER);

    /** Those that give something else at another time. */
    private static final Set<String> TIMED =
            Set.of("age", "today", "currentDate", "currentYear", "year", "month", "day", "weekday");

    private static final Map<String, Function> ALL = new HashMap<>();

    static {
        NumberFunctions.into(ALL);
        DateFunctions.into(ALL);
        QuestionFunctions.into(ALL);
        ALL.put("iif", (arguments, scope) -> chosen(arguments));
        ALL.put("substring", (arguments, scope) -> TextPart.of(arguments));
        Aggregate.names()
                .forEach(name -> ALL.put(
                        name, (arguments, scope) -> Aggregate.named(name).ofNothing()));
    }

    private Functions() {}

    static boolean exists(String name) {
        return ALL.containsKey(name);
    }

    static Function named(String name) {
        return ALL.get(name);
    }

    static Set<String> names() {
        return Set.copyOf(ALL.keySet());
    }

    static Optional<Reference.Kind> naming(String function) {
        return Optional.ofNullable(NAMING.get(function));
    }

    static boolean dependsOnTime(String function) {
        return TIMED.contains(function);
    }

    private static JsonNode chosen(List<JsonNode> arguments) {
        if (arguments.size() < 2) {
            return NullNode.getInstance();
        }
        return Function.argument(arguments, JavaScript.isTruthy(arguments.get(0)) ? 1 : 2);
    }

    /** substring(text, from, to): the ends may stand in either order, and beyond the text. */
    private static final class TextPart {
        private TextPart() {}

        static JsonNode of(List<JsonNode> arguments) {
            JsonNode text = Function.argument(arguments, 0);
            if (!text.isTextual() || !Values.isNumber(Function.argument(arguments, 1))) {
                return JavaScript.of("");
            }
            int length = text.textValue().length();
            int start = place(arguments.get(1), length);
            JsonNode last = Function.argument(arguments, 2);
            int end = Values.isNumber(last) ? place(last, length) : length;
            return JavaScript.of(text.textValue().substring(Math.min(start, end), Math.max(start, end)));
        }

        private static int place(JsonNode value, int length) {
            return (int) Math.max(0, Math.min(length, JavaScript.number(value)));
        }
    }
}

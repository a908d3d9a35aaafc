package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Results;
import no.svarbrev.questionnaire.expression.value.Values;

/** The functions that ask the scope about questions and their containers. */
final class QuestionFunctions {
    private QuestionFunctions() {}

    static void into(Map<String, Function> functions) {
        functions.put("displayValue", QuestionFunctions::displayValue);
        functions.put("getComment", QuestionFunctions::comment);
        functions.put("propertyValue", QuestionFunctions::property);
        functions.put("isContainerReady", QuestionFunctions::isContainerReady);
        functions.put("isDisplayMode", (arguments, scope) -> JavaScript.of(false));
    }

    private static boolean names(List<JsonNode> arguments) {
        return JavaScript.isTruthy(Function.argument(arguments, 0));
    }

    private static String name(List<JsonNode> arguments) {
        return JavaScript.text(arguments.get(0));
    }

    private static JsonNode displayValue(List<JsonNode> arguments, Scope scope) {
        Optional<JsonNode> value = Optional.of(Function.argument(arguments, 1))
                .filter(given -> !Values.isEmpty(given))
                .map(Results::json);
        return names(arguments) ? scope.displayValue(name(arguments), value) : MissingNode.getInstance();
    }

    private static JsonNode comment(List<JsonNode> arguments, Scope scope) {
        Optional<JsonNode> choice = Optional.of(Function.argument(arguments, 1))
                .filter(given -> !JavaScript.isNothing(given))
                .map(Results::json);
        return names(arguments) ? scope.comment(name(arguments), choice) : MissingNode.getInstance();
    }

    private static JsonNode property(List<JsonNode> arguments, Scope scope) {
        return arguments.size() == 2 && names(arguments) && JavaScript.isTruthy(arguments.get(1))
                ? scope.property(name(arguments), JavaScript.text(arguments.get(1)))
                : MissingNode.getInstance();
    }

    private static JsonNode isContainerReady(List<JsonNode> arguments, Scope scope) {
        return JavaScript.of(names(arguments)
                && scope.isContainerReady(
                        name(arguments), arguments.stream().skip(1).findFirst().map(Results::json)));
    }
}

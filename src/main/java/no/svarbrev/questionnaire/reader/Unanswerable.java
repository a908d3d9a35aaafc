package no.svarbrev.questionnaire.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Reference;

/**
 * Names that SurveyJS gives a meaning and that have none here: variables of the running script, and properties of elements
 * beyond the few that a server knows. They would be empty without a word, so they are refused by name.
 */
final class Unanswerable {
    private static final List<String> PROPERTIES = List.of("isVisible", "isRequired", "isReadOnly", "title", "name");
    private static final Set<String> WORDS = Set.of("survey", "self", "panel", "row", "item", "choice", "parent");
    private static final Set<String> VARIABLES = Set.of(
            "pageno",
            "pagecount",
            "questioncount",
            "correctedanswers",
            "correctanswers",
            "correctedanswercount",
            "incorrectedanswers",
            "incorrectanswers",
            "incorrectedanswercount");

    private Unanswerable() {}

    /** As they are written. */
    static Stream<String> in(Expression expression, JsonNode root) {
        return Stream.concat(
                expression
                        .references()
                        .filter(reference -> isRefused(reference, root))
                        .map(Unanswerable::written),
                calls(expression)
                        .filter(call -> call.function().equals("propertyValue"))
                        .flatMap(call -> call.arguments().stream().skip(1).limit(1))
                        .filter(Expression.Literal.class::isInstance)
                        .map(literal -> ((Expression.Literal) literal).node().asText())
                        .filter(property -> !PROPERTIES.contains(property)));
    }

    /** What can be asked of an element. */
    static String properties() {
        return String.join(", ", PROPERTIES);
    }

    private static String written(Reference reference) {
        return reference.kind() == Reference.Kind.PROPERTY ? "$" + reference.path() : reference.path();
    }

    private static boolean isRefused(Reference reference, JsonNode root) {
        return switch (reference.kind()) {
            case VALUE, ELEMENT_VALUE ->
                reference.steps().size() == 1
                        && VARIABLES.contains(reference.name().toLowerCase(Locale.ROOT));
            case PROPERTY -> reference.steps().size() > 1 && !isKnown(reference, root);
            case QUESTION, CONTAINER -> false;
        };
    }

    /** An element may have one of the words as its name. */
    private static boolean isKnown(Reference reference, JsonNode root) {
        String property = reference.steps().get(reference.steps().size() - 1).toString();
        boolean word = WORDS.contains(reference.name().toLowerCase(Locale.ROOT))
                && root.findValuesAsText("name").stream().noneMatch(reference.name()::equalsIgnoreCase);
        return PROPERTIES.contains(property) && !word;
    }

    private static Stream<Expression.Call> calls(Expression expression) {
        Stream<Expression.Call> inside = expression.parts().stream().flatMap(Unanswerable::calls);
        return expression instanceof Expression.Call call ? Stream.concat(Stream.of(call), inside) : inside;
    }
}

package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.SyntaxFault;

/** Puts answers and variables into texts, where {@code {name}} stands; a name that nothing has stays as it is. */
final class Piping {
    private static final Pattern PIPED = Pattern.compile("\\{([^{}]{1,200})}");

    private Piping() {}

    /** @param escape what is done with what an answer puts in, such as escaping it for markup */
    static String text(String text, Expression.Scope scope, UnaryOperator<String> escape) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PIPED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        piped(found.group(1), scope).map(escape).orElse(found.group())));
    }

    private static Optional<String> piped(String name, Expression.Scope scope) {
        String path = name.strip();
        Optional<String> own = item(scope).flatMap(item -> item.inText(path));
        return own.or(() -> ofSurvey(path, scope));
    }

    /** The row or panel that the text stands in; a question's own words stand between. */
    private static Optional<ItemScope> item(Expression.Scope scope) {
        Expression.Scope around = scope;
        while (around instanceof InnerScope inner && !(around instanceof ItemScope)) {
            around = inner.outer();
        }
        return around instanceof ItemScope item ? Optional.of(item) : Optional.empty();
    }

    private static Optional<String> ofSurvey(String path, Expression.Scope scope) {
        Optional<String> total = scope.survey() instanceof SurveyScope survey ? survey.total(path) : Optional.empty();
        if (total.isPresent()) {
            return total;
        }
        JsonNode shown = scope.displayValue(path, Optional.empty());
        if (!shown.isMissingNode()) {
            return Optional.of(shown.isContainerNode() ? shown.toString() : shown.asText());
        }
        return value(path, scope).map(JsonNode::asText);
    }

    private static Optional<JsonNode> value(String path, Expression.Scope scope) {
        try {
            JsonNode value = ExpressionParser.parse("{" + path + "}").value(scope);
            return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
        } catch (SyntaxFault noName) {
            return Optional.empty();
        }
    }
}

package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.questionnaire.expression.SyntaxFault;

/** Puts answers and variables into texts, where {@code {name}} stands; a name that nothing has stays as it is. */
public final class Piping {
    private static final Pattern PIPED = Pattern.compile("\\{([^{}]{1,200})}");

    private Piping() {}

    /** A scope that texts have other words in than conditions. */
    public interface Words {
        /** Empty where the path leads elsewhere. */
        Optional<String> inText(String path);
    }

    /** @param escape what is done with what an answer puts in, such as escaping it for markup */
    public static String text(String text, Scope scope, UnaryOperator<String> escape) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        return PIPED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        piped(found.group(1), scope).map(escape).orElse(found.group())));
    }

    private static Optional<String> piped(String name, Scope scope) {
        String path = name.strip();
        return words(scope)
                .flatMap(own -> own.inText(path))
                .or(() -> words(scope.survey()).flatMap(survey -> survey.inText(path)))
                .or(() -> ofSurvey(path, scope));
    }

    /** Those of the row or panel that the text stands in; a question's own words stand between. */
    private static Optional<Words> words(Scope scope) {
        Scope around = scope;
        while (around instanceof InnerScope inner && !(around instanceof Words)) {
            around = inner.outer();
        }
        return around instanceof Words words ? Optional.of(words) : Optional.empty();
    }

    private static Optional<String> ofSurvey(String path, Scope scope) {
        JsonNode shown = scope.displayValue(path, Optional.empty());
        if (!shown.isMissingNode()) {
            return Optional.of(shown.isContainerNode() ? shown.toString() : shown.asText());
        }
        return value(path, scope).map(JsonNode::asText);
    }

    private static Optional<JsonNode> value(String path, Scope scope) {
        try {
            JsonNode value = ExpressionParser.parse("{" + path + "}").value(scope);
            return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
        } catch (SyntaxFault noName) {
            return Optional.empty();
        }
    }
}

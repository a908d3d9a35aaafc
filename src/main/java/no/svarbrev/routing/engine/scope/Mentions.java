package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Reference;
import no.svarbrev.questionnaire.expression.ValueScope;
import no.svarbrev.routing.engine.value.Same;

/** What changed, held against what expressions mention: those react that mention it, and those that mention nothing. */
public record Mentions(Map<String, Change> changed) {
    /** Why an expression is looked at: for what it mentions, or each time since it mentions nothing that changes. */
    private enum Cause {
        MENTIONED,
        ALWAYS,
        NONE
    }

    /** @param second what takes the place of a first one that mentions nothing */
    public boolean reacts(Expression expression, Optional<Expression> second) {
        Cause cause = cause(expression);
        return cause == Cause.MENTIONED
                || second.map(other -> cause(other) != Cause.NONE).orElse(cause == Cause.ALWAYS);
    }

    public boolean reacts(Expression expression) {
        return cause(expression) != Cause.NONE;
    }

    private Cause cause(Expression expression) {
        if (callsOnNothing(expression) || mentionsNothing(expression)) {
            return Cause.ALWAYS;
        }
        return mentions(expression) ? Cause.MENTIONED : Cause.NONE;
    }

    /** Whether a function, such as today(), is called on nothing that could change. */
    private static boolean callsOnNothing(Expression expression) {
        return expression instanceof Expression.Call
                ? mentionsNothing(expression)
                : expression.parts().stream().anyMatch(Mentions::callsOnNothing);
    }

    public static boolean mentionsNothing(Expression expression) {
        return values(expression).findAny().isEmpty();
    }

    /** Names in braces; those of questions in quotes are not looked at. */
    private static Stream<Reference> values(Expression expression) {
        return expression
                .references()
                .filter(reference -> reference.kind() == Reference.Kind.VALUE
                        || reference.kind() == Reference.Kind.ELEMENT_VALUE
                        || reference.kind() == Reference.Kind.PROPERTY);
    }

    private boolean mentions(Expression expression) {
        return values(expression)
                .anyMatch(reference -> reference.kind() == Reference.Kind.PROPERTY
                        || keys(reference)
                                .anyMatch(key -> key.equalsIgnoreCase(reference.path())
                                        || !changed.get(key).after().isMissingNode()));
    }

    /** What changed of all that the name may lead to. */
    private Stream<String> keys(Reference reference) {
        return reference
                .candidates()
                .map(name -> changed.containsKey(name) ? name : name.toLowerCase(Locale.ROOT))
                .filter(changed::containsKey);
    }

    /** Whether what a name leads to is another than before: in {@code {list[0].x}} not everything in the list is. */
    public boolean differs(Expression expression, Clock clock) {
        return values(expression)
                .anyMatch(reference -> keys(reference)
                        .anyMatch(key -> key.equalsIgnoreCase(reference.path())
                                || differs(reference, key, changed.get(key), clock)));
    }

    private static boolean differs(Reference reference, String key, Change change, Clock clock) {
        return !Same.values(at(reference, key, change.before(), clock), at(reference, key, change.after(), clock));
    }

    private static JsonNode at(Reference reference, String key, JsonNode value, Clock clock) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        if (!value.isMissingNode()) {
            answers.set(key, value);
        }
        return new Expression.Variable(reference, true).evaluate(new ValueScope(answers, clock));
    }
}

package no.svarbrev.questionnaire.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.testkit.SurveyCore;
import org.junit.jupiter.api.Test;

/**
 * Our expressions have the values, and hold, where those of survey-core do. The vectors are written by
 * src/test/survey-core/expressions.js, at one moment and in the zone of Oslo.
 */
class SurveyCoreExpressionsTest {
    /** Where we differ, and why. */
    private static final Map<String, String> KNOWN = Map.of();

    private static final JsonNode VECTORS = SurveyCore.vectors("expressions");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse(VECTORS.get("now").textValue()), ZoneId.of("Europe/Oslo"));

    @Test
    void everyExpressionHasTheSameValueForTheSameAnswersAsInSurveyCore() {
        Map<String, List<String>> differences = new LinkedHashMap<>();
        int count = 0;
        for (JsonNode vector : VECTORS.get("expressions")) {
            count++;
            List<String> found = differences(vector);
            if (!found.isEmpty()) {
                differences.put(vector.get(0).textValue(), found);
            }
        }
        try (var out = new java.io.PrintWriter("/tmp/diffs.txt")) {
            differences.forEach((key, found) -> out.println(key + "   ##   " + String.join(" | ", found)));
            out.println(differences.size() + " of " + count);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(differences).containsOnlyKeys(KNOWN.keySet());
    }

    private static List<String> differences(JsonNode vector) {
        Optional<Expression> expression = parsed(vector.get(0).textValue());
        JsonNode reference = vector.get(1);
        if (expression.isEmpty() || reference.isNull()) {
            return expression.isEmpty() == reference.isNull()
                    ? List.of()
                    : List.of(expression.isEmpty() ? "only survey-core can read it" : "only we can read it");
        }
        List<String> found = new ArrayList<>();
        for (int set = 0; set < reference.size(); set++) {
            Expression.Scope scope =
                    Expression.Scope.of((ObjectNode) VECTORS.get("answers").get(set), CLOCK);
            if (reference.get(set).has("fails")) {
                expression.get().value(scope);
            } else {
                JsonNode value = expression.get().value(scope);
                boolean holds = vector.get(2).textValue().charAt(set) == '1';
                if (!same(value, reference.get(set)) || expression.get().holds(scope) != holds) {
                    found.add("answers " + set + ": we say " + value + " not " + reference.get(set)
                            + (expression.get().holds(scope) != holds ? " HOLDS" : ""));
                }
            }
        }
        return found;
    }

    /** Numbers as numbers, however they are written; nothing and null alike. */
    private static boolean same(JsonNode ours, JsonNode theirs) {
        if (ours.isNumber() && theirs.isNumber()) {
            return ours.doubleValue() == theirs.doubleValue();
        }
        if (ours.isArray() && theirs.isArray() && ours.size() == theirs.size()) {
            boolean same = true;
            for (int index = 0; index < ours.size(); index++) {
                same &= same(ours.get(index), theirs.get(index));
            }
            return same;
        }
        if (ours.isObject() && theirs.isObject() && ours.size() == theirs.size()) {
            return ours.properties().stream()
                    .allMatch(
                            field -> theirs.has(field.getKey()) && same(field.getValue(), theirs.get(field.getKey())));
        }
        return ours.equals(theirs) || ours.isMissingNode() && theirs.isNull();
    }

    private static Optional<Expression> parsed(String source) {
        try {
            return Optional.of(ExpressionParser.parse(source));
        } catch (SyntaxFault fault) {
            return Optional.empty();
        }
    }
}

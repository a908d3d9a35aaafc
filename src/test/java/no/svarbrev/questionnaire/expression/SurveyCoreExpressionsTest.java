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
    private static final String UNKNOWN_FUNCTION =
            "survey-core gives null for a function that nobody defined: refused here";

    /** Where we differ, and why. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("not({t} = 'ja')", UNKNOWN_FUNCTION),
            Map.entry("NEGATE({t} = 'ja')", UNKNOWN_FUNCTION),
            Map.entry("MAX(1, 2)", UNKNOWN_FUNCTION),
            Map.entry("Max(1)", UNKNOWN_FUNCTION),
            Map.entry("unknown()", UNKNOWN_FUNCTION),
            Map.entry("foo(1)", UNKNOWN_FUNCTION),
            Map.entry("[,1]", "survey-core leaves out every element then: refused here"),
            Map.entry("max(,1)", "survey-core leaves out every argument then: refused here"),
            Map.entry("{ }", "a name that nothing has: refused here"),
            Map.entry(
                    "sumInArray({p}, 'x', '{x} >')", "a filter that cannot be read lets nothing through: refused here"),
            Map.entry("sumInArray('abc', 'length')", "the characters of a text are no elements here"));

    private static final JsonNode VECTORS = SurveyCore.vectors("expressions");
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse(VECTORS.get("now").textValue()), ZoneId.of("Europe/Oslo"));

    @Test
    void everyExpressionHasTheSameValueForTheSameAnswersAsInSurveyCore() {
        Map<String, List<String>> differences = new LinkedHashMap<>();
        for (JsonNode vector : VECTORS.get("expressions")) {
            List<String> found = differences(vector);
            if (!found.isEmpty()) {
                differences.put(vector.get(0).textValue(), found);
            }
        }
        System.out.printf(
                "%d of %d expressions agree with survey-core over %d sets of answers%n",
                VECTORS.get("expressions").size() - differences.size(),
                VECTORS.get("expressions").size(),
                VECTORS.get("answers").size());
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
            JsonNode value = expression.get().value(scope(set));
            boolean holds = expression.get().holds(scope(set));
            boolean expected = vector.get(2).textValue().charAt(set) == '1';
            // Where survey-core itself fails it is enough that we do not.
            boolean fails = reference.get(set).has("fails");
            if (!fails && (holds != expected || !same(value, reference.get(set)))) {
                found.add("answers " + set + ": we say " + value + ", holds: " + holds);
            }
        }
        return found;
    }

    private static Scope scope(int set) {
        return new ValueScope((ObjectNode) VECTORS.get("answers").get(set), CLOCK);
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

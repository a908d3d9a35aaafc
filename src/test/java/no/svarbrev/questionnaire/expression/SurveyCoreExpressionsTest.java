package no.svarbrev.questionnaire.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.svarbrev.testkit.SurveyCore;
import org.junit.jupiter.api.Test;

/** Our conditions hold where those of survey-core hold. The vectors are written by src/test/survey-core/vectors.js. */
class SurveyCoreExpressionsTest {
    /** Where we differ, and why. */
    private static final Map<String, String> KNOWN = Map.of(
            "not({t} = 'ja')", "survey-core takes «not» for a function that nobody defined: never true; refused here",
            "{t} = 'ja' = true", "comparisons in a row are easily read wrong: refused here",
            "NEGATE({t} = 'ja')", "survey-core wants a blank after negate; without one it is a function nobody defined",
            "{none} = 'undefined'", "a word of JavaScript, not of ours",
            "[] empty", "survey-core reads a list only to the right of an operator: harmless",
            "['a'] notempty", "survey-core reads a list only to the right of an operator: harmless",
            "{n} = '0x5'", "JavaScript's hexadecimal numbers are text here",
            "{n} = '5e0'", "numbers with an exponent are text here: comparing them exactly could take for ever");

    private static final JsonNode VECTORS = SurveyCore.vectors("expressions");

    @Test
    void everyConditionHoldsForTheSameAnswersAsInSurveyCore() {
        Map<String, List<String>> differences = new LinkedHashMap<>();
        VECTORS.get("expressions").forEach(vector -> {
            List<String> found = differences(vector.get(0).textValue(), vector.get(1));
            if (!found.isEmpty()) {
                differences.put(vector.get(0).textValue(), found);
            }
        });
        assertThat(differences).containsOnlyKeys(KNOWN.keySet());
    }

    private static List<String> differences(String source, JsonNode reference) {
        Optional<Expression> expression = parsed(source);
        if (expression.isEmpty() || reference.isNull()) {
            return expression.isEmpty() == reference.isNull()
                    ? List.of()
                    : List.of(expression.isEmpty() ? "only survey-core can read it" : "only we can read it");
        }
        List<String> found = new ArrayList<>();
        for (int set = 0; set < reference.size(); set++) {
            JsonNode answers = VECTORS.get("answers").get(set);
            boolean holds = expression.get().holds(answers::path);
            if (holds != reference.get(set).booleanValue()) {
                found.add("answers " + set + ": we say " + holds);
            }
        }
        return found;
    }

    private static Optional<Expression> parsed(String source) {
        try {
            return Optional.of(ExpressionParser.parse(source));
        } catch (SyntaxFault fault) {
            return Optional.empty();
        }
    }
}

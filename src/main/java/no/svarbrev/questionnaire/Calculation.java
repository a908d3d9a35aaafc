package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * A value that is worked out from other answers, shown and stored.
 *
 * @param precision how many decimals of a number are kept, when not all
 */
public record Calculation(Prompt prompt, Optional<Expression> expression, OptionalInt precision, NumberForm form)
        implements Question {
    /**
     * How the value is shown.
     *
     * @param pattern a text with {@code {0}} where the value goes; empty for the value alone
     * @param style none, decimal, percent or currency
     */
    public record NumberForm(LocalText pattern, String style, int minDecimals, int maxDecimals, boolean grouped) {}

    @Override
    public Kind kind() {
        return Kind.EXPRESSION;
    }

    /** What is kept of the value that was worked out. */
    public JsonNode rounded(JsonNode value) {
        return value.isNumber() && precision.isPresent()
                ? DecimalNode.valueOf(value.decimalValue().setScale(precision.getAsInt(), RoundingMode.HALF_UP))
                : value;
    }

    /** Nothing can be typed. */
    @Override
    public Typed read(Form fields, String field) {
        return Typed.BLANK;
    }
}

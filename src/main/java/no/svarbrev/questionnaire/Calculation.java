package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * A value that is worked out from other answers, shown and stored.
 *
 * @param precision how many decimals of a number are kept, when not all
 */
public record Calculation(Prompt prompt, Optional<Expression> expression, OptionalInt precision, NumberForm form)
        implements Question {
    /** How a number is written. */
    public enum Style {
        PLAIN,
        DECIMAL,
        PERCENT,
        CURRENCY
    }

    /**
     * How the value is shown.
     *
     * @param pattern a text with {@code {0}} where the value goes; empty for the value alone
     * @param currency of an amount, by its ISO 4217 code
     * @param minDecimals at least so many decimals; below 0 as many as are usual
     * @param maxDecimals at most so many
     */
    public record NumberForm(
            LocalText pattern, Style style, String currency, int minDecimals, int maxDecimals, boolean grouped) {}

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
}

package no.svarbrev.questionnaire;

import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/** A value that is worked out from other answers, shown and stored. */
public record Calculation(Prompt prompt, Optional<Expression> expression, NumberForm form) implements Question {
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

    /** Nothing can be typed. */
    @Override
    public Typed read(Form fields, String field) {
        return Typed.BLANK;
    }
}

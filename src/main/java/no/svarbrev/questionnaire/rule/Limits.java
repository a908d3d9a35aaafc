package no.svarbrev.questionnaire.rule;

import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.text.LocalText;

/** The smallest and largest answer: fixed values of the field's own type, or what expressions give at the moment. */
public record Limits<T>(
        Optional<T> min,
        Optional<T> max,
        Optional<Expression> minExpression,
        Optional<Expression> maxExpression,
        LocalText minText,
        LocalText maxText) {}

package no.svarbrev.questionnaire.rule;

import no.svarbrev.questionnaire.expression.Expression;

/** A named value for other expressions; {@code stored} when it stands among the answers as well. */
public record CalculatedValue(String name, Expression expression, boolean stored) {}

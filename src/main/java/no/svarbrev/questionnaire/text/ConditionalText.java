package no.svarbrev.questionnaire.text;

import no.svarbrev.questionnaire.expression.Expression;

/** A text shown when its condition holds. */
public record ConditionalText(Expression condition, LocalText text) {}

package no.svarbrev.questionnaire.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * How often a row or panel is repeated.
 *
 * @param start how many there are before the respondent adds or takes away
 * @param countExpression gives the number instead, when there is one
 * @param key the question that must differ between them, when there is one
 * @param first the answers of a new row or panel
 */
public record Repeating(
        int start,
        int min,
        int max,
        Optional<Expression> countExpression,
        Allowed allowed,
        Optional<String> key,
        LocalText keyText,
        Optional<JsonNode> first,
        Words words) {
    /** What the respondent may do. */
    public record Allowed(boolean add, boolean remove) {}

    /** Words of the buttons and of an empty list; empty for the usual ones. */
    public record Words(LocalText add, LocalText remove, LocalText none) {}
}

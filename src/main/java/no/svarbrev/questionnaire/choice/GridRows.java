package no.svarbrev.questionnaire.choice;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * The rows of a grid as written.
 *
 * @param visibleIf a condition on each row, which it calls {@code {item}}
 */
public record GridRows(List<Choice> rows, Optional<Expression> visibleIf, boolean random, boolean hideIfEmpty) {
    public GridRows {
        rows = List.copyOf(rows);
    }
}

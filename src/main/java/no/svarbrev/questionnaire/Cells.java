package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * The columns of a grid, each a question that is asked in every row.
 *
 * @param unique the columns in which no two rows can have the same answer
 * @param visibleIf a condition on each column, which it calls {@code {item}}
 * @param totals what is worked out below the columns
 */
public record Cells(List<Question> columns, Set<String> unique, Optional<Expression> visibleIf, Totals totals) {
    public Cells {
        columns = List.copyOf(columns);
        unique = Set.copyOf(unique);
    }
}

package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Set;

/**
 * The columns of a grid, each a question that is asked in every row.
 *
 * @param unique the columns in which no two rows can have the same answer
 */
public record Cells(List<Question> columns, Set<String> unique) {
    public Cells {
        columns = List.copyOf(columns);
        unique = Set.copyOf(unique);
    }
}

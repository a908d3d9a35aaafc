package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.choice.GridRows;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * A grid: for each row one of the columns.
 *
 * @param columnsVisibleIf a condition on each column, which it calls {@code {item}}
 */
public record Matrix(
        Prompt prompt, List<Choice> columns, Optional<Expression> columnsVisibleIf, GridRows rows, Asking asking)
        implements Question {
    /**
     * What is asked of the rows: {@code each}, whether every row must be answered; {@code unique}, whether no two rows can
     * have the same column.
     */
    public record Asking(boolean each, boolean unique) {}

    public Matrix {
        columns = List.copyOf(columns);
    }

    @Override
    public Kind kind() {
        return Kind.MATRIX;
    }

    /** The columns are what one chooses among. */
    @Override
    public Optional<ChoiceList> choices() {
        return Optional.of(ChoiceList.of(columns));
    }

    @Override
    public Optional<GridRows> fixedRows() {
        return Optional.of(rows);
    }
}

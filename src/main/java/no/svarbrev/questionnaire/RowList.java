package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/** A grid with a question of its own in each column, and rows that the respondent adds. */
public record RowList(Prompt prompt, Cells cells, Optional<Expression> rowsVisibleIf, Repeating repeating)
        implements Question {
    @Override
    public Kind kind() {
        return Kind.MATRIXDYNAMIC;
    }

    @Override
    public Optional<Repeating> repeated() {
        return Optional.of(repeating);
    }

    @Override
    public List<Question> parts() {
        return cells.columns();
    }

    @Override
    public Totals totals() {
        return cells.totals();
    }
}

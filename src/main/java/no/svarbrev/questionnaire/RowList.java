package no.svarbrev.questionnaire;

import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.rule.Repeating;

/** A grid with a question of its own in each column, and rows that the respondent adds. */
public record RowList(Prompt prompt, Grid.Cells cells, Optional<Expression> rowsVisibleIf, Repeating repeating)
        implements Grid {
    @Override
    public Kind kind() {
        return Kind.MATRIXDYNAMIC;
    }

    @Override
    public Optional<Repeating> repeated() {
        return Optional.of(repeating);
    }
}

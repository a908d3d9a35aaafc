package no.svarbrev.questionnaire;

import java.util.Optional;
import no.svarbrev.questionnaire.choice.GridRows;

/** A grid with a question of its own in each column, and fixed rows. */
public record CellMatrix(Prompt prompt, Grid.Cells cells, GridRows rows) implements Grid {
    @Override
    public Kind kind() {
        return Kind.MATRIXDROPDOWN;
    }

    @Override
    public Optional<GridRows> fixedRows() {
        return Optional.of(rows);
    }
}

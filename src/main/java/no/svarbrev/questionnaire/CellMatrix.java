package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;

/** A grid with a question of its own in each column, and fixed rows. */
public record CellMatrix(Prompt prompt, Cells cells, GridRows rows) implements Question {
    @Override
    public Kind kind() {
        return Kind.MATRIXDROPDOWN;
    }

    @Override
    public List<Question> parts() {
        return cells.columns();
    }

    @Override
    public Totals totals() {
        return cells.totals();
    }

    @Override
    public Optional<GridRows> fixedRows() {
        return Optional.of(rows);
    }
}

package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import no.svarbrev.questionnaire.Totals;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * The totals below the columns of a grid, by the names of the columns. They are over all rows that have answers, hidden ones
 * too, stay when the grid is hidden, and are kept beside its answers, all as in survey-core.
 */
final class TotalRow {
    /** survey-core gives up after as many rounds. */
    private static final int MOST_ROUNDS = 3;

    private final QuestionState grid;
    private final Totals totals;
    private final Expression.Scope scope;
    private ObjectNode values = JsonNodeFactory.instance.objectNode();

    TotalRow(QuestionState grid) {
        this.grid = grid;
        this.totals = grid.question().totals();
        this.scope = new TotalScope(grid);
    }

    JsonNode value(String column) {
        return values.path(column);
    }

    ObjectNode values() {
        return values;
    }

    /**
     * Works them out, and keeps them when one has changed. Stored answers may hold those of before, which never stand; where
     * two grids share their answer, those of the last one do.
     */
    void look() {
        if (totals.isEmpty()) {
            return;
        }
        ObjectNode before = values.deepCopy();
        int round = 0;
        do {
            round++;
        } while (workOut() && round < MOST_ROUNDS);
        if (grid.filling().isRestored() ? isLast() : !values.equals(before)) {
            grid.store().set(key(), values.isEmpty() ? MissingNode.getInstance() : values.deepCopy());
        }
    }

    /** A total may name others. True when one became another than before. */
    private boolean workOut() {
        ObjectNode before = values.deepCopy();
        for (Totals.Total total : totals.columns()) {
            JsonNode value = total.calculation()
                    .rounded(total.calculation().expression().orElseThrow().value(scope));
            if (Answered.isNothing(value)) {
                values.remove(total.column());
            } else {
                values.set(total.column(), value);
            }
        }
        return !values.equals(before);
    }

    private String key() {
        return Totals.key(grid.question().prompt().key());
    }

    private boolean isLast() {
        return grid.store() instanceof ItemState
                || grid.filling().sharing(grid.question().prompt().key()).stream()
                                .filter(state -> !state.question().totals().isEmpty())
                                .reduce((first, second) -> second)
                                .orElse(grid)
                        == grid;
    }
}

package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.scope.ItemScope;
import no.svarbrev.routing.engine.scope.TotalScope;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.NumberText;

/**
 * The totals below the columns of a grid, by the names of the columns. They are over the rows that are shown, stay
 * when the grid itself is hidden, and are kept beside its answers, as in survey-core once it has drawn the grid.
 */
public final class TotalRow implements ItemScope.Totals {
    /** survey-core gives up after as many rounds. */
    private static final int MOST_ROUNDS = 3;

    private final Asked asked;
    private final BooleanSupplier last;
    private final Grid.Totals totals;
    private final Scope scope;
    private ObjectNode values = JsonNodeFactory.instance.objectNode();

    /**
     * @param rows those that are shown and have answers
     * @param last whether no grid after it has totals under the same key
     */
    TotalRow(Asked asked, Supplier<JsonNode> rows, BooleanSupplier last) {
        this.asked = asked;
        this.last = last;
        this.totals = asked.question().totals();
        this.scope = new TotalScope(asked.scope(), rows, this::values);
    }

    JsonNode value(String column) {
        return values.path(column);
    }

    @Override
    public ObjectNode values() {
        return values;
    }

    /** Whether the question has none. */
    public boolean isEmpty() {
        return totals.isEmpty();
    }

    /** What a text says where it names a total of one of these grids, {@code grid-total.column}; empty where it names none. */
    public static Optional<String> inText(Stream<TotalRow> rows, String path) {
        return rows.filter(row -> !row.isEmpty())
                .flatMap(row -> row.inText(path, row.key() + ".").stream())
                .findFirst();
    }

    @Override
    public Optional<String> inText(String path, String before) {
        return totals.columns().stream()
                .filter(total -> (before + total.column()).equalsIgnoreCase(path))
                .map(total -> onPage(total, asked.language()))
                .findFirst();
    }

    private String onPage(Grid.Totals.Total total, String language) {
        JsonNode value = value(total.column());
        return Answered.isEmpty(value)
                ? ""
                : NumberText.onPage(total.calculation().form(), value, language);
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
        if (asked.settling().isRestored() ? last.getAsBoolean() : !values.equals(before)) {
            asked.store().set(key(), values.isEmpty() ? MissingNode.getInstance() : values.deepCopy());
        }
    }

    /** A total may name others. True when one became another than before. */
    private boolean workOut() {
        ObjectNode before = values.deepCopy();
        for (Grid.Totals.Total total : totals.columns()) {
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
        return Grid.Totals.key(asked.key());
    }
}

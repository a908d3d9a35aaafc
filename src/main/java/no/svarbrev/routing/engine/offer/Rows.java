package no.svarbrev.routing.engine.offer;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.GridRows;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.scope.ChoiceScope;

/** The fixed rows of a grid that are shown, and the columns of one where each row has one answer. */
public final class Rows {
    private final Asked asked;
    private final Function<Choice, Optional<Scope>> scopes;
    private final Optional<GridRows> written;
    private Optional<List<Choice>> shown = Optional.empty();
    private Optional<List<Choice>> columns = Optional.empty();
    private final Map<String, Boolean> hidden = new HashMap<>();

    /** @param scopes of the rows that have questions of their own */
    public Rows(Asked asked, Function<Choice, Optional<Scope>> scopes) {
        this.asked = asked;
        this.scopes = scopes;
        this.written = written(asked.question());
    }

    private static Optional<GridRows> written(Question question) {
        if (question instanceof Matrix matrix) {
            return Optional.of(matrix.rows());
        }
        return question instanceof CellMatrix matrix ? Optional.of(matrix.rows()) : Optional.empty();
    }

    public void look() {
        shown = Optional.empty();
        columns = Optional.empty();
        hidden.clear();
    }

    /** In the order they are shown. */
    public List<Choice> shown() {
        if (shown.isEmpty()) {
            shown = Optional.of(written.map(this::shown).orElse(List.of()));
        }
        return shown.get();
    }

    private List<Choice> shown(GridRows rows) {
        List<Choice> all = new ArrayList<>(
                rows.rows().stream().filter(row -> holds(row, rows.visibleIf())).toList());
        if (rows.random()) {
            Collections.shuffle(
                    all, asked.circumstances().random(asked.question().name()));
        }
        return all;
    }

    public boolean hideQuestion() {
        return written.filter(GridRows::hideIfEmpty).isPresent() && shown().isEmpty();
    }

    /** Whether some rows are not shown. */
    public boolean areFiltered() {
        return written.filter(rows -> rows.rows().size() > shown().size()).isPresent();
    }

    public List<Choice> columns(Matrix matrix) {
        if (columns.isEmpty()) {
            columns = Optional.of(matrix.columns().stream()
                    .filter(column -> holds(column, matrix.columnsVisibleIf()))
                    .toList());
        }
        return columns.get();
    }

    /** Whether a column of cells is not shown, in any row. */
    public boolean hidesColumn(String name) {
        return columnsVisibleIf()
                .filter(condition -> hidden.computeIfAbsent(
                        name, any -> !condition.holds(new ChoiceScope(TextNode.valueOf(name), asked.scope()))))
                .isPresent();
    }

    private Optional<Expression> columnsVisibleIf() {
        if (asked.question() instanceof CellMatrix matrix) {
            return matrix.cells().visibleIf();
        }
        return asked.question() instanceof RowList list ? list.cells().visibleIf() : Optional.empty();
    }

    /** In a grid of cells the other answers in the row can be named, and both conditions must hold; else a row's or column's own goes before the common one. */
    private boolean holds(Choice choice, Optional<Expression> common) {
        Scope scope = new ChoiceScope(choice.value(), scopes.apply(choice).orElse(asked.scope()));
        boolean both =
                asked.question() instanceof CellMatrix || choice.visible().isFixed();
        return (!both || common.map(condition -> condition.holds(scope)).orElse(true))
                && (choice.visible().isFixed() || choice.visible().holds(scope));
    }
}

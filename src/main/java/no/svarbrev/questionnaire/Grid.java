package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Aggregate;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.text.LocalText;

/** A grid with a question of its own in each column. */
public sealed interface Grid extends Question permits CellMatrix, RowList {
    Cells cells();

    @Override
    default List<Question> parts() {
        return cells().columns();
    }

    @Override
    default Totals totals() {
        return cells().totals();
    }

    /**
     * The columns of a grid, each a question that is asked in every row.
     *
     * @param unique the columns in which no two rows can have the same answer
     * @param visibleIf a condition on each column, which it calls {@code {item}}
     * @param totals what is worked out below the columns
     */
    record Cells(List<Question> columns, Set<String> unique, Optional<Expression> visibleIf, Totals totals) {
        public Cells {
            columns = List.copyOf(columns);
            unique = Set.copyOf(unique);
        }
    }

    /**
     * What stands below the columns of a grid, worked out from their cells. SurveyJS keeps it among the answers, beside that of
     * the grid.
     *
     * @param columns of those columns that have one, in their order
     * @param text what the row of them is called; empty for the usual word
     */
    record Totals(List<Total> columns, LocalText text) {
        public static final Totals NONE = new Totals(List.of(), LocalText.NONE);

        private static final String SUFFIX = "-total";

        public Totals {
            columns = List.copyOf(columns);
        }

        /**
         * The total of one column.
         *
         * @param calculation how it is worked out and written; its name is that of the column
         * @param aggregate what it is of the cells; empty when it has an expression of its own, which may give anything
         */
        public record Total(Calculation calculation, Optional<Aggregate> aggregate) {
            public String column() {
                return calculation.name();
            }
        }

        public boolean isEmpty() {
            return columns.isEmpty();
        }

        public Optional<Total> of(String column) {
            return columns.stream()
                    .filter(total -> total.column().equals(column))
                    .findFirst();
        }

        /** Where the totals of a grid stand among the answers. */
        public static String key(String gridKey) {
            return gridKey + SUFFIX;
        }
    }
}

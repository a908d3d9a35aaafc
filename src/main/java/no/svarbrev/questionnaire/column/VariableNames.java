package no.svarbrev.questionnaire.column;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.column.Column.What;

/**
 * The names of the columns that the questions of one version become in data files: {@code <question>},
 * {@code <question>_<option or row>}, {@code <question>_<row>_<column>}, {@code <question>_<column>_total},
 * {@code <question>_<option>_tekst}. The same version always gives the same names.
 */
public final class VariableNames {
    public static final int MAX_LENGTH = Naming.MAX_LENGTH;

    /** The columns that stand first in every data file. */
    public static final List<String> META = Naming.META;

    private final List<Column> columns;

    private VariableNames(List<Column> columns) {
        this.columns = columns;
    }

    public static VariableNames of(Questionnaire questionnaire) {
        return new VariableNames(Columns.of(questionnaire).stream()
                .flatMap(answer -> answer.columns().stream())
                .toList());
    }

    /** All names, in the order of the columns. */
    public List<String> all() {
        return columns.stream().map(Column::name).toList();
    }

    /** The names that SPSS or Stata would not take and that others stand for, by their question. */
    public Map<String, String> replaced() {
        Map<String, String> replaced = new LinkedHashMap<>();
        columns.stream().filter(column -> column.what() != What.COUNT).forEach(column -> {
            String question = column.place().whole().name();
            // one that is only too long is cut, which is no surprise
            if (RefusedNames.contain(question.substring(0, Math.min(question.length(), MAX_LENGTH)))) {
                replaced.putIfAbsent(question, column.name());
            }
        });
        return replaced;
    }
}

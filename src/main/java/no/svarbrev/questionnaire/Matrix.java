package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    public Typed read(Form form, String field) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        for (Choice row : rows.rows()) {
            String place = Question.field(field, row.code());
            String code = form.first(place);
            if (!code.isEmpty()) {
                Typed typed = new PostedChoices(this, form, place).read(code);
                faults.addAll(typed.faults());
                if (!typed.value().isMissingNode()) {
                    answer.set(row.code(), typed.value());
                }
            }
        }
        return Question.collected(answer, faults);
    }
}

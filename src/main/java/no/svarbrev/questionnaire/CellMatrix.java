package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

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
    public Typed read(Form form, String field) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        for (Choice row : rows.rows()) {
            ObjectNode read = JsonNodeFactory.instance.objectNode();
            PostedParts.readInto(read, faults, cells.columns(), form, Question.field(field, row.code()));
            if (!read.isEmpty()) {
                answer.set(row.code(), read);
            }
        }
        return Question.collected(answer, faults);
    }
}

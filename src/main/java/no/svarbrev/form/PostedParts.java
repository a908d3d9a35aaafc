package no.svarbrev.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.RowList;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.questionnaire.rule.Repeating;

/** Reads the questions inside a question: the cells of a row, the questions of a repeating panel. */
record PostedParts(Form form, Reader reader) {
    /** What reads each of the parts, which may have parts themselves. */
    interface Reader {
        Typed read(Question part, Form form, String field);
    }

    Typed fields(Question question, String field) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        readInto(answer, faults, question.parts(), field);
        return Typed.collected(answer, faults);
    }

    /** One choice for each row. */
    Typed rows(Matrix matrix, String field) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        for (Choice row : matrix.rows().rows()) {
            Typed typed = new PostedChoices(matrix, form, Question.field(field, row.code())).chosen();
            put(answer, faults, row.code(), typed);
        }
        return Typed.collected(answer, faults);
    }

    Typed cells(CellMatrix matrix, String field) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        for (Choice row : matrix.rows().rows()) {
            ObjectNode read = JsonNodeFactory.instance.objectNode();
            readInto(read, faults, matrix.parts(), Question.field(field, row.code()));
            if (!read.isEmpty()) {
                answer.set(row.code(), read);
            }
        }
        return Typed.collected(answer, faults);
    }

    /** Rows that nobody touched, as many as the list begins with, are no answer; panels are. */
    Typed list(Question question, String field) {
        Repeating repeating = question.repeated().orElseThrow();
        Typed typed = items(question.parts(), field, repeating);
        boolean asBegun =
                repeating.countExpression().isPresent() || typed.value().size() == repeating.start();
        boolean untouched =
                question instanceof RowList && asBegun && typed.faults().isEmpty() && allBlank(typed.value());
        return untouched ? Typed.BLANK : typed;
    }

    private void readInto(ObjectNode answer, List<Fault> faults, List<Question> parts, String field) {
        for (Question part : parts) {
            if (part.shape() != Shape.CALCULATION) {
                String place = Question.field(field, part.name());
                put(answer, faults, part.prompt().key(), reader.read(part, form, place));
                if (part.keepsText()) {
                    String comment = Prompt.commentName(place);
                    put(
                            answer,
                            faults,
                            part.prompt().commentName(),
                            TypedText.read(part.name(), comment, form.first(comment)));
                }
            }
        }
    }

    private static void put(ObjectNode answer, List<Fault> faults, String key, Typed typed) {
        faults.addAll(typed.faults());
        if (!typed.value().isMissingNode()) {
            answer.set(key, typed.value());
        }
    }

    /**
     * As many rows as the page says it showed; empty ones keep their place. That there are none is an answer where the
     * list begins with some.
     */
    private Typed items(List<Question> parts, String field, Repeating repeating) {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        List<Fault> faults = new ArrayList<>();
        int count = Math.min(ListCount.of(form, field), repeating.max());
        for (int row = 0; row < count; row++) {
            readInto(answer.addObject(), faults, parts, Question.field(field, String.valueOf(row)));
        }
        boolean emptied = repeating.start() > 0 && "0".equals(form.first(ListCount.field(field)));
        return emptied ? Typed.of(answer) : Typed.collected(answer, faults);
    }

    private static boolean allBlank(JsonNode rows) {
        for (JsonNode row : rows) {
            if (!row.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}

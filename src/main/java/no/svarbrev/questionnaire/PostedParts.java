package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the questions inside a question: the cells of a row, the questions of a repeating panel. */
final class PostedParts {
    /** The hidden field with the number of rows or panels that a page showed. */
    static final String COUNT = "count";

    private PostedParts() {}

    static void readInto(ObjectNode answer, List<Fault> faults, List<Question> parts, Form form, String field) {
        for (Question part : parts) {
            if (part.kind() != Question.Kind.EXPRESSION) {
                String place = Question.field(field, part.name());
                put(answer, faults, part.prompt().key(), part.read(form, place));
                if (hasText(part)) {
                    String comment = Prompt.commentName(place);
                    put(
                            answer,
                            faults,
                            part.prompt().commentName(),
                            Typed.text(part.name(), comment, form.first(comment)));
                }
            }
        }
    }

    private static boolean hasText(Question part) {
        boolean other = part.choices()
                .filter(list -> list.otherIsComment() && list.other().isPresent())
                .isPresent();
        return other || part.prompt().comment().isPresent();
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
    static Typed rows(List<Question> parts, Form form, String field, Repeating repeating) {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        List<Fault> faults = new ArrayList<>();
        int count = Math.min(count(form, field), repeating.max());
        for (int row = 0; row < count; row++) {
            readInto(answer.addObject(), faults, parts, form, Question.field(field, String.valueOf(row)));
        }
        boolean emptied = repeating.start() > 0 && "0".equals(form.first(Question.field(field, COUNT)));
        return emptied ? Typed.of(answer) : Question.collected(answer, faults);
    }

    private static int count(Form form, String field) {
        String typed = form.first(Question.field(field, COUNT));
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : 0;
    }

    static boolean allBlank(JsonNode rows) {
        for (JsonNode row : rows) {
            if (!row.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}

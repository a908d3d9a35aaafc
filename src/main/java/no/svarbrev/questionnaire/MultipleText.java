package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Some short fields under one heading; the answer holds each by its name. */
public record MultipleText(Prompt prompt, List<Question> items) implements Question {
    public MultipleText {
        items = List.copyOf(items);
    }

    @Override
    public Kind kind() {
        return Kind.MULTIPLETEXT;
    }

    @Override
    public List<Question> parts() {
        return items;
    }

    @Override
    public Typed read(Form form, String field) {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        List<Fault> faults = new ArrayList<>();
        PostedParts.readInto(answer, faults, items, form, field);
        return Question.collected(answer, faults);
    }
}

package no.svarbrev.questionnaire;

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
}

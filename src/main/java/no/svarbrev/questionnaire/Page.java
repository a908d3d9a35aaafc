package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/** One page of the form, saved as a whole. */
public record Page(
        String name, LocalText title, LocalText description, Optional<Expression> visibleIf, List<Element> elements) {
    public Page {
        elements = List.copyOf(elements);
    }

    public List<Question> questions() {
        return elements.stream()
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .toList();
    }
}

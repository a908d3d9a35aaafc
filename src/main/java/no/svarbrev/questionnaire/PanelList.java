package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.rule.Repeating;
import no.svarbrev.questionnaire.text.LocalText;

/** A panel of questions that is repeated as often as the respondent needs; the answer is a list. */
public record PanelList(
        Prompt prompt,
        LocalText panelTitle,
        LocalText panelDescription,
        List<Element> elements,
        Optional<Expression> panelVisibleIf,
        Repeating repeating)
        implements Question {
    public PanelList {
        elements = List.copyOf(elements);
    }

    @Override
    public Kind kind() {
        return Kind.PANELDYNAMIC;
    }

    @Override
    public Optional<Repeating> repeated() {
        return Optional.of(repeating);
    }

    @Override
    public List<Question> parts() {
        return Element.flat(elements)
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .toList();
    }
}

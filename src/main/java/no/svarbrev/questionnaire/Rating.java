package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.text.LocalText;

/** A step on a scale, with words for its ends. */
public record Rating(Prompt prompt, List<Choice> steps, LocalText lowest, LocalText highest) implements Question {
    public Rating {
        steps = List.copyOf(steps);
    }

    @Override
    public Kind kind() {
        return Kind.RATING;
    }

    @Override
    public Optional<ChoiceList> choices() {
        return Optional.of(ChoiceList.of(steps));
    }
}

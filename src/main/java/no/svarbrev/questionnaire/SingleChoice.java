package no.svarbrev.questionnaire;

import java.util.Optional;
import no.svarbrev.questionnaire.choice.ChoiceList;

/** One choice of several, as buttons or as a list that opens. */
public record SingleChoice(Prompt prompt, Kind kind, ChoiceList list) implements Question {
    @Override
    public boolean choosesFromList() {
        return true;
    }

    @Override
    public Optional<ChoiceList> choices() {
        return Optional.of(list);
    }
}

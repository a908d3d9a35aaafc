package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;

/** Yes or no; the values are true and false unless the questionnaire says otherwise. */
public record YesNo(Prompt prompt, Choice yes, Choice no) implements Question {
    @Override
    public Kind kind() {
        return Kind.BOOLEAN;
    }

    @Override
    public Optional<ChoiceList> choices() {
        return Optional.of(ChoiceList.of(List.of(yes, no)));
    }
}

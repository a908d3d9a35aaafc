package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Optional;

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

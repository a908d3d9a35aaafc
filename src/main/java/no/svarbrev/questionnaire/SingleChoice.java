package no.svarbrev.questionnaire;

import java.util.Optional;

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

    @Override
    public Typed read(Form form, String field) {
        String code = form.first(field);
        return code.isEmpty() ? Typed.BLANK : new PostedChoices(this, form, field).read(code);
    }
}

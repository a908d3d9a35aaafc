package no.svarbrev.questionnaire;

import java.util.Optional;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * Any number of choices: to tick, to pick from a list, or to rank.
 *
 * @param min how many must be chosen when any is; 0 for no limit
 * @param max how many can be chosen; 0 for no limit
 * @param partly whether one may rank some of the choices only
 * @param all what the choice says that ticks all plain ones, when there is one; it has no value of its own
 */
public record MultipleChoice(
        Prompt prompt, Kind kind, ChoiceList list, int min, int max, boolean partly, Optional<LocalText> all)
        implements Question {
    /** The field, below that of the question, that holds what «all» were when the page was shown. */
    public static final String ALL = "all";

    @Override
    public boolean choosesFromList() {
        return true;
    }

    @Override
    public Optional<ChoiceList> choices() {
        return Optional.of(list);
    }
}

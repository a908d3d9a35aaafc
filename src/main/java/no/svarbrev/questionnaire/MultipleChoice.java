package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    @Override
    public Typed read(Form form, String field) {
        PostedChoices posted = new PostedChoices(this, form, field);
        if (kind == Kind.RANKING) {
            return posted.ranking();
        }
        List<String> every = all.isPresent() ? posted.every(form.first(Question.field(field, ALL))) : List.of();
        // Beside «all» there may be more than the plain ones, and what excludes them is asked about.
        return ticked(
                posted, Stream.concat(every.stream(), form.all(field).stream()).toList());
    }

    private static Typed ticked(PostedChoices posted, List<String> codes) {
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        List<Fault> faults = new ArrayList<>();
        codes.stream()
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(posted::read)
                .forEach(typed -> {
                    faults.addAll(typed.faults());
                    if (!typed.value().isMissingNode()) {
                        answer.add(typed.value());
                    }
                });
        return Question.collected(answer, faults);
    }
}

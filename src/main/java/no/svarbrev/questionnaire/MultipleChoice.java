package no.svarbrev.questionnaire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Any number of choices: to tick, to pick from a list, or to rank.
 *
 * @param min how many must be chosen when any is; 0 for no limit
 * @param max how many can be chosen; 0 for no limit
 * @param partly whether one may rank some of the choices only
 */
public record MultipleChoice(Prompt prompt, Kind kind, ChoiceList list, int min, int max, boolean partly)
        implements Question {
    @Override
    public Optional<ChoiceList> choices() {
        return Optional.of(list);
    }

    @Override
    public Typed read(Form form, String field) {
        PostedChoices posted = new PostedChoices(this, form, field);
        return kind == Kind.RANKING ? posted.ranking() : ticked(posted, form.all(field));
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

package no.svarbrev.routing.engine.offer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.rule.Rule;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.engine.value.Answered;

/** Choices that a question takes from another: what is offered or chosen there, or its rows and panels. */
public record TakenChoices(ChoiceList list, ChoiceList.Source source) {
    /** Another question that choices are taken from. */
    public interface Source {
        /** Whether one chooses there; else its rows or panels may give choices. */
        boolean offersChoices();

        boolean takesLists();

        List<Choice> choices();

        boolean hasChosen(Choice choice);

        boolean isOtherChosen();

        /** What stands for «other» there. */
        JsonNode otherText();

        JsonNode value();
    }

    List<Choice> from(Source from) {
        if (from.offersChoices()) {
            return fromChoices(from);
        }
        return from.value().isArray() ? fromList(from.value()) : from.takesLists() ? List.of() : list.own();
    }

    private List<Choice> fromChoices(Source from) {
        Stream<Choice> taken = from.choices().stream()
                .filter(choice -> choice.role() == Choice.Role.PLAIN)
                .filter(choice -> switch (source.taken()) {
                    case ALL -> true;
                    case SELECTED -> from.hasChosen(choice);
                    case UNSELECTED -> !from.hasChosen(choice);
                });
        return Stream.concat(taken, ownText(from).stream()).toList();
    }

    /** The text of «other» is a choice like those that were chosen. */
    private Optional<Choice> ownText(Source from) {
        return Optional.of(from.otherText())
                .filter(text -> source.taken() == ChoiceList.Taken.SELECTED
                        && list.other().isEmpty()
                        && from.isOtherChosen()
                        && !Answered.isFalse(text))
                .map(text -> plain(Answered.OTHER, text.asText()));
    }

    private static Choice plain(JsonNode value, String text) {
        return new Choice(value, LocalText.of(text), false, Choice.Role.PLAIN, Rule.ALWAYS, Rule.ALWAYS);
    }

    /** Of each row or panel the named answer, else the first there is. */
    private List<Choice> fromList(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(JsonNode::isObject)
                .flatMap(row -> choice(row).stream())
                .toList();
    }

    private Optional<Choice> choice(JsonNode row) {
        String key = source.values()
                .orElseGet(() -> row.fieldNames().hasNext() ? row.fieldNames().next() : "");
        JsonNode value = row.path(key);
        if (Answered.isEmpty(value)) {
            return Optional.empty();
        }
        String text = source.texts()
                .map(row::path)
                .filter(each -> !each.isMissingNode())
                .orElse(value)
                .asText();
        return Optional.of(plain(value, text));
    }
}

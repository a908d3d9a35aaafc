package no.svarbrev.questionnaire.choice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * The choices of a question as written, and what decides which of them a respondent is offered.
 *
 * @param own the choices that stand in the question itself
 * @param special none, refused, don't know, other: after the others, whatever their order
 * @param visibleIf a condition on each choice, which it calls {@code {item}}
 * @param otherIsComment whether the text of «other» is kept beside the answer; else it is the answer
 */
public record ChoiceList(
        List<Choice> own,
        List<Choice> special,
        Order order,
        Optional<Expression> visibleIf,
        Optional<Expression> enableIf,
        Optional<Source> source,
        boolean hideIfEmpty,
        boolean otherIsComment,
        LocalText otherMissing) {
    /** The order that the choices are shown in. */
    public enum Order {
        AS_WRITTEN,
        ASCENDING,
        DESCENDING,
        RANDOM
    }

    /** Which choices of another question are taken. */
    public enum Taken {
        ALL,
        SELECTED,
        UNSELECTED
    }

    /** Another question that the choices come from; of a grid or repeating panel, what stands in these columns. */
    public record Source(String question, Taken taken, Optional<String> values, Optional<String> texts) {}

    public ChoiceList {
        own = List.copyOf(own);
        special = List.copyOf(special);
    }

    /** A plain list. */
    public static ChoiceList of(List<Choice> choices) {
        return new ChoiceList(
                choices,
                List.of(),
                Order.AS_WRITTEN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                LocalText.NONE);
    }

    public List<Choice> all() {
        return Stream.concat(own.stream(), special.stream()).toList();
    }

    public Optional<Choice> other() {
        return special.stream()
                .filter(choice -> choice.role() == Choice.Role.OTHER)
                .findFirst();
    }

    /** The choice with this value; numbers by their amount. */
    public static Optional<Choice> find(List<Choice> choices, JsonNode value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value) || choice.code().equals(value.asText()))
                .findFirst();
    }
}

package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;

/**
 * Finds among all choices of a question those that an answer names. Where the text of «other» is the answer itself, a text
 * that names no choice is «other».
 */
final class Chosen {
    private final Map<String, Choice> choices;
    private final Optional<Choice> ownWords;

    Chosen(List<Choice> choices, boolean othersAreAnswers) {
        this.choices = choices.stream()
                .collect(Collectors.toMap(
                        choice -> code(choice.value()), Function.identity(), (first, second) -> first));
        this.ownWords = choices.stream()
                .filter(choice -> othersAreAnswers && choice.role() == Choice.Role.OTHER)
                .findFirst();
    }

    /** @param all every choice that the question can ever offer */
    static Chosen of(Question question, List<Choice> all) {
        return new Chosen(
                all,
                question.choices()
                        .filter(list -> !list.otherIsComment())
                        .flatMap(ChoiceList::other)
                        .isPresent());
    }

    /** Numbers by their amount, however they are written. */
    private static String code(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asText();
    }

    Optional<Choice> find(JsonNode answer) {
        Optional<Choice> known = Optional.ofNullable(choices.get(code(answer)));
        return known.or(() -> ownWords.filter(other -> isOwnWords(answer)));
    }

    /** Each choice once, in the order of the answer; what an unfinished response was not offered is left out. */
    List<Choice> in(Encounter encounter) {
        return encounter.each().stream()
                .flatMap(answer -> find(answer).stream())
                .filter(choice -> encounter.progress().submitted() || encounter.offers(choice))
                .distinct()
                .toList();
    }

    /** The text that stands as the answer. */
    Optional<String> ownWords(Encounter encounter) {
        return encounter.each().stream()
                .filter(this::isOwnWords)
                .map(JsonNode::asText)
                .findFirst();
    }

    private boolean isOwnWords(JsonNode answer) {
        return ownWords.isPresent()
                && answer.isValueNode()
                && !answer.asText().isBlank()
                && !choices.containsKey(code(answer));
    }
}

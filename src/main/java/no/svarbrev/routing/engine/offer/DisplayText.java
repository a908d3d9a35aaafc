package no.svarbrev.routing.engine.offer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.routing.engine.value.Answered;
import no.svarbrev.routing.engine.value.NumberText;

/** Answers to a question in words: the texts of choices, in the language of the response. */
public record DisplayText(Question question, String language) {
    /**
     * @param choices what can be chosen
     * @param other the text for what is none of it
     */
    public String of(JsonNode value, Supplier<List<Choice>> choices, Supplier<JsonNode> other) {
        if (Answered.isEmpty(value)) {
            return "";
        }
        return switch (question.shape()) {
            case CHOICE -> choice(value, choices, other);
            case CHOICES, RANKING ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(each -> choice(each, choices, other))
                        .collect(Collectors.joining(", "));
            case TEXT, NUMBER, DATE, FIELDS, ROWS, CELLS, LIST -> NumberText.plain(value);
            // a picture stands in no text
            case SIGNATURE -> Signature.nameIn(value).orElse("");
            case CALCULATION -> NumberText.of(((Calculation) question).form(), value, language);
        };
    }

    private String choice(JsonNode value, Supplier<List<Choice>> choices, Supplier<JsonNode> other) {
        return ChoiceList.find(choices.get(), value)
                .map(choice ->
                        choice.role() == Choice.Role.OTHER && !other.get().isMissingNode()
                                ? other.get().asText()
                                : choice.text().in(language))
                .orElseGet(() -> NumberText.plain(value));
    }
}

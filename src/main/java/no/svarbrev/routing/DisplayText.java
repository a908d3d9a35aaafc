package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.Signature;

/** An answer in words: the texts of choices, in the language of the response. */
final class DisplayText {
    private DisplayText() {}

    static String of(QuestionState state, JsonNode value) {
        if (Answered.isEmpty(value)) {
            return "";
        }
        return switch (state.kind()) {
            case RADIOGROUP, DROPDOWN, BOOLEAN, RATING -> choice(state, value);
            case CHECKBOX, TAGBOX, RANKING ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(each -> choice(state, each))
                        .collect(Collectors.joining(", "));
            case TEXT, NUMBER, DATE, COMMENT, MULTIPLETEXT, MATRIX, MATRIXDROPDOWN, MATRIXDYNAMIC, PANELDYNAMIC ->
                plain(value);
            // a picture stands in no text
            case SIGNATUREPAD -> Signature.nameIn(value).orElse("");
            case EXPRESSION ->
                NumberText.of(
                        ((Calculation) state.question()).form(),
                        value,
                        state.filling().circumstances().language());
        };
    }

    private static String choice(QuestionState state, JsonNode value) {
        List<Choice> choices = state.choices();
        return ChoiceList.find(choices, value)
                .map(choice -> choice.role() == Choice.Role.OTHER
                                && !state.comment().isMissingNode()
                        ? state.comment().asText()
                        : choice.text().in(state.filling().circumstances().language()))
                .orElseGet(() -> plain(value));
    }

    static String plain(JsonNode value) {
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}

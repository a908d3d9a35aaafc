package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Signature;

/** Answers to a question in words: the texts of choices, in the language of the response. */
record DisplayText(Question question, String language, Offered offered) {
    /** What can be chosen, and the text for what is none of it. */
    interface Offered {
        List<Choice> choices();

        JsonNode comment();
    }

    String of(JsonNode value) {
        if (Answered.isEmpty(value)) {
            return "";
        }
        return switch (question.kind()) {
            case RADIOGROUP, DROPDOWN, BOOLEAN, RATING -> choice(value);
            case CHECKBOX, TAGBOX, RANKING ->
                StreamSupport.stream(value.spliterator(), false)
                        .map(this::choice)
                        .collect(Collectors.joining(", "));
            case TEXT, NUMBER, DATE, COMMENT, MULTIPLETEXT, MATRIX, MATRIXDROPDOWN, MATRIXDYNAMIC, PANELDYNAMIC ->
                NumberText.plain(value);
            // a picture stands in no text
            case SIGNATUREPAD -> Signature.nameIn(value).orElse("");
            case EXPRESSION -> NumberText.of(((Calculation) question).form(), value, language);
        };
    }

    private String choice(JsonNode value) {
        return ChoiceList.find(offered.choices(), value)
                .map(choice ->
                        choice.role() == Choice.Role.OTHER && !offered.comment().isMissingNode()
                                ? offered.comment().asText()
                                : choice.text().in(language))
                .orElseGet(() -> NumberText.plain(value));
    }
}

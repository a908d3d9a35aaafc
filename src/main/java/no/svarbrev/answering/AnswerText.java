package no.svarbrev.answering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.routing.Route;

/** A question and its answer in words, for reading over; blank when nothing was answered. */
record AnswerText(String question, List<String> lines, boolean blank) {
    private static final String BLANK = "Ikke besvart";

    static List<AnswerText> ofPage(Route route, Page page) {
        return route.shownQuestions(page).stream()
                .map(question -> of(route, question))
                .toList();
    }

    private static AnswerText of(Route route, Question question) {
        List<String> lines = new ArrayList<>(lines(route, question));
        JsonNode comment = route.answers().commentOn(question);
        if (!comment.isMissingNode()) {
            lines.add("Utdyping: " + comment.asText());
        }
        boolean blank = lines.isEmpty();
        return new AnswerText(question.prompt().title().in("nb"), blank ? List.of(BLANK) : lines, blank);
    }

    private static List<String> lines(Route route, Question question) {
        JsonNode answer = route.answers().of(question);
        List<Choice> choices = route.questionnaire().choicesOf(question);
        return switch (question.kind()) {
            case RADIOGROUP -> answer.isMissingNode() ? List.of() : List.of(text(choices, answer.asText()));
            case CHECKBOX ->
                StreamSupport.stream(answer.spliterator(), false)
                        .map(code -> text(choices, code.asText()))
                        .toList();
            case MATRIX ->
                ((Question.Matrix) question)
                        .rows().stream()
                                .map(row -> row.text().in("nb") + ": "
                                        + (answer.has(row.code())
                                                ? text(
                                                        choices,
                                                        answer.get(row.code()).asText())
                                                : BLANK))
                                .toList();
            case NUMBER ->
                answer.isMissingNode() ? List.of() : List.of(answer.asText().replace('.', ','));
            case TEXT, COMMENT ->
                answer.isMissingNode() ? List.of() : answer.asText().lines().collect(Collectors.toList());
        };
    }

    private static String text(List<Choice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(choice -> choice.text().in("nb"))
                .findFirst()
                .orElse(code);
    }
}

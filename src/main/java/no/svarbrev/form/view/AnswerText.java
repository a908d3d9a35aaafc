package no.svarbrev.form.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.svarbrev.form.AnswerFields;
import no.svarbrev.form.PointText;
import no.svarbrev.form.Words;
import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.Signature;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/** A question and its answer in words, for reading over; blank when nothing was answered. */
public record AnswerText(String question, List<String> lines, boolean blank) {
    public static List<AnswerText> ofPage(Route route, ShownPage page) {
        Words words = new Words(route);
        return page.questions()
                .filter(ShownQuestion::isShown)
                .map(state -> of(words, state))
                .toList();
    }

    private static AnswerText of(Words words, ShownQuestion state) {
        List<String> lines = lines(words, state);
        boolean blank = lines.isEmpty();
        return new AnswerText(words.question(state), blank ? List.of(blank(words)) : lines, blank);
    }

    /** The answer and what was written below it; empty when there is neither. */
    static List<String> lines(Words words, ShownQuestion state) {
        List<String> lines = new ArrayList<>(state.isEmpty() ? List.of() : answer(words, state));
        if (state.comment().isTextual()) {
            boolean other = state.question().prompt().comment().isEmpty();
            lines.add(words.say(
                    other ? "question.specified" : "question.elaborated",
                    state.comment().textValue()));
        }
        return lines;
    }

    private static List<String> answer(Words words, ShownQuestion state) {
        JsonNode answer = state.value();
        return switch (state.shape()) {
            case CHOICE -> List.of(chosen(words, state, answer));
            case CHOICES -> all(words, state, answer);
            case RANKING -> ranked(all(words, state, answer));
            case ROWS ->
                state.rows().stream()
                        .map(row -> words.choice(state, row) + ": "
                                + (answer.has(row.code())
                                        ? chosen(words, state, answer.get(row.code()))
                                        : blank(words)))
                        .toList();
            case NUMBER -> List.of(AnswerFields.number(answer));
            case CALCULATION -> List.of(words.route().onPage((Calculation) state.question(), answer));
            case DATE -> List.of(PointText.of(answer.asText(), words));
            case SIGNATURE ->
                List.of(Signature.nameIn(answer)
                        .map(name -> words.say("signature.typed", name))
                        .orElseGet(() -> words.say("signature.drawn")));
            case TEXT -> answer.asText().lines().toList();
            case FIELDS, CELLS, LIST ->
                Stream.concat(
                                state.items().stream()
                                        .filter(ShownQuestion.Item::isShown)
                                        .flatMap(item -> inside(words, state, item)),
                                totals(words, state))
                        .toList();
        };
    }

    private static Stream<String> inside(Words words, ShownQuestion list, ShownQuestion.Item item) {
        String name = words.item(list, item);
        String before = name.isEmpty() ? "" : name + " – ";
        return item.questions()
                .filter(ShownQuestion::isShown)
                .map(part -> before + words.question(part) + ": " + joined(words, lines(words, part)));
    }

    private static Stream<String> totals(Words words, ShownQuestion state) {
        return state.question().totals().columns().stream()
                .filter(total -> state.showsTotal(total.column()))
                .filter(total -> !words.total(state, total).isEmpty())
                .map(total -> words.totals(state) + " – " + words.title(total.calculation(), state.scope()) + ": "
                        + words.total(state, total));
    }

    private static String blank(Words words) {
        return words.say("question.blank");
    }

    private static String joined(Words words, List<String> lines) {
        return lines.isEmpty() ? blank(words) : String.join("; ", lines);
    }

    private static List<String> all(Words words, ShownQuestion state, JsonNode answer) {
        return StreamSupport.stream(answer.spliterator(), false)
                .map(each -> chosen(words, state, each))
                .toList();
    }

    private static List<String> ranked(List<String> answers) {
        return IntStream.range(0, answers.size())
                .mapToObj(place -> place + 1 + ". " + answers.get(place))
                .toList();
    }

    private static String chosen(Words words, ShownQuestion state, JsonNode value) {
        List<Choice> choices = state.choices();
        return ChoiceList.find(choices, value)
                .map(choice -> words.choice(state, choice))
                .orElseGet(value::asText);
    }
}

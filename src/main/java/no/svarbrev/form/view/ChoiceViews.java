package no.svarbrev.form.view;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.svarbrev.form.Ids;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.Words;
import no.svarbrev.form.view.QuestionView.OptionView;
import no.svarbrev.questionnaire.MultipleChoice;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.ShownQuestion;

/** Makes the views of what one chooses among: options, steps, places in a ranking, the columns of a grid. */
record ChoiceViews(Words words, PostedForm form, Remarks remarks) {
    QuestionView.Choosing choosing(ShownQuestion state) {
        List<OptionView> options = options(state, state.field(), form.all(state.field())::contains);
        return state.question() instanceof Rating rating
                ? new QuestionView.Choosing(
                        options,
                        words.text(rating.lowest(), state.scope()),
                        words.text(rating.highest(), state.scope()),
                        List.of())
                : new QuestionView.Choosing(options, "", "", all(state));
    }

    /** Ticks what is offered of the plain choices, as in survey-core. */
    private List<QuestionView.AllView> all(ShownQuestion state) {
        if (!(state.question() instanceof MultipleChoice question)
                || question.all().isEmpty()) {
            return List.of();
        }
        ArrayNode codes = JsonNodeFactory.instance.arrayNode();
        state.choices().stream()
                .filter(choice -> choice.role() == Choice.Role.PLAIN && !choice.exclusive() && state.isEnabled(choice))
                .forEach(choice -> codes.add(choice.code()));
        LocalText own = question.all().get();
        return List.of(new QuestionView.AllView(
                "all-" + Ids.of(state.field()),
                Question.field(state.field(), MultipleChoice.ALL),
                own.isEmpty() ? words.say("question.all") : words.text(own, state.scope()),
                codes.toString()));
    }

    private List<OptionView> options(ShownQuestion state, String field, Predicate<String> checked) {
        return state.choices().stream()
                .map(choice -> new OptionView(
                        Ids.option(field, choice.code()),
                        choice.code(),
                        words.choice(state, choice),
                        checked.test(choice.code()),
                        !state.isEnabled(choice),
                        choice.exclusive(),
                        "c-" + Ids.option(state.field(), choice.code()),
                        List.of()))
                .toList();
    }

    /** Each choice with the places it can have. */
    QuestionView.Choosing ranking(ShownQuestion state) {
        return new QuestionView.Choosing(ranked(state), "", "", List.of());
    }

    private List<OptionView> ranked(ShownQuestion state) {
        List<Choice> choices = state.choices();
        return choices.stream()
                .map(choice -> new OptionView(
                        Ids.option(state.field(), choice.code()),
                        choice.code(),
                        words.choice(state, choice),
                        false,
                        !state.isEnabled(choice),
                        choice.exclusive(),
                        "",
                        places(Question.field(state.field(), choice.code()), choices.size())))
                .toList();
    }

    private List<QuestionView.PlaceView> places(String field, int count) {
        String chosen = form.first(field).strip();
        return IntStream.rangeClosed(1, count)
                .mapToObj(place -> new QuestionView.PlaceView(place, chosen.equals(String.valueOf(place))))
                .toList();
    }

    QuestionView.Grid grid(ShownQuestion state) {
        List<QuestionView.ColumnView> columns = options(state, state.field(), code -> false).stream()
                .map(option -> new QuestionView.ColumnView(option.column(), option.text(), ""))
                .toList();
        return new QuestionView.Grid(
                columns, state.rows().stream().map(row -> row(state, row)).toList());
    }

    private QuestionView.RowView row(ShownQuestion state, Choice row) {
        String field = Question.field(state.field(), row.code());
        return new QuestionView.RowView(
                Ids.field(field),
                field,
                words.choice(state, row),
                remarks.error(field),
                options(state, field, form.first(field)::equals));
    }
}

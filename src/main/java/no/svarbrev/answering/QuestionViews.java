package no.svarbrev.answering;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.svarbrev.answering.QuestionView.CarriedView;
import no.svarbrev.answering.QuestionView.OptionView;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.CommentField;
import no.svarbrev.questionnaire.DateField;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.TextField;
import no.svarbrev.routing.QuestionState;

/** Makes the views of questions that can be answered, from the form and the faults found in it. */
final class QuestionViews {
    private static final String OPTIONAL = "Valgfritt";

    private final Words words;
    private final PostedForm form;
    private final Remarks remarks;
    private final Places places;
    private final PartViews parts;
    private final boolean allOptional;

    QuestionViews(Words words, PostedForm form, Remarks remarks, Places places, PartViews parts, boolean allOptional) {
        this.words = words;
        this.form = form;
        this.remarks = remarks;
        this.places = places;
        this.parts = parts;
        this.allOptional = allOptional;
    }

    static String template(Question.Kind kind) {
        return "questions/" + kind.name().toLowerCase(Locale.ROOT);
    }

    static boolean mustBeAnswered(QuestionState state) {
        return state.isRequired()
                || state.question() instanceof Matrix matrix && matrix.asking().each();
    }

    QuestionView of(QuestionState state, ElementViews.Setting setting) {
        return new QuestionView(
                template(state.kind()),
                Ids.of(state.field()),
                state.field(),
                heading(state, setting),
                body(state, setting),
                comment(state),
                carried(state));
    }

    private QuestionView.Heading heading(QuestionState state, ElementViews.Setting setting) {
        String description = words.text(state.question().prompt().description(), state.scope());
        String error = remarks.error(state.field());
        String note = remarks.note(state.field());
        return new QuestionView.Heading(
                words.question(state),
                setting.context(),
                description,
                mark(state, setting),
                error,
                note,
                describedBy(Ids.of(state.field()), description, error, note));
    }

    private String mark(QuestionState state, ElementViews.Setting setting) {
        if (mustBeAnswered(state)) {
            return "Må fylles ut";
        }
        boolean said = allOptional
                || !setting.context().isEmpty()
                || !state.question().parts().isEmpty();
        return said ? "" : OPTIONAL;
    }

    private static String describedBy(String id, String description, String error, String note) {
        return Stream.of(
                        description.isEmpty() ? "" : "d-" + id,
                        error.isEmpty() ? "" : "e-" + id,
                        note.isEmpty() ? "" : "n-" + id)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private QuestionView.Body body(QuestionState state, ElementViews.Setting setting) {
        return switch (state.kind()) {
            case RADIOGROUP, DROPDOWN, CHECKBOX, TAGBOX, BOOLEAN, RATING -> choosing(state);
            case RANKING -> new QuestionView.Choosing(ranked(state), "", "");
            case TEXT, NUMBER, DATE, COMMENT -> typing(state);
            case MATRIX -> grid(state);
            case MULTIPLETEXT, MATRIXDROPDOWN, MATRIXDYNAMIC, PANELDYNAMIC -> parts.of(state, setting);
            case EXPRESSION -> throw new IllegalStateException("Nothing can be typed there");
        };
    }

    private QuestionView.Typing typing(QuestionState state) {
        String value = form.first(state.field());
        if (state.question() instanceof DateField date) {
            return new QuestionView.Typing(date.input().type(), "", value, 0);
        }
        if (state.question() instanceof TextField text) {
            String type = text.input().name().toLowerCase(Locale.ROOT);
            return new QuestionView.Typing(type, "", value, 0);
        }
        return state.question() instanceof CommentField comment
                ? new QuestionView.Typing("", "", value, comment.lines())
                : new QuestionView.Typing("text", "decimal", value, 0);
    }

    private QuestionView.Choosing choosing(QuestionState state) {
        List<OptionView> options = options(state, state.field(), form.all(state.field())::contains);
        return state.question() instanceof Rating rating
                ? new QuestionView.Choosing(
                        options,
                        words.text(rating.lowest(), state.scope()),
                        words.text(rating.highest(), state.scope()))
                : new QuestionView.Choosing(options, "", "");
    }

    private List<OptionView> options(QuestionState state, String field, Predicate<String> checked) {
        return state.choices().stream()
                .map(choice -> new OptionView(
                        Ids.option(field, choice.code()),
                        choice.code(),
                        words.choice(state, choice),
                        checked.test(choice.code()),
                        !state.isEnabled(choice),
                        "c-" + Ids.option(state.field(), choice.code()),
                        List.of()))
                .toList();
    }

    private List<OptionView> ranked(QuestionState state) {
        List<Choice> choices = state.choices();
        return choices.stream()
                .map(choice -> new OptionView(
                        Ids.option(state.field(), choice.code()),
                        choice.code(),
                        words.choice(state, choice),
                        false,
                        !state.isEnabled(choice),
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

    private QuestionView.Grid grid(QuestionState state) {
        List<QuestionView.ColumnView> columns = options(state, state.field(), code -> false).stream()
                .map(option -> new QuestionView.ColumnView(option.column(), option.text()))
                .toList();
        return new QuestionView.Grid(
                columns, state.rows().stream().map(row -> row(state, row)).toList());
    }

    private QuestionView.RowView row(QuestionState state, Choice row) {
        String field = Question.field(state.field(), row.code());
        return new QuestionView.RowView(
                Ids.field(field),
                field,
                words.choice(state, row),
                remarks.error(field),
                options(state, field, form.first(field)::equals));
    }

    private List<QuestionView.CommentView> comment(QuestionState state) {
        return commentText(state).map(text -> comment(Prompt.commentName(state.field()), text)).stream()
                .toList();
    }

    /** What the field below the question is called, when it has one. */
    private Optional<String> commentText(QuestionState state) {
        Optional<String> own = state.question()
                .prompt()
                .comment()
                .map(text -> text.isEmpty() ? "Kommentar" : words.text(text, state.scope()));
        return own.or(() -> state.question()
                .choices()
                .flatMap(ChoiceList::other)
                .map(other -> "Hvis du valgte «" + words.choice(state, other) + "»: skriv hva"));
    }

    private QuestionView.CommentView comment(String field, String text) {
        return new QuestionView.CommentView(
                Ids.field(field), field, text, allOptional ? "" : OPTIONAL, form.first(field), remarks.error(field));
    }

    /** What a grid or list holds that the page does not show, and ticks that cannot be taken away. */
    private List<CarriedView> carried(QuestionState state) {
        return switch (state.kind()) {
            case CHECKBOX, TAGBOX -> locked(state);
            case MATRIX -> state.root() == state ? hidden(state) : List.of();
            case MULTIPLETEXT, MATRIXDROPDOWN, MATRIXDYNAMIC, PANELDYNAMIC ->
                state.root() == state ? hidden(state) : List.of();
            case RADIOGROUP, DROPDOWN, RANKING, BOOLEAN, RATING, TEXT, NUMBER, DATE, COMMENT, EXPRESSION -> List.of();
        };
    }

    private List<CarriedView> locked(QuestionState state) {
        List<String> ticked = form.all(state.field());
        return state.choices().stream()
                .filter(choice -> !state.isEnabled(choice) && ticked.contains(choice.code()))
                .map(choice -> new CarriedView(state.field(), choice.code()))
                .toList();
    }

    private List<CarriedView> hidden(QuestionState root) {
        return Filled.fields(root).entrySet().stream()
                .filter(field -> !isOnPage(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new CarriedView(field.getKey(), value)))
                .toList();
    }

    private boolean isOnPage(String field) {
        QuestionState state = places.having(field);
        boolean row = state.kind() == Question.Kind.MATRIX && field.startsWith(state.field() + ".");
        return Places.isOpen(state)
                && (!row
                        || state.rows().stream()
                                .anyMatch(each -> field.equals(Question.field(state.field(), each.code()))));
    }
}

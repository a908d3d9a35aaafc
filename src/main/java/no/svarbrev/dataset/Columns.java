package no.svarbrev.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Missing;
import no.svarbrev.questionnaire.NumberField;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.Totals;
import no.svarbrev.questionnaire.column.VariableNames;
import no.svarbrev.questionnaire.expression.Aggregate;

/**
 * Makes the columns of a question: itself; one for each option, row, field or cell; and those for texts beside them. What
 * the respondent repeats, as many times as needed, is one column with the number and one with all of it as JSON. Dates are
 * texts in ISO form, and so is what the questionnaire works out, be it a number.
 */
final class Columns {
    private final Questionnaire questionnaire;
    private final VariableNames names;
    private final Hiding hiding;
    private final Question whole;

    private Columns(Questionnaire questionnaire, VariableNames names, Question whole) {
        this.questionnaire = questionnaire;
        this.names = names;
        this.hiding = new Hiding(questionnaire);
        this.whole = whole;
    }

    static QuestionColumns of(Questionnaire questionnaire, VariableNames names, List<QuestionColumns.Asked> asked) {
        Columns columns = new Columns(questionnaire, names, asked.get(0).question());
        Place place = Place.of(columns.whole, columns.hiding.of(asked));
        return new QuestionColumns(asked, columns.at(place));
    }

    private List<Column> at(Place place) {
        List<Column> columns = new ArrayList<>(answers(place));
        place.question().totals().columns().forEach(total -> columns.add(total(place, total)));
        columns.addAll(texts(place));
        return columns;
    }

    private List<Column> answers(Place place) {
        Question question = place.question();
        return switch (question.shape()) {
            case CHOICE -> List.of(question instanceof Rating scale ? rating(place, scale) : category(place));
            case CHOICES -> options(place, this::tick);
            case RANKING -> options(place, this::rank);
            case NUMBER -> List.of(number(place, (NumberField) question));
            case DATE -> List.of(open(place, Measure.TEXT, MissingCodes.USUAL, Readings::text));
            case TEXT, CALCULATION -> List.of(text(place, Readings::text));
            case SIGNATURE -> List.of(signed(place));
            case FIELDS -> fields(place);
            case ROWS -> rows(place, (Matrix) question);
            case CELLS -> cells(place, (CellMatrix) question);
            case LIST -> repeated(place);
        };
    }

    private Column number(Place place, NumberField field) {
        return open(place, Measure.NUMBER, MissingCodes.beyond(field.limits()), Readings.number(field));
    }

    private Column category(Place place) {
        if (!questionnaire.hasKnownChoices(place.question())) {
            return text(place, Readings::codes);
        }
        List<Choice> choices = questionnaire.choicesOf(place.question());
        Chosen chosen = Chosen.of(place.question(), choices);
        return column(place, Measure.CATEGORY, values(choices), Readings.choice(chosen, choices));
    }

    /** A number when all steps are; steps that have words of their own are listed. */
    private Column rating(Place place, Rating rating) {
        boolean numbers = rating.steps().stream().allMatch(step -> step.value().isNumber());
        List<Value> worded = rating.steps().stream()
                .filter(step -> !step.text().in("nb").equals(step.code()))
                .map(Value::of)
                .toList();
        Values steps = new Values(worded, besides(rating.steps()));
        return numbers ? column(place, Measure.NUMBER, steps, Readings.step(rating)) : category(place);
    }

    /** The values that have labels, and the codes of missing that are none of them. */
    private record Values(List<Value> labelled, MissingCodes codes) {}

    private static Values values(List<Choice> choices) {
        return new Values(choices.stream().map(Value::of).toList(), besides(choices));
    }

    private static MissingCodes besides(List<Choice> choices) {
        return MissingCodes.besides(choices.stream().map(Choice::code).toList());
    }

    private List<Column> options(Place place, BiFunction<Place, Option, Column> column) {
        if (!questionnaire.hasKnownChoices(place.question())) {
            return List.of(text(place, Readings::codes));
        }
        List<Choice> choices = questionnaire.choicesOf(place.question());
        Chosen chosen = Chosen.of(place.question(), choices);
        return choices.stream()
                .map(choice -> column.apply(
                        place.part(choice, place.canBeHidden() || hiding.ofChoice(place.question(), choice)),
                        new Option(choice, chosen)))
                .toList();
    }

    private record Option(Choice choice, Chosen chosen) {}

    private Column tick(Place place, Option option) {
        return column(
                place,
                Measure.TICK,
                new Values(List.of(Readings.TICKED, Readings.NOT_TICKED), MissingCodes.USUAL),
                Readings.tick(option.choice(), option.chosen()));
    }

    private Column signed(Place place) {
        return column(
                place, Measure.CATEGORY, new Values(List.of(Readings.SIGNED), MissingCodes.USUAL), Readings::signed);
    }

    private Column rank(Place place, Option option) {
        return open(place, Measure.NUMBER, MissingCodes.USUAL, Readings.place(option.choice(), option.chosen()));
    }

    private List<Column> fields(Place place) {
        return place.question().parts().stream()
                .flatMap(part ->
                        at(place.inside(Optional.empty(), part, place.canBeHidden() || hiding.of(part))).stream())
                .toList();
    }

    private List<Column> rows(Place place, Matrix matrix) {
        Function<Encounter, Cell> reading = Readings.choice(new Chosen(matrix.columns(), false), matrix.columns());
        return matrix.rows().rows().stream()
                .map(row -> column(
                        place.part(row, place.canBeHidden() || hiding.ofRow(matrix, row)),
                        Measure.CATEGORY,
                        values(matrix.columns()),
                        encounter -> reading.apply(encounter.row(row))))
                .toList();
    }

    private List<Column> cells(Place place, CellMatrix matrix) {
        return matrix.rows().rows().stream()
                .flatMap(row -> matrix.parts().stream().flatMap(part -> cell(place, row, part)))
                .toList();
    }

    private Stream<Column> cell(Place place, Choice row, Question part) {
        boolean hidden = place.canBeHidden() || hiding.ofRow(place.question(), row) || hiding.of(part);
        return at(place.inside(Optional.of(row), part, hidden)).stream();
    }

    private List<Column> repeated(Place place) {
        String name = names.ofCount(whole, place.names());
        Variable count = variable(name, place.labelled("antall"), place, Measure.NUMBER, without(MissingCodes.USUAL));
        return List.of(
                new Column(
                        count, origin(place, Origin.What.COUNT), place.meeting().andThen(Readings::count)),
                open(place, Measure.TEXT, MissingCodes.USUAL, Readings::json));
    }

    /** A number, unless it has an expression of its own, which may give anything. */
    private Column total(Place place, Totals.Total total) {
        Question column = place.question().parts().stream()
                .filter(part -> part.name().equals(total.column()))
                .findFirst()
                .orElseThrow();
        Place below = place.inside(Optional.empty(), column, place.canBeHidden());
        boolean number = total.aggregate().isPresent();
        Variable variable = variable(
                names.ofTotal(whole, below.names()),
                below.labelled(total.aggregate().map(Columns::word).orElse("i alt")),
                below,
                number ? Measure.NUMBER : Measure.TEXT,
                without(total.aggregate().map(any -> codes(any, column)).orElse(MissingCodes.UNLIKE_ANY_TEXT)));
        Function<Encounter, Cell> reading = number ? Readings::amount : Readings::text;
        return new Column(
                variable,
                origin(below, Origin.What.TOTAL),
                place.meeting().andThen(grid -> reading.apply(grid.total(total.column()))));
    }

    private static String word(Aggregate aggregate) {
        return switch (aggregate) {
            case SUM -> "sum";
            case COUNT -> "antall";
            case MIN -> "minste";
            case MAX -> "største";
            case AVERAGE -> "gjennomsnitt";
        };
    }

    /** A number of rows is never below 0, nor is anything made of numbers that are not. */
    private static MissingCodes codes(Aggregate aggregate, Question column) {
        boolean notNegative = aggregate == Aggregate.COUNT
                || column instanceof NumberField field
                        && field.limits().min().filter(min -> min.signum() >= 0).isPresent();
        return notNegative ? MissingCodes.USUAL : MissingCodes.BELOW_ALL_NUMBERS;
    }

    private List<Column> texts(Place place) {
        List<Column> texts = new ArrayList<>();
        Question question = place.question();
        if (VariableNames.hasOtherText(questionnaire, question)) {
            texts.add(other(place, question.choices().orElseThrow()));
        }
        question.prompt().comment().ifPresent(text -> texts.add(comment(place, text.in("nb"))));
        return texts;
    }

    private Column other(Place place, ChoiceList list) {
        Chosen chosen = Chosen.of(place.question(), questionnaire.choicesOf(place.question()));
        Choice about = list.other().orElseThrow();
        Variable variable = text(
                names.ofOther(whole, place.names()), place.labelled(about.text().in("nb")), place, about.code());
        return new Column(
                variable,
                origin(place, Origin.What.OTHER),
                place.meeting().andThen(Readings.otherText(chosen, list.otherIsComment())));
    }

    private Column comment(Place place, String words) {
        String about = names.about(place.question()).map(Choice::code).orElse("");
        Variable variable = text(names.ofText(whole, place.names()), place.labelled(words), place, about);
        return new Column(
                variable, origin(place, Origin.What.COMMENT), place.meeting().andThen(Readings::comment));
    }

    private Origin origin(Place place, Origin.What what) {
        return new Origin(whole.name(), place.path(), what);
    }

    private Column text(Place place, Function<Encounter, Cell> reading) {
        return open(place, Measure.TEXT, MissingCodes.UNLIKE_ANY_TEXT, reading);
    }

    private Column open(Place place, Measure measure, MissingCodes codes, Function<Encounter, Cell> reading) {
        return column(place, measure, without(codes), reading);
    }

    private static Values without(MissingCodes codes) {
        return new Values(List.of(), codes);
    }

    private Column column(Place place, Measure measure, Values values, Function<Encounter, Cell> reading) {
        Variable variable = variable(names.of(whole, place.names()), place.label(), place, measure, values);
        return new Column(
                variable, origin(place, Origin.What.ANSWER), place.meeting().andThen(reading));
    }

    private Variable variable(String name, String label, Place place, Measure measure, Values values) {
        List<Value> all =
                Stream.concat(values.labelled().stream(), missing(place)).toList();
        return new Variable(name, label, whole.name(), place.last(), measure, all, values.codes());
    }

    /** A text beside the answer: what it is about is the part that it is of, unless it is about all of the place. */
    private Variable text(String name, String label, Place place, String about) {
        String part = about.isEmpty() ? place.last() : about;
        return new Variable(
                name, label, whole.name(), part, Measure.TEXT, missing(place).toList(), MissingCodes.UNLIKE_ANY_TEXT);
    }

    /** The ways of being missing that the questionnaire allows here. */
    private static Stream<Value> missing(Place place) {
        return Stream.of(Missing.NOT_REACHED, Missing.NOT_SHOWN, Missing.NOT_ANSWERED)
                .filter(kind -> kind != Missing.NOT_SHOWN || place.canBeHidden())
                .map(Value::of);
    }
}

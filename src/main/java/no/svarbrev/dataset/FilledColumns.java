package no.svarbrev.dataset;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.NumberField;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.choice.ChoiceList;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.questionnaire.column.AnswerColumns;
import no.svarbrev.questionnaire.column.Column;
import no.svarbrev.questionnaire.column.Place;
import no.svarbrev.questionnaire.expression.Aggregate;

/**
 * Says what stands in the columns of a question. What the respondent repeats is a number, and all of it as JSON. Dates are
 * texts in ISO form, and so is what the questionnaire works out, be it a number.
 */
final class FilledColumns {
    private final Questionnaire questionnaire;
    private final Hiding hiding;
    private final Map<Question, Chosen> chosen = new IdentityHashMap<>();

    private FilledColumns(Questionnaire questionnaire, Hiding hiding) {
        this.questionnaire = questionnaire;
        this.hiding = hiding;
    }

    static List<FilledColumn> of(Questionnaire questionnaire, AnswerColumns answer) {
        FilledColumns columns = new FilledColumns(questionnaire, Hiding.of(questionnaire, answer.asked()));
        return answer.columns().stream().map(columns::filled).toList();
    }

    private FilledColumn filled(Column column) {
        return switch (column.what()) {
            case ANSWER -> answer(column);
            case OTHER -> text(column, other(column.place().question()));
            case COMMENT -> text(column, Readings::comment);
            case COUNT -> open(column, Measure.NUMBER, MissingCodes.USUAL, Readings::count);
            case TOTAL -> total(column, column.total().orElseThrow());
        };
    }

    private FilledColumn answer(Column column) {
        Question question = column.place().question();
        return switch (question.shape()) {
            case CHOICE -> question instanceof Rating scale ? rating(column, scale) : category(column);
            case CHOICES -> column.isPart() ? tick(column) : text(column, Readings::codes);
            case RANKING -> column.isPart() ? rank(column) : text(column, Readings::codes);
            case NUMBER -> number(column, (NumberField) question);
            case DATE -> open(column, Measure.TEXT, MissingCodes.USUAL, Readings::text);
            case TEXT, CALCULATION -> text(column, Readings::text);
            case SIGNATURE ->
                filled(column, Measure.CATEGORY, List.of(Readings.SIGNED), MissingCodes.USUAL, Readings::signed);
            case ROWS -> row(column);
            case LIST -> open(column, Measure.TEXT, MissingCodes.USUAL, Readings::json);
            case FIELDS, CELLS -> throw new IllegalArgumentException("Only its parts have columns: " + column.name());
        };
    }

    private FilledColumn number(Column column, NumberField field) {
        return open(column, Measure.NUMBER, MissingCodes.beyond(field.limits()), Readings.number(field));
    }

    /** A number when all steps are; steps that have words of their own are listed. */
    private FilledColumn rating(Column column, Rating rating) {
        if (!rating.steps().stream().allMatch(step -> step.value().isNumber())) {
            return category(column);
        }
        List<Value> worded = rating.steps().stream()
                .filter(step -> !step.text().in("nb").equals(step.code()))
                .map(Value::of)
                .toList();
        return filled(column, Measure.NUMBER, worded, besides(rating.steps()), Readings.step(rating));
    }

    private FilledColumn category(Column column) {
        return questionnaire.hasKnownChoices(column.place().question())
                ? oneOf(column, UnaryOperator.identity())
                : text(column, Readings::codes);
    }

    private FilledColumn row(Column column) {
        Choice row = column.choice().orElseThrow();
        return oneOf(column, grid -> grid.row(row));
    }

    private FilledColumn oneOf(Column column, UnaryOperator<Encounter> part) {
        Question question = column.place().question();
        List<Choice> choices = questionnaire.choicesOf(question);
        return filled(
                column,
                Measure.CATEGORY,
                choices.stream().map(Value::of).toList(),
                besides(choices),
                part.andThen(Readings.choice(chosen(question), choices)));
    }

    private static MissingCodes besides(List<Choice> choices) {
        return MissingCodes.besides(choices.stream().map(Choice::code).toList());
    }

    /** One for all columns of the question: there may be hundreds, each with all choices to look among. */
    private Chosen chosen(Question question) {
        return chosen.computeIfAbsent(question, any -> Chosen.of(any, questionnaire.choicesOf(any)));
    }

    private FilledColumn tick(Column column) {
        return filled(
                column,
                Measure.TICK,
                List.of(Readings.TICKED, Readings.NOT_TICKED),
                MissingCodes.USUAL,
                Readings.tick(
                        column.choice().orElseThrow(), chosen(column.place().question())));
    }

    private FilledColumn rank(Column column) {
        return open(
                column,
                Measure.NUMBER,
                MissingCodes.USUAL,
                Readings.place(
                        column.choice().orElseThrow(), chosen(column.place().question())));
    }

    private Function<Encounter, Cell> other(Question question) {
        return Readings.otherText(
                chosen(question),
                question.choices().filter(ChoiceList::otherIsComment).isPresent());
    }

    /** A number, unless it has an expression of its own, which may give anything. */
    private FilledColumn total(Column column, Grid.Totals.Total total) {
        return total.aggregate()
                .map(aggregate -> open(
                        column, Measure.NUMBER, codes(aggregate, column.place().question()), Readings::amount))
                .orElseGet(() -> text(column, Readings::text));
    }

    /** A number of rows is never below 0, nor is anything made of numbers that are not. */
    private static MissingCodes codes(Aggregate aggregate, Question column) {
        boolean notNegative = aggregate == Aggregate.COUNT
                || column instanceof NumberField field
                        && field.limits().min().filter(min -> min.signum() >= 0).isPresent();
        return notNegative ? MissingCodes.USUAL : MissingCodes.BELOW_ALL_NUMBERS;
    }

    private FilledColumn text(Column column, Function<Encounter, Cell> reading) {
        return open(column, Measure.TEXT, MissingCodes.UNLIKE_ANY_TEXT, reading);
    }

    private FilledColumn open(Column column, Measure measure, MissingCodes codes, Function<Encounter, Cell> reading) {
        return filled(column, measure, List.of(), codes, reading);
    }

    /**
     * @param values those that have labels
     * @param codes of missing, which are none of the values
     * @param reading of the encounter with the place of the column
     */
    private FilledColumn filled(
            Column column, Measure measure, List<Value> values, MissingCodes codes, Function<Encounter, Cell> reading) {
        String question = column.place().whole().name();
        List<Value> all = Stream.concat(values.stream(), missing(column)).toList();
        return new FilledColumn(
                column,
                new Variable(column.name(), column.label(), question, column.part(), measure, all, codes),
                met(column).andThen(reading));
    }

    /** The ways of being missing that the questionnaire allows here. */
    private Stream<Value> missing(Column column) {
        return Stream.of(Missing.NOT_REACHED, Missing.NOT_SHOWN, Missing.NOT_ANSWERED)
                .filter(kind -> kind != Missing.NOT_SHOWN || hiding.of(column))
                .map(Value::of);
    }

    private static Function<Encounter, Encounter> met(Column column) {
        Place place = column.place();
        return column.total()
                .map(total -> met(place.outer().orElseThrow()).andThen(grid -> grid.total(total.column())))
                .orElseGet(() -> met(place));
    }

    private static Function<Encounter, Encounter> met(Place place) {
        return place.outer()
                .map(outer -> met(outer).andThen(encounter -> encounter.inside(place.row(), place.question())))
                .orElse(Function.identity());
    }
}

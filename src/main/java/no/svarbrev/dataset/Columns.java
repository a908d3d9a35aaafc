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
import no.svarbrev.questionnaire.VariableNames;

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
        columns.addAll(texts(place));
        return columns;
    }

    private List<Column> answers(Place place) {
        Question question = place.question();
        return switch (question.kind()) {
            case RADIOGROUP, DROPDOWN, BOOLEAN -> List.of(category(place));
            case RATING -> List.of(rating(place, (Rating) question));
            case CHECKBOX, TAGBOX -> options(place, this::tick);
            case RANKING -> options(place, this::rank);
            case NUMBER -> List.of(open(place, Measure.NUMBER, Readings.number((NumberField) question)));
            case TEXT, DATE, COMMENT, EXPRESSION -> List.of(open(place, Measure.TEXT, Readings::text));
            case SIGNATUREPAD -> List.of(column(place, Measure.CATEGORY, Stream.of(Readings.SIGNED), Readings::signed));
            case MULTIPLETEXT -> fields(place);
            case MATRIX -> rows(place, (Matrix) question);
            case MATRIXDROPDOWN -> cells(place, (CellMatrix) question);
            case MATRIXDYNAMIC, PANELDYNAMIC -> repeated(place);
        };
    }

    private Column category(Place place) {
        if (!questionnaire.hasKnownChoices(place.question())) {
            return open(place, Measure.TEXT, Readings::codes);
        }
        List<Choice> choices = questionnaire.choicesOf(place.question());
        Chosen chosen = Chosen.of(place.question(), choices);
        return column(place, Measure.CATEGORY, choices.stream().map(Value::of), Readings.choice(chosen, choices));
    }

    /** A number when all steps are; steps that have words of their own are listed. */
    private Column rating(Place place, Rating rating) {
        boolean numbers = rating.steps().stream().allMatch(step -> step.value().isNumber());
        Stream<Value> worded = rating.steps().stream()
                .filter(step -> !step.text().in("nb").equals(step.code()))
                .map(Value::of);
        return numbers ? column(place, Measure.NUMBER, worded, Readings.step(rating)) : category(place);
    }

    private List<Column> options(Place place, BiFunction<Place, Option, Column> column) {
        if (!questionnaire.hasKnownChoices(place.question())) {
            return List.of(open(place, Measure.TEXT, Readings::codes));
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
                Stream.of(Readings.TICKED, Readings.NOT_TICKED),
                Readings.tick(option.choice(), option.chosen()));
    }

    private Column rank(Place place, Option option) {
        return open(place, Measure.NUMBER, Readings.place(option.choice(), option.chosen()));
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
                        matrix.columns().stream().map(Value::of),
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
        Variable count = variable(name, place.labelled("antall"), place, Measure.NUMBER, Stream.of());
        return List.of(
                new Column(
                        count, origin(place, Origin.What.COUNT), place.meeting().andThen(Readings::count)),
                open(place, Measure.TEXT, Readings::json));
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
        Variable variable = variable(
                names.ofOther(whole, place.names()),
                place.labelled(list.other().orElseThrow().text().in("nb")),
                place,
                Measure.TEXT,
                Stream.of());
        return new Column(
                variable,
                origin(place, Origin.What.OTHER),
                place.meeting().andThen(Readings.otherText(chosen, list.otherIsComment())));
    }

    private Column comment(Place place, String words) {
        Variable variable =
                variable(names.ofText(whole, place.names()), place.labelled(words), place, Measure.TEXT, Stream.of());
        return new Column(
                variable, origin(place, Origin.What.COMMENT), place.meeting().andThen(Readings::comment));
    }

    private Origin origin(Place place, Origin.What what) {
        return new Origin(whole.name(), place.path(), what);
    }

    private Column open(Place place, Measure measure, Function<Encounter, Cell> reading) {
        return column(place, measure, Stream.of(), reading);
    }

    private Column column(Place place, Measure measure, Stream<Value> values, Function<Encounter, Cell> reading) {
        Variable variable = variable(names.of(whole, place.names()), place.label(), place, measure, values);
        return new Column(
                variable, origin(place, Origin.What.ANSWER), place.meeting().andThen(reading));
    }

    /** With the ways of being missing that the questionnaire allows here. */
    private Variable variable(String name, String label, Place place, Measure measure, Stream<Value> values) {
        Stream<Value> missing = Stream.of(Missing.NOT_REACHED, Missing.NOT_SHOWN, Missing.NOT_ANSWERED)
                .filter(kind -> kind != Missing.NOT_SHOWN || place.canBeHidden())
                .map(Value::of);
        List<Value> all = Stream.concat(values, missing).toList();
        return new Variable(name, label, whole.name(), place.last(), measure, all);
    }
}

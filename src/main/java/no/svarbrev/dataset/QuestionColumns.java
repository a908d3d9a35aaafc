package no.svarbrev.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.CellMatrix;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.ChoiceList;
import no.svarbrev.questionnaire.LocalText;
import no.svarbrev.questionnaire.Matrix;
import no.svarbrev.questionnaire.Missing;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.Rule;
import no.svarbrev.questionnaire.VariableNames;

/**
 * The columns that one question becomes: itself; one for each option, row, field or cell; and one for the text beside it.
 * What the respondent repeats, as many times as needed, is one column with the number and one with all of it as JSON.
 */
record QuestionColumns(Page page, Question question, List<Column> columns) {
    QuestionColumns {
        columns = List.copyOf(columns);
    }

    static QuestionColumns of(Questionnaire questionnaire, VariableNames names, Page page, Question question) {
        return new QuestionColumns(page, question, new Building(questionnaire, names, page, question).columns());
    }

    private record Building(Questionnaire questionnaire, VariableNames names, Page page, Question whole) {

        List<Column> columns() {
            List<Column> columns = new ArrayList<>(of(new Place(whole, List.of(), label(), encounter -> encounter)));
            if (VariableNames.hasText(whole)) {
                columns.add(textBeside());
            }
            return columns;
        }

        /** A question within the whole: what leads to it, what it is called, and how it is met. */
        private record Place(
                Question question, List<String> path, String label, Function<Encounter, Encounter> meeting) {

            Place inside(Question part, Optional<Choice> row) {
                List<String> longer = new ArrayList<>(path);
                row.ifPresent(each -> longer.add(each.code()));
                longer.add(part.name());
                String named = joined(
                        joined(label, row.map(each -> each.text().in("nb")).orElse("")), titled(part));
                return new Place(
                        part,
                        longer,
                        named,
                        encounter -> meeting.apply(encounter).inside(row, part.name()));
            }

            List<String> with(String part) {
                return Stream.concat(path.stream(), Stream.of(part)).toList();
            }
        }

        private List<Column> of(Place place) {
            Question question = place.question();
            return switch (question.kind()) {
                case RADIOGROUP, DROPDOWN, BOOLEAN -> List.of(category(place));
                case RATING -> List.of(rating(place, (Rating) question));
                case CHECKBOX, TAGBOX -> options(place, (choice, choices) -> tick(place, choice, choices));
                case RANKING -> options(place, (choice, choices) -> place(place, choice));
                case NUMBER -> List.of(plain(place, Measure.NUMBER, Readings::number));
                case TEXT, DATE, COMMENT, EXPRESSION -> List.of(plain(place, Measure.TEXT, Readings::text));
                case MULTIPLETEXT ->
                    question.parts().stream()
                            .flatMap(part -> of(place.inside(part, Optional.empty())).stream())
                            .toList();
                case MATRIX -> rows(place, (Matrix) question);
                case MATRIXDROPDOWN -> cells(place, (CellMatrix) question);
                case MATRIXDYNAMIC, PANELDYNAMIC -> repeated(place);
            };
        }

        private Column category(Place place) {
            if (!questionnaire.hasKnownChoices(place.question())) {
                return plain(place, Measure.TEXT, Readings::text);
            }
            List<Choice> choices = questionnaire.choicesOf(place.question());
            return column(
                    place,
                    place.path(),
                    place.label(),
                    Measure.CATEGORY,
                    choices.stream().map(Value::of),
                    Readings.choice(choices));
        }

        private Column rating(Place place, Rating rating) {
            return rating.steps().stream().allMatch(step -> step.value().isNumber())
                    ? plain(place, Measure.NUMBER, Readings::number)
                    : category(place);
        }

        private interface OfOption {
            Column of(Choice choice, List<Choice> all);
        }

        private List<Column> options(Place place, OfOption column) {
            if (!questionnaire.hasKnownChoices(place.question())) {
                return List.of(plain(place, Measure.TEXT, Readings::codes));
            }
            List<Choice> choices = questionnaire.choicesOf(place.question());
            return choices.stream().map(choice -> column.of(choice, choices)).toList();
        }

        private Column tick(Place place, Choice option, List<Choice> choices) {
            return column(
                    place,
                    place.with(option.code()),
                    joined(place.label(), option.text().in("nb")),
                    Measure.TICK,
                    Stream.of(Readings.TICKED, Readings.NOT_TICKED),
                    Readings.tick(option, choices));
        }

        private Column place(Place place, Choice option) {
            return column(
                    place,
                    place.with(option.code()),
                    joined(place.label(), option.text().in("nb")),
                    Measure.NUMBER,
                    Stream.of(),
                    Readings.place(option));
        }

        private Column plain(Place place, Measure measure, Function<Encounter, Cell> reading) {
            return column(place, place.path(), place.label(), measure, Stream.of(), reading);
        }

        private List<Column> rows(Place place, Matrix matrix) {
            Function<Encounter, Cell> reading = Readings.choice(matrix.columns());
            return matrix.rows().rows().stream()
                    .map(row -> column(
                            place,
                            place.with(row.code()),
                            joined(place.label(), row.text().in("nb")),
                            Measure.CATEGORY,
                            matrix.columns().stream().map(Value::of),
                            encounter -> reading.apply(encounter.row(row))))
                    .toList();
        }

        private List<Column> cells(Place place, CellMatrix matrix) {
            return matrix.rows().rows().stream()
                    .flatMap(row ->
                            matrix.parts().stream().flatMap(part -> of(place.inside(part, Optional.of(row))).stream()))
                    .toList();
        }

        private List<Column> repeated(Place place) {
            Variable count = new Variable(
                    names.ofCount(whole),
                    joined(place.label(), "antall"),
                    whole.name(),
                    "",
                    Measure.NUMBER,
                    values(Stream.of()));
            return List.of(
                    new Column(
                            count, encounter -> Readings.count(place.meeting().apply(encounter))),
                    plain(place, Measure.TEXT, Readings::json));
        }

        private Column column(
                Place place,
                List<String> path,
                String label,
                Measure measure,
                Stream<Value> values,
                Function<Encounter, Cell> reading) {
            String part = path.isEmpty() ? "" : path.get(path.size() - 1);
            Variable variable = new Variable(
                    names.of(whole, path.toArray(String[]::new)), label, whole.name(), part, measure, values(values));
            return new Column(
                    variable, encounter -> reading.apply(place.meeting().apply(encounter)));
        }

        private Column textBeside() {
            LocalText text = whole.prompt()
                    .comment()
                    .orElseGet(() -> whole.choices()
                            .flatMap(ChoiceList::other)
                            .map(Choice::text)
                            .orElse(LocalText.NONE));
            return new Column(
                    new Variable(
                            names.ofText(whole),
                            joined(label(), text.in("nb")),
                            whole.name(),
                            "",
                            Measure.TEXT,
                            values(Stream.of())),
                    Readings.otherText(questionnaire.choicesOf(whole)));
        }

        private String label() {
            return whole.prompt().title().in("nb");
        }

        private static String titled(Question part) {
            return part.prompt().title().isEmpty()
                    ? part.name()
                    : part.prompt().title().in("nb");
        }

        private static String joined(String whole, String end) {
            return Stream.of(whole, end)
                    .filter(text -> !text.isEmpty())
                    .reduce((first, second) -> first + ": " + second)
                    .orElse("");
        }

        /** With the ways of being missing that the questionnaire allows here. */
        private List<Value> values(Stream<Value> chosen) {
            Stream<Missing> missing = Stream.of(Missing.NOT_REACHED, Missing.NOT_SHOWN, Missing.NOT_ANSWERED)
                    .filter(kind -> kind != Missing.NOT_SHOWN || canBeHidden());
            return Stream.concat(chosen, missing.map(Value::of)).toList();
        }

        private boolean canBeHidden() {
            boolean conditional = Stream.concat(
                            Stream.of(page.rules().visible()),
                            page.flat().map(element -> element.rules().visible()))
                    .anyMatch(rule -> !rule.equals(Rule.ALWAYS));
            return conditional
                    || whole.choices().flatMap(ChoiceList::source).isPresent()
                    || !questionnaire.parts().triggers().isEmpty()
                    || !whole.parts().isEmpty();
        }
    }
}

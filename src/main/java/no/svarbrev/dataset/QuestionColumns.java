package no.svarbrev.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.LocalText;
import no.svarbrev.questionnaire.Missing;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.VariableNames;

/** The columns that one question becomes: itself, one for each option or row, and one for the text beside it. */
record QuestionColumns(Page page, Question question, List<Column> columns) {
    QuestionColumns {
        columns = List.copyOf(columns);
    }

    static QuestionColumns of(Questionnaire questionnaire, VariableNames names, Page page, Question question) {
        return new QuestionColumns(page, question, new Building(questionnaire, names, page, question).columns());
    }

    private record Building(Questionnaire questionnaire, VariableNames names, Page page, Question question) {

        List<Column> columns() {
            List<Column> columns = new ArrayList<>(ofQuestion());
            question.prompt().comment().ifPresent(text -> columns.add(comment(text)));
            return columns;
        }

        private List<Column> ofQuestion() {
            return switch (question.kind()) {
                case RADIOGROUP -> List.of(whole(Measure.CATEGORY, Readings.choice(question.choices())));
                case CHECKBOX ->
                    questionnaire.choicesOf(question).stream().map(this::option).toList();
                case MATRIX ->
                    ((Question.Matrix) question).rows().stream().map(this::row).toList();
                case NUMBER -> List.of(whole(Measure.NUMBER, Readings::number));
                case TEXT, COMMENT -> List.of(whole(Measure.TEXT, Readings::text));
            };
        }

        private Column whole(Measure measure, Function<Encounter, Cell> reading) {
            return new Column(
                    new Variable(names.of(question), label(), question.name(), "", measure, values(choices())),
                    reading);
        }

        private Column option(Choice option) {
            List<Value> values = values(Stream.of(Readings.TICKED, Readings.NOT_TICKED));
            return new Column(part(option, Measure.TICK, values), Readings.tick(option));
        }

        private Column row(Choice row) {
            return new Column(part(row, Measure.CATEGORY, values(choices())), Readings.row(row, question.choices()));
        }

        private Variable part(Choice part, Measure measure, List<Value> values) {
            return new Variable(
                    names.of(question, part), label(part.text()), question.name(), part.code(), measure, values);
        }

        private Column comment(LocalText text) {
            return new Column(
                    new Variable(
                            names.ofText(question),
                            label(text),
                            question.name(),
                            "",
                            Measure.TEXT,
                            values(Stream.of())),
                    Readings::comment);
        }

        private String label() {
            return question.prompt().title().in("nb");
        }

        private String label(LocalText part) {
            return Stream.of(label(), part.in("nb"))
                    .filter(text -> !text.isEmpty())
                    .reduce((whole, end) -> whole + ": " + end)
                    .orElse("");
        }

        private Stream<Value> choices() {
            return question.choices().stream().map(Value::of);
        }

        /** With the ways of being missing that the questionnaire allows here. */
        private List<Value> values(Stream<Value> chosen) {
            Stream<Missing> missing = Stream.of(Missing.NOT_REACHED, Missing.NOT_SHOWN, Missing.NOT_ANSWERED)
                    .filter(kind -> kind != Missing.NOT_SHOWN || canBeHidden());
            return Stream.concat(chosen, missing.map(Value::of)).toList();
        }

        private boolean canBeHidden() {
            Optional<String> from =
                    question instanceof Question.CheckboxGroup group ? group.choicesFrom() : Optional.empty();
            return page.visibleIf().isPresent() || question.visibleIf().isPresent() || from.isPresent();
        }
    }
}

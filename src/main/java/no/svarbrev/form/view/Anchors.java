package no.svarbrev.form.view;

import no.svarbrev.form.Ids;
import no.svarbrev.form.ListChange;
import no.svarbrev.form.Places;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.routing.ShownQuestion;

/** The id of the field that a fault is about: where the link of the summary leads. */
final class Anchors {
    private Anchors() {}

    static String of(Fault fault, ShownQuestion state) {
        String field = state.field();
        if (fault.field().equals(Prompt.commentName(field))) {
            return Ids.field(fault.field());
        }
        return switch (state.shape()) {
            case TEXT, NUMBER, DATE, SIGNATURE -> Ids.field(field);
            case CHOICE -> state.kind() == Question.Kind.DROPDOWN ? Ids.field(field) : firstOption(field, state);
            case CHOICES, RANKING -> firstOption(field, state);
            case ROWS -> matrixAnchor(fault, state);
            case FIELDS, CELLS, LIST ->
                state.inside()
                        .filter(Places::isOpen)
                        .findFirst()
                        .map(part -> of(fault, part))
                        .orElse((ListChange.repeating(state.question()).isPresent() ? "a-" : "q-") + Ids.of(field));
            case CALCULATION -> Ids.question(field);
        };
    }

    private static String firstOption(String field, ShownQuestion state) {
        return state.choices().stream()
                .findFirst()
                .map(choice -> Ids.option(field, choice.code()))
                .orElse(Ids.question(state.field()));
    }

    private static String matrixAnchor(Fault fault, ShownQuestion state) {
        boolean ofRow = !fault.field().equals(state.field());
        String row = ofRow
                ? fault.field()
                : state.rows().stream()
                        .findFirst()
                        .map(Choice::code)
                        .map(code -> Question.field(state.field(), code))
                        .orElse(state.field());
        return firstOption(row, state);
    }
}

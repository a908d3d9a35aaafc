package no.svarbrev.form.view;

import java.util.List;
import no.svarbrev.form.Filled;
import no.svarbrev.form.Places;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.view.QuestionView.CarriedView;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.routing.ShownQuestion;

/** Hidden fields for answers that the page does not show, where a question is sent as a whole: nothing goes by itself. */
record CarriedViews(PostedForm form, Places places) {
    /** What a grid or list holds that the page does not show, and ticks that cannot be taken away. */
    List<CarriedView> of(ShownQuestion state) {
        return switch (state.shape()) {
            case CHOICES -> locked(state);
            case ROWS, FIELDS, CELLS, LIST -> !state.isInside() ? hidden(state) : List.of();
            case CHOICE, RANKING, TEXT, NUMBER, DATE, SIGNATURE, CALCULATION -> List.of();
        };
    }

    private List<CarriedView> locked(ShownQuestion state) {
        List<String> ticked = form.all(state.field());
        return state.choices().stream()
                .filter(choice -> !state.isEnabled(choice) && ticked.contains(choice.code()))
                .map(choice -> new CarriedView(state.field(), choice.code()))
                .toList();
    }

    private List<CarriedView> hidden(ShownQuestion root) {
        return Filled.fields(root).entrySet().stream()
                .filter(field -> !isOnPage(field.getKey()))
                .flatMap(field -> field.getValue().stream().map(value -> new CarriedView(field.getKey(), value)))
                .toList();
    }

    private boolean isOnPage(String field) {
        ShownQuestion state = places.having(field);
        boolean row = state.shape() == Shape.ROWS && field.startsWith(state.field() + ".");
        return Places.isOpen(state)
                && (!row
                        || state.rows().stream()
                                .anyMatch(each -> field.equals(Question.field(state.field(), each.code()))));
    }
}

package no.svarbrev.routing;

import java.util.List;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Rating;

/** The steps of a rating that are shown; an answer on a step that goes, goes with it. */
final class Scale {
    private final QuestionState state;
    private final List<Choice> steps;
    private final boolean fixed;
    private List<Choice> shown;

    Scale(QuestionState state, Rating rating) {
        this.state = state;
        this.steps = rating.steps();
        this.fixed = steps.stream().allMatch(step -> step.visible().isFixed());
        this.shown = steps;
    }

    List<Choice> shown() {
        return shown;
    }

    void look() {
        if (fixed) {
            return;
        }
        List<Choice> before = shown;
        shown = steps.stream()
                .filter(step -> step.visible()
                        .holds(new ChoiceScope(step.value(), state.store().scope())))
                .toList();
        if (!shown.equals(before) && state.isEnabled() && isHidden()) {
            state.held().clear();
        }
    }

    private boolean isHidden() {
        return steps.stream().anyMatch(step -> Same.choice(step.value(), state.value()) && !shown.contains(step));
    }
}

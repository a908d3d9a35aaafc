package no.svarbrev.routing.engine;

import java.util.List;
import java.util.function.BooleanSupplier;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.choice.Choice;

/** The steps of a rating that are shown; an answer on a step that goes, goes with it. */
final class Scale {
    private final Asked asked;
    private final Held held;
    private final BooleanSupplier enabled;
    private final List<Choice> steps;
    private final boolean fixed;
    private List<Choice> shown;

    /** @param enabled whether it can be answered: else its answer stays */
    Scale(Asked asked, Rating rating, Held held, BooleanSupplier enabled) {
        this.asked = asked;
        this.held = held;
        this.enabled = enabled;
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
                        .holds(new ChoiceScope(step.value(), asked.store().scope())))
                .toList();
        if (!shown.equals(before) && enabled.getAsBoolean() && isHidden()) {
            held.clear();
        }
    }

    private boolean isHidden() {
        return steps.stream().anyMatch(step -> Same.choice(step.value(), held.value()) && !shown.contains(step));
    }
}

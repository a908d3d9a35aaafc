package no.svarbrev.routing.engine.question;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import no.svarbrev.questionnaire.Rating;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.scope.ChoiceScope;
import no.svarbrev.routing.engine.value.Same;

/** The steps of a rating that are shown; an answer on a step that goes, goes with it. */
final class Scale {
    private final Asked asked;
    private final Held held;
    private final BooleanSupplier enabled;
    private final List<Choice> steps;
    private final boolean fixed;
    private List<Choice> shown;

    /** Empty for what is no rating. */
    static Optional<Scale> of(Asked asked, Held held, BooleanSupplier enabled) {
        return asked.question() instanceof Rating rating
                ? Optional.of(new Scale(asked, rating, held, enabled))
                : Optional.empty();
    }

    /** @param enabled whether it can be answered: else its answer stays */
    private Scale(Asked asked, Rating rating, Held held, BooleanSupplier enabled) {
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

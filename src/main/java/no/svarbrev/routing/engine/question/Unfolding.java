package no.svarbrev.routing.engine.question;

import no.svarbrev.questionnaire.Calculation;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.routing.engine.scope.Asked;

/**
 * What becomes of a question as answers change: its rules and what it offers are worked out again, and when it goes or comes
 * into sight its answer may go with it, and its default come.
 */
public final class Unfolding {
    private final Standing standing;
    private final Asked asked;
    private final Held held;
    private final Choices choices;
    private final Grid<?> grid;
    private final Sight sight;

    /** The question as it is seen. */
    public interface Sight {
        boolean isVisible();

        boolean isShown();

        /** Whether the row or panel it stands in was never looked at: what is hidden there was not in sight before. */
        boolean isNew();

        /** Whether it is worked out, where it is a calculation. */
        boolean isCalculated();

        /** Whether it stands on the page that is read before the response begins. */
        boolean isOnStart();

        /** Whether another question that shares its answer is shown, so that the answer is still one. */
        boolean anotherShows();

        /** Whether the respondent emptied it, or what it stands inside. */
        boolean isBlanked();

        /** It came into sight or went: what stands inside hears of it. */
        void appearedOrVanished(boolean appeared);
    }

    public Unfolding(Standing standing, QuestionParts<?> parts, Sight sight) {
        this.standing = standing;
        this.asked = parts.asked();
        this.held = parts.held();
        this.choices = parts.choices();
        this.grid = parts.grid();
        this.sight = sight;
    }

    public void look() {
        boolean before = sight.isVisible();
        standing.look(asked.scope());
        grid.rows().look();
        boolean offersOthers = choices.lookAtOffer();
        if (offersOthers) {
            choices.dropUnknown();
        }
        if (!sight.isNew()) {
            appearOrVanish(before);
        }
        if (offersOthers) {
            choices.dropUnknown();
        }
        choices.lookAtScale();
        grid.look();
        workOut();
    }

    private void workOut() {
        if (asked.question() instanceof Calculation calculation) {
            calculation
                    .expression()
                    .filter(any -> sight.isCalculated())
                    .ifPresent(expression -> held.set(calculation.rounded(expression.value(asked.scope()))));
        } else if (!clearsWhenHidden() || sight.isShown()) {
            held.followDefault();
        }
    }

    private boolean clearsWhenHidden() {
        Clearing clearing = asked.clearing();
        return clearing == Clearing.ON_HIDDEN || clearing == Clearing.ON_HIDDEN_CONTAINER;
    }

    /** A trigger shows or hides it. */
    public void show(boolean shown) {
        boolean before = sight.isVisible();
        standing.show(shown);
        appearOrVanish(before);
    }

    private void appearOrVanish(boolean before) {
        boolean now = sight.isVisible();
        if (before == now) {
            return;
        }
        sight.appearedOrVanished(now);
        if (!clearsWhenHidden()) {
            return;
        }
        if (!standing.visible() && !sight.isOnStart()) {
            clear();
        } else if (sight.isShown()) {
            setDefault();
        }
    }

    /** The panel or page that it stands in came into sight or went. */
    public void frameAppearedOrVanished(boolean appeared) {
        if (appeared) {
            setDefault();
        } else if (asked.clearing() == Clearing.ON_HIDDEN_CONTAINER) {
            clear();
        }
    }

    private void clear() {
        if (!sight.anotherShows()) {
            held.clear();
        }
    }

    /** The default, when there is one and no answer. */
    public void setDefault() {
        if (grid.isEmpty() && held.hasDefault() && !sight.isBlanked() && !(clearsWhenHidden() && !sight.isVisible())) {
            held.setDefault();
        }
    }
}

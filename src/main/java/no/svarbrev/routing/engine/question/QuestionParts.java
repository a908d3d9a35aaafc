package no.svarbrev.routing.engine.question;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.routing.engine.offer.Choosing;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.scope.ItemScope;

/** What a question consists of: its answer, what can be chosen, what stands inside it; and what follows when an answer is held. */
public final class QuestionParts<T extends Items.Item & ItemScope.Item> implements Held.Hearing {
    private final Asked asked;
    private final Others others;
    private final Held held;
    private final Grid<T> grid;
    private final Choices choices;

    /** The questions on pages, as far as one has to do with others. */
    public interface Others {
        /** What can be chosen in the question with this name. */
        Optional<Choices> choices(String question);

        /** Whether several questions share an answer. */
        boolean isShared(String key);

        /** An answer changed that choices are taken from. */
        void refreshTaken(String key);
    }

    /**
     * @param making makes a row or panel of a fixed row or of none, and what stands in it
     * @param enabled whether it can be answered
     * @param last whether no grid after it has totals under the same key
     */
    public QuestionParts(
            Asked asked,
            Others others,
            BiFunction<Optional<Choice>, List<? extends Element>, T> making,
            BooleanSupplier enabled,
            BooleanSupplier last) {
        this.asked = asked;
        this.others = others;
        Optional<Choosing> choosing = Choosing.of(asked, this::another);
        this.held = new Held(asked, choosing, this);
        this.grid = new Grid<>(asked, held, making, last);
        this.choices = new Choices(
                asked,
                held,
                grid.rows(),
                choosing.map(any -> new Selection(asked, any, held, this::isShared)),
                Scale.of(asked, held, enabled));
    }

    private Optional<Choices> another(String name) {
        return others.choices(name).filter(other -> other != choices);
    }

    /** Whether several questions share its answer. */
    boolean isShared() {
        return others.isShared(asked.key());
    }

    @Override
    public void taken() {
        choices.selection().ifPresent(Selection::forget);
    }

    @Override
    public void held(boolean changed) {
        grid.items().follow();
        if (changed && !asked.isInside()) {
            others.refreshTaken(asked.key());
        }
    }

    Asked asked() {
        return asked;
    }

    public Held held() {
        return held;
    }

    public Grid<T> grid() {
        return grid;
    }

    public Choices choices() {
        return choices;
    }
}

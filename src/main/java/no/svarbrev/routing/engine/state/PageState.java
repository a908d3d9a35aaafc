package no.svarbrev.routing.engine.state;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.engine.question.Standing;
import no.svarbrev.routing.engine.scope.AnswerStore;

/** A page as it stands for one respondent; without anything to show it is passed by. */
public final class PageState implements Frame {
    private final Page page;
    private final Scope scope;
    private final Standing standing;
    private final List<ElementState> elements;
    private boolean wasShown = true;

    PageState(Page page, ElementState.Surroundings around, AnswerStore store) {
        this.page = page;
        this.scope = store.scope();
        this.standing = new Standing(page.rules());
        this.elements = ElementState.all(page.elements(), around, store, this);
    }

    public Page page() {
        return page;
    }

    @Override
    public List<ElementState> elements() {
        return elements;
    }

    @Override
    public Optional<ItemState> item() {
        return Optional.empty();
    }

    @Override
    public boolean isShown() {
        return standing.visible() && elements.stream().anyMatch(ElementState::isVisible);
    }

    @Override
    public boolean isEnabled() {
        return standing.enabled();
    }

    public boolean isRequired() {
        return standing.required();
    }

    public void look() {
        elements.forEach(ElementState::look);
        standing.look(scope);
        appearOrVanish();
    }

    private void appearOrVanish() {
        boolean now = isShown();
        if (now != wasShown) {
            wasShown = now;
            questions().forEach(state -> state.unfolding().frameAppearedOrVanished(now));
        }
    }

    /** A trigger shows or hides it. */
    public void show(boolean shown) {
        standing.show(shown);
        appearOrVanish();
    }

    /** What its texts look answers up in. */
    public Scope scope() {
        return scope;
    }
}

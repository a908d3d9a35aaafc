package no.svarbrev.routing.engine.state;

import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Panel;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.engine.question.Standing;
import no.svarbrev.routing.engine.scope.AnswerStore;

/** A panel as it stands for one respondent; without anything to show it is not shown. */
public final class PanelState implements ElementState, Frame {
    private final Panel panel;
    private final Frame frame;
    private final Scope scope;
    private final Standing standing;
    private final List<ElementState> elements;
    private boolean wasVisible = true;

    PanelState(Panel panel, ElementState.Surroundings around, AnswerStore store, Frame frame) {
        this.panel = panel;
        this.frame = frame;
        this.scope = store.scope();
        this.standing = new Standing(panel.rules());
        this.elements = ElementState.all(panel.elements(), around, store, this);
    }

    @Override
    public Element element() {
        return panel;
    }

    public Panel panel() {
        return panel;
    }

    @Override
    public List<ElementState> elements() {
        return elements;
    }

    @Override
    public boolean isVisible() {
        return standing.visible() && elements.stream().anyMatch(ElementState::isVisible);
    }

    @Override
    public Optional<ItemState> item() {
        return frame.item();
    }

    @Override
    public boolean isShown() {
        return isVisible() && frame.isShown();
    }

    @Override
    public boolean isEnabled() {
        return standing.enabled() && frame.isEnabled();
    }

    public boolean isRequired() {
        return standing.required();
    }

    @Override
    public void look() {
        elements.forEach(ElementState::look);
        standing.look(scope);
        appearOrVanish();
    }

    /** Triggers name pages and questions, no panels. */
    @Override
    public void show(boolean shown) {}

    /** A trigger shows or hides the page that it was written as. */
    public void showAsPage(boolean shown) {
        standing.show(shown);
        appearOrVanish();
    }

    /** What stands in it hears of it when it comes into sight or goes. */
    void appearOrVanish() {
        boolean now = isVisible();
        if (now != wasVisible) {
            wasVisible = now;
            questions().forEach(state -> state.unfolding().frameAppearedOrVanished(now));
        }
    }

    /** What its texts look answers up in. */
    public Scope scope() {
        return scope;
    }
}

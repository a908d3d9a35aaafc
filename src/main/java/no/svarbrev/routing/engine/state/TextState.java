package no.svarbrev.routing.engine.state;

import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.engine.question.Standing;

/** A text or picture as it stands for one respondent. */
public final class TextState implements ElementState {
    private final Element element;
    private final Frame frame;
    private final Scope scope;
    private final Standing standing;

    TextState(Element element, Frame frame, Scope scope) {
        this.element = element;
        this.frame = frame;
        this.scope = scope;
        this.standing = new Standing(element.rules());
    }

    @Override
    public Element element() {
        return element;
    }

    @Override
    public boolean isVisible() {
        return standing.visible();
    }

    @Override
    public boolean isShown() {
        return isVisible() && frame.isShown();
    }

    @Override
    public void look() {
        standing.look(scope);
    }

    @Override
    public void show(boolean shown) {
        standing.show(shown);
    }

    public boolean isRequired() {
        return standing.required();
    }

    /** What its texts look answers up in. */
    public Scope scope() {
        return scope;
    }
}

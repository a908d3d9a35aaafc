package no.svarbrev.routing;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.expression.Expression;

/** A page as it stands for one respondent; without anything to show it is passed by. */
public final class PageState implements Frame {
    private final Page page;
    private final Expression.Scope scope;
    private final Standing standing;
    private final List<ElementState> elements;
    private boolean wasShown = true;

    PageState(Page page, Expression.Scope scope, Function<PageState, List<ElementState>> elements) {
        this.page = page;
        this.scope = scope;
        this.standing = new Standing(page.rules());
        this.elements = elements.apply(this);
    }

    public Page page() {
        return page;
    }

    public List<ElementState> elements() {
        return elements;
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

    /** The questions that stand on the page, those in panels included, shown or not. */
    public Stream<QuestionState> questions() {
        return questions(elements);
    }

    static Stream<QuestionState> questions(List<ElementState> elements) {
        return all(elements).filter(QuestionState.class::isInstance).map(QuestionState.class::cast);
    }

    /** Everything on the page, panels before what stands in them. */
    public Stream<ElementState> all() {
        return all(elements);
    }

    static Stream<ElementState> all(List<ElementState> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof PanelState panel
                        ? Stream.concat(Stream.of(panel), all(panel.elements()))
                        : Stream.of(element));
    }

    void look() {
        elements.forEach(ElementState::look);
        standing.look(scope);
        appearOrVanish();
    }

    private void appearOrVanish() {
        boolean now = isShown();
        if (now != wasShown) {
            wasShown = now;
            questions().forEach(state -> state.frameAppearedOrVanished(now));
        }
    }

    /** A trigger shows or hides it. */
    void show(boolean shown) {
        standing.show(shown);
        appearOrVanish();
    }

    Standing standing() {
        return standing;
    }

    /** What its texts look answers up in. */
    public Expression.Scope scope() {
        return scope;
    }
}

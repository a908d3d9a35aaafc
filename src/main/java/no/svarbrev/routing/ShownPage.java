package no.svarbrev.routing;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.engine.state.PageState;

/**
 * A page as one respondent meets it; without anything to show it is passed by. What stands on it is made when it is first
 * looked at, since few look at all pages.
 */
public final class ShownPage {
    private final PageState state;
    private final Supplier<List<ShownElement>> making;
    private Optional<List<ShownElement>> elements = Optional.empty();

    ShownPage(PageState state, Supplier<List<ShownElement>> making) {
        this.state = state;
        this.making = making;
    }

    PageState state() {
        return state;
    }

    public Page page() {
        return state.page();
    }

    public boolean isShown() {
        return state.isShown();
    }

    /** What stands right on it, shown or not. */
    public List<ShownElement> elements() {
        if (elements.isEmpty()) {
            elements = Optional.of(making.get());
        }
        return elements.get();
    }

    /** Everything on the page, panels before what stands in them. */
    public Stream<ShownElement> all() {
        return ShownElement.all(elements());
    }

    /** The questions that stand on the page, those in panels included, shown or not. */
    public Stream<ShownQuestion> questions() {
        return ShownElement.questions(elements());
    }

    /** What its texts look answers up in. */
    public Scope scope() {
        return state.scope();
    }
}

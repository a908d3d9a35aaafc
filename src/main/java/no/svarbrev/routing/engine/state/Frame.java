package no.svarbrev.routing.engine.state;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What elements stand in: a page, a panel, a row, a repeated panel. */
public sealed interface Frame permits PageState, PanelState, ItemState {
    /** What stands right in it. */
    List<ElementState> elements();

    /** Whether it is shown, with all that it stands in. */
    boolean isShown();

    /** Whether it can be answered, with all that it stands in. */
    boolean isEnabled();

    /** The row or repeated panel that it is, or that it stands in. */
    Optional<ItemState> item();

    /** Everything in it, panels before what stands in them. */
    default Stream<ElementState> all() {
        return elements().stream()
                .flatMap(element -> element instanceof PanelState panel
                        ? Stream.concat(Stream.of(panel), panel.all())
                        : Stream.of(element));
    }

    /** The questions in it, those in panels included, shown or not. */
    default Stream<QuestionState> questions() {
        return all().filter(QuestionState.class::isInstance).map(QuestionState.class::cast);
    }
}

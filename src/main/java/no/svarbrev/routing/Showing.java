package no.svarbrev.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.routing.engine.state.ElementState;
import no.svarbrev.routing.engine.state.ItemState;
import no.svarbrev.routing.engine.state.PageState;
import no.svarbrev.routing.engine.state.PanelState;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.state.TextState;

/** What of a filling goes outwards: copies that nobody can change it by, each made once, when it is first asked for. */
final class Showing {
    private final Map<PageState, ShownPage> pages = new HashMap<>();
    private final Map<QuestionState, ShownQuestion> questions = new HashMap<>();

    ShownPage page(PageState state) {
        return pages.computeIfAbsent(state, none -> new ShownPage(state, () -> elements(state.elements())));
    }

    List<ShownElement> elements(List<ElementState> states) {
        return states.stream().map(this::element).toList();
    }

    private ShownElement element(ElementState state) {
        if (state instanceof QuestionState question) {
            return question(question);
        }
        return state instanceof PanelState panel
                ? new ShownPanel(panel.panel(), panel.isShown(), elements(panel.elements()), panel.scope())
                : new ShownText(state.element(), state.isShown(), ((TextState) state).scope());
    }

    ShownQuestion question(QuestionState state) {
        ShownQuestion known = questions.get(state);
        if (known == null) {
            known = new ShownQuestion(
                    state.question(),
                    state.field(),
                    state.asked().isInside(),
                    new ShownQuestion.Standing(state.isShown(), state.isEnabled(), state.isRequired()),
                    new ShownQuestion.Given(
                            state.value().deepCopy(), state.held().comment().text(), state.isEmpty()),
                    offered(state),
                    grid(state),
                    state.scope());
            questions.put(state, known);
        }
        return known;
    }

    private static ShownQuestion.Offered offered(QuestionState state) {
        List<Choice> choices = state.chosen().choices();
        Set<Choice> closed = choices.stream()
                .filter(choice -> !state.chosen().isEnabled(choice))
                .collect(Collectors.toSet());
        return new ShownQuestion.Offered(choices, closed);
    }

    private ShownQuestion.Grid grid(QuestionState state) {
        return new ShownQuestion.Grid(
                state.grid().rows().shown(),
                state.items().stream().map(this::item).toList(),
                state.grid().totals().values().deepCopy(),
                state.question().totals().columns().stream()
                        .map(Grid.Totals.Total::column)
                        .filter(state.grid()::showsColumn)
                        .collect(Collectors.toSet()));
    }

    private ShownQuestion.Item item(ItemState item) {
        return new ShownQuestion.Item(
                item.row(),
                item.path(),
                item.index(),
                item.isVisible(),
                item.isShown(),
                elements(item.elements()),
                item.scope());
    }
}

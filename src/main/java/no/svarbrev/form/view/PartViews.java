package no.svarbrev.form.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import no.svarbrev.form.Ids;
import no.svarbrev.form.ListChange;
import no.svarbrev.form.Words;
import no.svarbrev.form.view.QuestionView.CellView;
import no.svarbrev.form.view.QuestionView.ColumnView;
import no.svarbrev.form.view.QuestionView.ItemView;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.rule.Repeating;
import no.svarbrev.questionnaire.text.LocalText;
import no.svarbrev.routing.ShownElement;
import no.svarbrev.routing.ShownQuestion;

/** Makes the views of questions inside a question: the rows of a grid, repeated panels, several fields. */
final class PartViews {
    private final Words words;
    private final Demand demand;
    private final BiFunction<List<ShownElement>, Setting, List<ElementView>> elements;

    PartViews(Words words, Demand demand, BiFunction<List<ShownElement>, Setting, List<ElementView>> elements) {
        this.words = words;
        this.demand = demand;
        this.elements = elements;
    }

    QuestionView.Parts of(ShownQuestion state, Setting setting) {
        List<ItemView> items =
                shown(state).stream().map(item -> item(state, item, setting)).toList();
        List<Integer> count =
                repeating(state).map(how -> state.items().size()).stream().toList();
        return new QuestionView.Parts(columns(state), items, totals(state), count, add(state), none(state));
    }

    /** In the order that the rows of a grid have for this respondent. */
    private static List<ShownQuestion.Item> shown(ShownQuestion state) {
        List<ShownQuestion.Item> visible =
                state.items().stream().filter(ShownQuestion.Item::isVisible).toList();
        return state.shape() == Shape.CELLS
                ? state.rows().stream()
                        .flatMap(row -> visible.stream()
                                .filter(item -> item.row().orElseThrow().code().equals(row.code())))
                        .toList()
                : visible;
    }

    private static boolean isGrid(ShownQuestion state) {
        return state.kind() == Question.Kind.MATRIXDROPDOWN || state.kind() == Question.Kind.MATRIXDYNAMIC;
    }

    private List<ColumnView> columns(ShownQuestion state) {
        return isGrid(state)
                ? state.question().parts().stream()
                        .map(column -> new ColumnView(
                                "c-" + Ids.of(Question.field(state.field(), column.name())),
                                words.title(column, state.scope()),
                                isWanted(state, column) ? demand.must() : ""))
                        .toList()
                : List.of();
    }

    private static boolean isWanted(ShownQuestion state, Question column) {
        return state.inside().anyMatch(cell -> cell.question() == column && Demand.mustBeAnswered(cell));
    }

    private List<QuestionView.TotalsView> totals(ShownQuestion state) {
        Grid.Totals totals = state.question().totals();
        return totals.isEmpty()
                ? List.of()
                : List.of(new QuestionView.TotalsView(
                        words.totals(state),
                        state.question().parts().stream()
                                .map(column -> new CellView(totals
                                        .of(column.name())
                                        .filter(total -> state.showsTotal(column.name()))
                                        .map(total -> total(state, total))
                                        .stream()
                                        .toList()))
                                .toList()));
    }

    private ElementView total(ShownQuestion state, Grid.Totals.Total total) {
        String text = words.total(state, total);
        return new ElementView.FixedView(
                ElementView.FixedView.WORKED_OUT,
                Ids.of(Question.field(Grid.Totals.key(state.field()), total.column())),
                words.title(total.calculation(), state.scope()),
                words.totals(state),
                "",
                text.isEmpty() ? List.of() : List.of(text));
    }

    private ItemView item(ShownQuestion state, ShownQuestion.Item item, Setting setting) {
        String title = words.item(state, item);
        return new ItemView(
                Ids.item(item.path()),
                item.path(),
                title,
                remove(state),
                isGrid(state)
                        ? cells(item, title)
                        : List.of(new CellView(elements.apply(item.elements(), setting.deeper()))));
    }

    private List<CellView> cells(ShownQuestion.Item item, String title) {
        Setting setting = new Setting(title, 3);
        return item.elements().stream()
                .map(element -> new CellView(elements.apply(List.of(element), setting)))
                .toList();
    }

    private String add(ShownQuestion state) {
        return repeating(state)
                .filter(how -> how.allowed().add() && state.items().size() < how.max())
                .map(how -> orUsual(how.words().add(), state, words.say("question.add")))
                .orElse("");
    }

    private String remove(ShownQuestion state) {
        return repeating(state)
                .filter(how -> how.allowed().remove() && state.items().size() > how.min())
                .map(how -> orUsual(how.words().remove(), state, words.say("question.remove")))
                .orElse("");
    }

    private String none(ShownQuestion state) {
        return repeating(state)
                .map(how -> orUsual(how.words().none(), state, words.say("question.none")))
                .orElse("");
    }

    private static Optional<Repeating> repeating(ShownQuestion state) {
        return ListChange.repeating(state.question());
    }

    private String orUsual(LocalText own, ShownQuestion state, String usual) {
        return own.isEmpty() ? usual : words.text(own, state.scope());
    }
}

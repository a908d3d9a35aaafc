package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import no.svarbrev.questionnaire.Element;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.expression.Scope;
import no.svarbrev.routing.engine.offer.Rows;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.scope.ItemScope;
import no.svarbrev.routing.engine.value.Answered;

/** What stands inside a question: the rows and columns of a grid with its totals, repeated panels, several fields. */
public final class Grid<T extends Items.Item & ItemScope.Item> implements ItemScope.Whole {
    private final Asked asked;
    private final Held held;
    private final Rows rows;
    private final Items<T> items;
    private final TotalRow totals;

    /**
     * @param making makes a row or panel of a fixed row or of none, and what stands in it
     * @param last whether no grid after it has totals under the same key
     */
    Grid(
            Asked asked,
            Held held,
            BiFunction<Optional<Choice>, List<? extends Element>, T> making,
            BooleanSupplier last) {
        this.asked = asked;
        this.held = held;
        this.rows = new Rows(asked, this::scopeOf);
        this.items = new Items<>(asked, held, making);
        this.totals = new TotalRow(asked, this::answeredRows, last);
    }

    private Optional<Scope> scopeOf(Choice row) {
        return items.all().stream()
                .filter(item -> item.row().filter(row::equals).isPresent())
                .findFirst()
                .map(Items.Item::scope);
    }

    public Rows rows() {
        return rows;
    }

    public Items<T> items() {
        return items;
    }

    @Override
    public TotalRow totals() {
        return totals;
    }

    @Override
    public Question question() {
        return asked.question();
    }

    @Override
    public Scope around() {
        return asked.store().scope();
    }

    @Override
    public List<T> visible() {
        return items.all().stream().filter(Items.Item::isVisible).toList();
    }

    /** Of a grid, the rows that are shown and have answers, with those of its columns alone. */
    @Override
    public JsonNode answeredRows() {
        return isEmpty() ? held.value() : answered();
    }

    /**
     * Whether the question has no answer. For a respondent, a list in which only calculations stand is empty; survey-core
     * counts those too.
     */
    public boolean isEmpty() {
        if (asked.takesLists() && asked.settling().isRestored()) {
            return items.all().stream().allMatch(Items.Item::isEmpty);
        }
        return asked.kind() == Question.Kind.PANELDYNAMIC ? areEmpty(held.value()) : held.isEmpty();
    }

    /** Whether no row or panel holds anything; blanks that were worked out are nothing, those that were typed are. */
    private boolean areEmpty(JsonNode value) {
        for (JsonNode row : value) {
            if (!row.isObject() || row.properties().stream().anyMatch(entry -> !isBlankResult(entry))) {
                return false;
            }
        }
        return true;
    }

    private boolean isBlankResult(Map.Entry<String, JsonNode> entry) {
        return Answered.isEmpty(entry.getValue())
                && items.all().stream().anyMatch(item -> item.calculates(entry.getKey()));
    }

    /** The rows that are shown and have answers, by their codes or one after the other. */
    private JsonNode answered() {
        ObjectNode byRow = JsonNodeFactory.instance.objectNode();
        ArrayNode inOrder = JsonNodeFactory.instance.arrayNode();
        for (T item : items.all()) {
            ObjectNode answers = item.answers();
            if (item.isVisible() && !answers.isEmpty()) {
                item.row().ifPresentOrElse(row -> byRow.set(row.code(), answers), () -> inOrder.add(answers));
            }
        }
        return asked.shape() == Shape.CELLS ? byRow : inOrder;
    }

    /** Whether a column is shown: in some row, where there are any. */
    public boolean showsColumn(String column) {
        return !rows.hidesColumn(column)
                && (items.all().isEmpty() || items.all().stream().anyMatch(item -> item.shows(column)));
    }

    void look() {
        items.look(rows::shown);
        totals.look();
    }
}

package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.expression.Expression;

/** The words that conditions inside a row or repeated panel have: the row or panel itself, its neighbours, its place. */
record ItemScope(ItemState item) implements InnerScope {
    private static final String TOTALS = "totalrow.";

    @Override
    public Expression.Scope outer() {
        return item.owner().store().scope();
    }

    @Override
    public JsonNode value(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return item.owner().kind() == Question.Kind.PANELDYNAMIC ? ofPanel(word, name) : ofRow(word, name);
    }

    private JsonNode ofPanel(String word, String name) {
        return switch (word) {
            case "panel" -> item.node();
            case "panelindex" -> IntNode.valueOf(item.index());
            case "visiblepanelindex" -> IntNode.valueOf(visible().indexOf(item));
            case "prevpanel" -> neighbour(-1);
            case "nextpanel" -> neighbour(1);
            case "parentpanel" ->
                item.owner().store() instanceof ItemState parent ? parent.node() : MissingNode.getInstance();
            default -> outer().value(name);
        };
    }

    private JsonNode ofRow(String word, String name) {
        return switch (word) {
            case "row" -> item.node();
            case "rowindex" -> IntNode.valueOf(item.index() + 1);
            case "visiblerowindex" -> IntNode.valueOf(visible().indexOf(item) + 1);
            case "rowvalue", "rowname" -> item.row().map(row -> row.value()).orElse(MissingNode.getInstance());
            case "prevrow" -> neighbour(-1);
            case "nextrow" -> neighbour(1);
            case "matrix" -> item.owner().answeredRows();
            case "totalrow" -> item.owner().totals().values();
            default -> outer().value(name);
        };
    }

    /**
     * What a text says of the row or panel that it stands in, if the path leads there: an answer in words, empty when
     * there is none; places are counted from one.
     */
    Optional<String> inText(String path) {
        String word = path.toLowerCase(Locale.ROOT);
        boolean isPanel = item.owner().kind() == Question.Kind.PANELDYNAMIC;
        if (isPanel && word.equals("panelindex")) {
            return Optional.of(String.valueOf(item.index() + 1));
        }
        if (isPanel && word.equals("visiblepanelindex")) {
            return Optional.of(String.valueOf(visible().indexOf(item) + 1));
        }
        if (!isPanel && word.startsWith(TOTALS)) {
            return item.owner().totals().inText(path, TOTALS);
        }
        String own = isPanel ? "panel." : "row.";
        return word.startsWith(own) ? inWords(item, path.substring(own.length())) : around(path, isPanel);
    }

    /** Of the panel that this row or panel stands in. */
    private Optional<String> around(String path, boolean isPanel) {
        if (!(item.owner().store() instanceof ItemState parent)) {
            return Optional.empty();
        }
        String prefix = "parentpanel.";
        boolean named = isPanel && path.toLowerCase(Locale.ROOT).startsWith(prefix);
        return named ? inWords(parent, path.substring(prefix.length())) : new ItemScope(parent).inText(path);
    }

    private static Optional<String> inWords(ItemState item, String name) {
        return item.questions()
                .filter(state -> state.question().name().equalsIgnoreCase(name))
                .findFirst()
                .map(state -> DisplayText.of(state, state.value()))
                .or(() -> TotalRow.inText(item.questions(), name));
    }

    private List<ItemState> visible() {
        return item.owner().items().stream().filter(ItemState::isVisible).toList();
    }

    private JsonNode neighbour(int distance) {
        List<ItemState> all = visible();
        int index = all.indexOf(item) + distance;
        return index >= 0 && index < all.size() ? all.get(index).node() : MissingNode.getInstance();
    }
}

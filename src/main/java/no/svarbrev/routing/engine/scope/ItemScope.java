package no.svarbrev.routing.engine.scope;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.expression.Scope;

/** The words that conditions inside a row or repeated panel have: the row or panel itself, its neighbours, its place. */
public record ItemScope(Item item) implements InnerScope, Piping.Words {
    private static final String TOTALS = "totalrow.";

    /** A row or repeated panel, as its words tell of it. */
    public interface Item {
        /** What it is a row or panel of. */
        Whole whole();

        /** The row or panel that the question stands in. */
        Optional<? extends Item> parent();

        Optional<Choice> row();

        /** Its answers. */
        ObjectNode node();

        int index();

        /** The answer to one of its questions. */
        Optional<String> inWords(String question);
    }

    /** A grid or repeated panel as a whole, as the words of what stands in it tell of it. */
    public interface Whole {
        Question question();

        /** What the question looks things up in. */
        Scope around();

        /** The rows or panels that are shown. */
        List<? extends Item> visible();

        /** All rows with answers. */
        JsonNode answeredRows();

        Totals totals();
    }

    /** The totals below a grid. */
    public interface Totals {
        JsonNode values();

        /** @param before what stands before the name of the column */
        Optional<String> inText(String path, String before);
    }

    @Override
    public Scope outer() {
        return item.whole().around();
    }

    private boolean isPanel() {
        return item.whole().question().kind() == Question.Kind.PANELDYNAMIC;
    }

    @Override
    public JsonNode value(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        return isPanel() ? ofPanel(word, name) : ofRow(word, name);
    }

    private JsonNode ofPanel(String word, String name) {
        return switch (word) {
            case "panel" -> item.node();
            case "panelindex" -> IntNode.valueOf(item.index());
            case "visiblepanelindex" -> IntNode.valueOf(visibleIndex());
            case "prevpanel" -> neighbour(-1);
            case "nextpanel" -> neighbour(1);
            case "parentpanel" ->
                item.parent().map(parent -> (JsonNode) parent.node()).orElse(MissingNode.getInstance());
            default -> outer().value(name);
        };
    }

    private JsonNode ofRow(String word, String name) {
        return switch (word) {
            case "row" -> item.node();
            case "rowindex" -> IntNode.valueOf(item.index() + 1);
            case "visiblerowindex" -> IntNode.valueOf(visibleIndex() + 1);
            case "rowvalue", "rowname" -> item.row().map(Choice::value).orElse(MissingNode.getInstance());
            case "prevrow" -> neighbour(-1);
            case "nextrow" -> neighbour(1);
            case "matrix" -> item.whole().answeredRows();
            case "totalrow" -> item.whole().totals().values();
            default -> outer().value(name);
        };
    }

    /**
     * What a text says of the row or panel that it stands in, if the path leads there: an answer in words, empty when
     * there is none; places are counted from one.
     */
    @Override
    public Optional<String> inText(String path) {
        String word = path.toLowerCase(Locale.ROOT);
        if (isPanel() && word.equals("panelindex")) {
            return Optional.of(String.valueOf(item.index() + 1));
        }
        if (isPanel() && word.equals("visiblepanelindex")) {
            return Optional.of(String.valueOf(visibleIndex() + 1));
        }
        if (!isPanel() && word.startsWith(TOTALS)) {
            return item.whole().totals().inText(path, TOTALS);
        }
        String own = isPanel() ? "panel." : "row.";
        return word.startsWith(own) ? item.inWords(path.substring(own.length())) : around(path);
    }

    /** Of the panel that this row or panel stands in. */
    private Optional<String> around(String path) {
        Optional<? extends Item> parent = item.parent();
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        String prefix = "parentpanel.";
        boolean named = isPanel() && path.toLowerCase(Locale.ROOT).startsWith(prefix);
        return named ? parent.get().inWords(path.substring(prefix.length())) : new ItemScope(parent.get()).inText(path);
    }

    private int visibleIndex() {
        return item.whole().visible().indexOf(item);
    }

    private JsonNode neighbour(int distance) {
        List<? extends Item> all = item.whole().visible();
        int index = all.indexOf(item) + distance;
        return index >= 0 && index < all.size() ? all.get(index).node() : MissingNode.getInstance();
    }
}

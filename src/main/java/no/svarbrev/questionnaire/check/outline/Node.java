package no.svarbrev.questionnaire.check.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Grid;

/** A page, question, panel, text, picture, column or item as it stands in the file, and what stands in it. */
public final class Node {
    private static final Set<String> GRIDS = Set.of("matrixdropdown", "matrixdynamic");
    private static final Set<String> WITHOUT_ANSWER = Set.of("page", "panel", "html", "image");

    private final Place place;
    private final String type;
    private final Optional<Node> parent;
    private final int order;
    private final List<Node> parts = new ArrayList<>();

    /** @param order where it stands among all, from the beginning of the file */
    Node(Place place, String type, Optional<Node> parent, int order) {
        this.place = place;
        this.type = type;
        this.parent = parent;
        this.order = order;
        parent.ifPresent(container -> container.parts.add(this));
    }

    public Place place() {
        return place;
    }

    public String type() {
        return type;
    }

    public String name() {
        return place.text("name");
    }

    /** The key of the answer among the answers. */
    public String key() {
        return place.has("valueName") ? place.text("valueName") : name();
    }

    public Optional<Node> parent() {
        return parent;
    }

    public int order() {
        return order;
    }

    public List<Node> parts() {
        return parts;
    }

    public boolean isQuestion() {
        return !WITHOUT_ANSWER.contains(type);
    }

    public boolean isGrid() {
        return GRIDS.contains(type);
    }

    boolean isPanelList() {
        return type.equals("paneldynamic");
    }

    /** Whether what stands in it is asked again and again, with words such as row or panel for where. */
    boolean repeats() {
        return isGrid() || isPanelList();
    }

    /** Whether names in it are apart from those of the survey. */
    public boolean isScope() {
        return repeats() || type.equals("multipletext");
    }

    /** The innermost question that this stands in, when it stands in one. */
    public Optional<Node> holder() {
        return parent.flatMap(container -> container.isScope() ? parent : container.holder());
    }

    /** The question of the survey that this is, or is a part of; a page or panel is its own. */
    public Node top() {
        return holder().map(Node::top).orElse(this);
    }

    public Node page() {
        return parent.map(Node::page).orElse(this);
    }

    /** What can be named in it: its columns, its items, or the questions in its panels. */
    public Stream<Node> named() {
        return parts.stream().flatMap(part -> part.type.equals("panel") ? part.named() : Stream.of(part));
    }

    public Optional<Node> part(String name) {
        return named().filter(part -> part.name().equalsIgnoreCase(name)
                        || part.key().equalsIgnoreCase(name)
                        || (part.key() + "-Comment").equalsIgnoreCase(name))
                .findFirst();
    }

    public Stream<Node> flat() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Node::flat));
    }

    /** Whether something is worked out below this column. */
    boolean hasTotal() {
        String type = place.text("totalType");
        return !place.text("totalExpression").isBlank() || !type.isEmpty() && !type.equals("none");
    }

    /** The column of a grid below which something of this name is worked out. */
    public Optional<Node> total(String name) {
        return parts.stream()
                .filter(part -> isGrid() && part.hasTotal() && part.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Whether its totals stand under this name beside its answer. */
    boolean keepsTotalsAs(String name) {
        return isGrid()
                && Grid.Totals.key(key()).equalsIgnoreCase(name)
                && parts.stream().anyMatch(Node::hasTotal);
    }

    /** The codes of the rows that are written. */
    public Stream<String> rows() {
        return place.list("rows").stream().map(Place::code);
    }
}

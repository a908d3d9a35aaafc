package no.svarbrev.questionnaire.check.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A questionnaire as its file has it, element by element, and what can be found in it by name. */
public final class Outline {
    private static final Map<String, String> PARTS = Map.of(
            "page", "elements",
            "panel", "elements",
            "paneldynamic", "templateElements",
            "matrixdropdown", "columns",
            "matrixdynamic", "columns",
            "multipletext", "items");

    private final Place root;
    private final List<Node> pages = new ArrayList<>();
    private final List<Node> all = new ArrayList<>();
    private final Map<String, Node> elements = new HashMap<>();
    private final Map<String, Node> answers = new HashMap<>();
    private final Map<String, Place> calculated = new HashMap<>();

    public Outline(JsonNode json) {
        this.root = new Place("", json);
        List<Place> written = root.has("elements") ? List.of(root) : root.list("pages");
        written.forEach(page -> pages.add(node(page, "page", Optional.empty())));
        root.list("calculatedValues").forEach(value -> calculated.putIfAbsent(folded(value.text("name")), value));
        all.stream().filter(node -> node.holder().isEmpty()).forEach(this::addNames);
    }

    private Node node(Place place, String type, Optional<Node> parent) {
        Node node = new Node(place, type, parent, all.size());
        all.add(node);
        for (Place part : place.list(PARTS.getOrDefault(type, ""))) {
            node(part, typeOf(part, node), Optional.of(node));
        }
        return node;
    }

    private static String typeOf(Place part, Node parent) {
        if (parent.isGrid()) {
            String usual = parent.place().has("cellType") ? parent.place().text("cellType") : "dropdown";
            String own = part.text("cellType");
            return own.isEmpty() || own.equals("default") ? usual : own;
        }
        return parent.type().equals("multipletext") ? "text" : part.text("type");
    }

    private void addNames(Node node) {
        elements.putIfAbsent(folded(node.name()), node);
        if (node.isQuestion()) {
            answers.putIfAbsent(folded(node.name()), node);
            answers.putIfAbsent(folded(node.key()), node);
            answers.putIfAbsent(folded(node.key() + "-Comment"), node);
        }
    }

    /** Names are looked up without regard to case. */
    public static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public Place root() {
        return root;
    }

    public List<Node> pages() {
        return pages;
    }

    public Stream<Node> all() {
        return all.stream();
    }

    /** A page, panel, question or text outside of grids and repeated panels. */
    public Optional<Node> element(String name) {
        return Optional.ofNullable(elements.get(folded(name)));
    }

    /** The question whose answer or comment has this name. */
    public Optional<Node> answer(String name) {
        return Optional.ofNullable(answers.get(folded(name)));
    }

    /** The grid whose totals stand under this name. */
    public Optional<Node> totals(String name) {
        return elements.values().stream()
                .filter(node -> node.keepsTotalsAs(name))
                .findFirst();
    }

    public Optional<Place> calculated(String name) {
        return Optional.ofNullable(calculated.get(folded(name)));
    }
}

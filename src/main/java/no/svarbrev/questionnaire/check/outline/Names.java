package no.svarbrev.questionnaire.check.outline;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.expression.Reference;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Finds what the names in expressions and texts refer to, from where they stand. */
public final class Names {
    private static final Set<String> OF_ITEM = Set.of("item", "choice", "self");
    private static final Set<String> ROWS = Set.of("row", "prevrow", "nextrow");
    private static final Set<String> OF_ROW = Set.of("rowindex", "visiblerowindex", "rowvalue", "rowname", "matrix");
    private static final Set<String> PANELS = Set.of("panel", "prevpanel", "nextpanel");
    private static final Set<String> OF_PANEL = Set.of("panelindex", "visiblepanelindex", "parentpanel");
    private static final String TOTALS = "totalrow";
    private static final String UNWRAPPED = "-unwrapped";

    private final Outline outline;
    private final Set<String> variables = new HashSet<>();

    public Names(Outline outline) {
        this.outline = outline;
        outline.root().list("triggers").stream()
                .filter(trigger -> trigger.flag("isVariable"))
                .forEach(trigger -> variables.add(Outline.folded(trigger.text("setToName"))));
    }

    public Target find(Reference reference, Standpoint from, Place place) {
        return switch (reference.kind()) {
            case VALUE -> value(reference, from, place);
            case ELEMENT_VALUE -> ofElement(reference, from, place);
            case PROPERTY, CONTAINER -> element(reference, place);
            case QUESTION -> question(reference, from, place);
        };
    }

    private Target element(Reference reference, Place place) {
        return reference
                .candidates()
                .flatMap(name -> outline.element(name).stream())
                .findFirst()
                .map(found -> Target.KNOWN)
                .orElseGet(() -> unknown(reference, place));
    }

    private Target question(Reference reference, Standpoint from, Place place) {
        Optional<Node> sibling = from.inside().flatMap(node -> node.part(reference.path()));
        return sibling.map(Target::of).orElseGet(() -> value(reference, from, place));
    }

    /** In a filter, the columns of a list come before the names of the survey. */
    private Target ofElement(Reference reference, Standpoint from, Place place) {
        boolean column = outline.all()
                .filter(Node::repeats)
                .anyMatch(node -> node.part(reference.name()).isPresent());
        return column ? Target.KNOWN : value(reference, from, place);
    }

    private Target value(Reference reference, Standpoint from, Place place) {
        String word = Outline.folded(reference.name());
        if (from.item() && OF_ITEM.contains(word)) {
            return Target.KNOWN;
        }
        Optional<Node> nearest = scope(word, from.inside());
        if (nearest.isPresent()) {
            return ofWord(word, nearest.get(), reference, place);
        }
        return named(reference, place)
                .orElseGet(() -> isWord(word)
                        ? Target.fault(place.finding(FindingCode.WORD_OUT_OF_PLACE, reference.path()))
                        : unknown(reference, place));
    }

    private static boolean isWord(String word) {
        return word.equals(TOTALS)
                || Stream.of(OF_ITEM, ROWS, OF_ROW, PANELS, OF_PANEL).anyMatch(words -> words.contains(word));
    }

    /** The innermost grid or repeated panel that gives the word a meaning. */
    private static Optional<Node> scope(String word, Optional<Node> inside) {
        Optional<Node> node = inside;
        while (node.isPresent() && !hasWord(node.get(), word)) {
            node = node.get().holder();
        }
        return node;
    }

    private static boolean hasWord(Node node, String word) {
        return node.isGrid() && (ROWS.contains(word) || OF_ROW.contains(word) || word.equals(TOTALS))
                || node.isPanelList() && (PANELS.contains(word) || OF_PANEL.contains(word));
    }

    private Target ofWord(String word, Node scope, Reference reference, Place place) {
        List<Reference.Step> steps = reference.steps();
        if (word.equals("parentpanel")) {
            return scope.holder()
                    .filter(Node::isPanelList)
                    .map(parent -> new Path(place, steps).in(parent, 1))
                    .orElseGet(() -> Target.fault(place.finding(FindingCode.WORD_OUT_OF_PLACE, reference.path())));
        }
        if (word.equals(TOTALS)) {
            return new Path(place, steps).total(scope, 1);
        }
        return OF_ROW.contains(word) || OF_PANEL.contains(word) ? Target.KNOWN : new Path(place, steps).in(scope, 1);
    }

    /** Names may have dots in them; the longest is tried first. */
    private Optional<Target> named(Reference reference, Place place) {
        List<String> candidates = reference.candidates().toList();
        for (String candidate : candidates) {
            String name = candidate.endsWith(UNWRAPPED)
                    ? candidate.substring(0, candidate.length() - UNWRAPPED.length())
                    : candidate;
            Optional<Node> answer = outline.answer(name);
            if (answer.isPresent()) {
                int steps = (int) name.chars().filter(each -> each == '.').count() + 1;
                return Optional.of(new Path(place, reference.steps()).from(answer.get(), steps));
            }
            if (outline.totals(name).isPresent()) {
                int steps = (int) name.chars().filter(each -> each == '.').count() + 1;
                return outline.totals(name).map(grid -> new Path(place, reference.steps()).total(grid, steps));
            }
            if (outline.calculated(name).isPresent()) {
                return outline.calculated(name).map(Target::ofCalculated);
            }
            if (variables.contains(Outline.folded(name)) || Background.isKnown(name)) {
                return Optional.of(Target.KNOWN);
            }
        }
        return Optional.empty();
    }

    private static Target unknown(Reference reference, Place place) {
        return Target.fault(place.finding(FindingCode.UNKNOWN_REFERENCE, reference.path(), Background.list()));
    }
}

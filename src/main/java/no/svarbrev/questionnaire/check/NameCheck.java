package no.svarbrev.questionnaire.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Outline;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Names are made of plain characters, and each is used once where it counts. */
final class NameCheck implements Check {
    /** A dot leads to a part of an answer, and brackets and braces to others. */
    private static final Pattern USABLE = Pattern.compile("[^.{}\\[\\]\\p{Cntrl}]{1,200}(?<!-Comment)");

    /** A slash leads to another address. */
    private static final Pattern USABLE_PAGE = Pattern.compile("(?!\\.+$)[^/\\\\\\p{Cntrl}]{1,200}");

    static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_]{1,64}");

    @Override
    public Stream<Finding> findings(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        Outline outline = subject.outline();
        outline.all()
                .filter(node -> !node.place().pointer().isEmpty())
                .forEach(node -> addBad(findings, node.place(), node.type().equals("page") ? USABLE_PAGE : USABLE));
        outline.root().list("calculatedValues").forEach(value -> addBad(findings, value, USABLE));
        addRepeated(findings, outline.pages().stream().map(Node::place));
        addRepeated(
                findings,
                Stream.concat(
                        outline.all()
                                .filter(node -> !node.type().equals("page"))
                                .filter(node -> node.holder().isEmpty())
                                .map(Node::place),
                        outline.root().list("calculatedValues").stream()));
        addTakenByTotals(findings, outline);
        outline.all().filter(Node::isScope).forEach(scope -> addRepeated(findings, insideOf(scope)));
        return findings.stream();
    }

    /** The totals of a grid would stand where the answer to the question does. */
    private static void addTakenByTotals(List<Finding> findings, Outline outline) {
        outline.all()
                .filter(node -> node.isQuestion() && node.holder().isEmpty())
                .forEach(node -> outline.totals(node.key())
                        .ifPresent(grid -> findings.add(node.place()
                                .at("name")
                                .finding(
                                        FindingCode.DUPLICATE_NAME,
                                        node.key(),
                                        grid.place().pointer()))));
    }

    private static Stream<Place> insideOf(Node scope) {
        return scope.parts().stream()
                .flatMap(Node::flat)
                .filter(part -> part.holder().equals(Optional.of(scope)))
                .map(Node::place);
    }

    private static void addBad(List<Finding> findings, Place place, Pattern usable) {
        Stream.of("name", "valueName").filter(place::has).forEach(property -> {
            String name = place.text(property);
            if (!usable.matcher(name).matches()) {
                findings.add(place.at(property).finding(FindingCode.UNUSABLE_NAME, name));
            } else if (!PLAIN.matcher(name).matches()) {
                findings.add(place.at(property).finding(FindingCode.BAD_NAME, name));
            }
        });
    }

    private static void addRepeated(List<Finding> findings, Stream<Place> places) {
        Map<String, Place> seen = new HashMap<>();
        places.filter(place -> place.has("name")).forEach(place -> {
            Place first = seen.putIfAbsent(Outline.folded(place.text("name")), place);
            if (first != null) {
                findings.add(place.at("name").finding(FindingCode.DUPLICATE_NAME, place.text("name"), first.pointer()));
            }
        });
    }
}

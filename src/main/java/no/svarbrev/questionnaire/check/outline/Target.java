package no.svarbrev.questionnaire.check.outline;

import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.finding.Finding;

/** What a name refers to: an element, a calculated value, something else that is known, or nothing. */
public record Target(Optional<Node> node, Optional<Place> calculated, Optional<Finding> fault) {
    static final Target KNOWN = new Target(Optional.empty(), Optional.empty(), Optional.empty());

    public static Target of(Node node) {
        return new Target(Optional.of(node), Optional.empty(), Optional.empty());
    }

    static Target ofCalculated(Place value) {
        return new Target(Optional.empty(), Optional.of(value), Optional.empty());
    }

    public static Target fault(Finding finding) {
        return new Target(Optional.empty(), Optional.empty(), Optional.of(finding));
    }

    /** The element or calculated value, when it is one. */
    public Stream<Place> place() {
        return Stream.concat(node.map(Node::place).stream(), calculated.stream());
    }
}

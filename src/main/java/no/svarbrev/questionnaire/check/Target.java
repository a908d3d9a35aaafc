package no.svarbrev.questionnaire.check;

import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Finding;

/** What a name refers to: an element, a calculated value, something else that is known, or nothing. */
record Target(Optional<Node> node, Optional<Place> calculated, Optional<Finding> fault) {
    static final Target KNOWN = new Target(Optional.empty(), Optional.empty(), Optional.empty());

    static Target of(Node node) {
        return new Target(Optional.of(node), Optional.empty(), Optional.empty());
    }

    static Target ofCalculated(Place value) {
        return new Target(Optional.empty(), Optional.of(value), Optional.empty());
    }

    static Target fault(Finding finding) {
        return new Target(Optional.empty(), Optional.empty(), Optional.of(finding));
    }

    /** The element or calculated value, when it is one. */
    Stream<Place> place() {
        return Stream.concat(node.map(Node::place).stream(), calculated.stream());
    }
}

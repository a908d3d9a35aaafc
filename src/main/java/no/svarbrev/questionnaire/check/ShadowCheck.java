package no.svarbrev.questionnaire.check;

import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Background;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.check.outline.Standpoint;
import no.svarbrev.questionnaire.expression.Reference;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/**
 * A background variable goes before an answer of the same name: whoever means the answer gets what was known before. Only
 * the question itself does well to take it, as its default.
 */
final class ShadowCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        return Stream.concat(
                subject.formulas().stream()
                        .flatMap(formula -> formula.expression()
                                .references()
                                .flatMap(reference -> finding(subject, reference, formula.from(), formula.place()))),
                subject.texts().stream()
                        .flatMap(text -> PipingCheck.references(text)
                                .flatMap(reference -> finding(subject, reference, text.from(), text.place()))));
    }

    private static Stream<Finding> finding(Subject subject, Reference reference, Standpoint from, Place place) {
        Optional<Node> answer = Background.isKnown(reference.name())
                ? subject.names().find(reference, from, place).node()
                : Optional.empty();
        return answer
                .filter(node -> reference.kind() == Reference.Kind.VALUE)
                .filter(node -> from.owner().filter(owner -> owner == node).isEmpty())
                .map(node -> place.finding(FindingCode.SHADOWED_REFERENCE, reference.name()))
                .stream();
    }
}

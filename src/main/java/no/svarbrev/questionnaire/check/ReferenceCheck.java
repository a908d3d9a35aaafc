package no.svarbrev.questionnaire.check;

import java.util.stream.Stream;
import no.svarbrev.questionnaire.finding.Finding;

/** Every name in an expression is one of something. */
final class ReferenceCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        return subject.formulas().stream()
                .flatMap(formula -> formula.expression()
                        .references()
                        .flatMap(reference ->
                                subject.names().find(reference, formula.from(), formula.place()).fault().stream()));
    }
}

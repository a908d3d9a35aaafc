package no.svarbrev.questionnaire.check;

import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Formula;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Trees;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** Conditions depend on the answers, and compare them with what they can be. */
final class ConditionCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        Truth truth = new Truth(subject);
        return subject.formulas().stream()
                .flatMap(formula -> Stream.concat(ofWhole(truth, formula), ofValues(truth, formula)));
    }

    private static Stream<Finding> ofWhole(Truth truth, Formula formula) {
        return formula.purpose().isCondition()
                ? truth.of(formula).stream()
                        .map(always ->
                                formula.place().finding(always ? FindingCode.ALWAYS_HOLDS : FindingCode.NEVER_HOLDS))
                : Stream.empty();
    }

    private static Stream<Finding> ofValues(Truth truth, Formula formula) {
        return Trees.within(formula.expression())
                .filter(Expression.Compared.class::isInstance)
                .flatMap(compared -> truth.impossible((Expression.Compared) compared, formula))
                .map(found -> formula.place().finding(FindingCode.IMPOSSIBLE_VALUE, found.value(), found.question()));
    }
}

package no.svarbrev.questionnaire.check;

import java.util.Set;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Formula;
import no.svarbrev.questionnaire.check.outline.Formula.Purpose;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.check.outline.Text;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;

/** What decides whether something is shown, or stands in its text, is asked before it. */
final class OrderCheck implements Check {
    private static final Set<String> OF_WHOLE = Set.of("visibleIf", "enableIf", "requiredIf");

    @Override
    public Stream<Finding> findings(Subject subject) {
        Reach reach = new Reach(subject);
        return Stream.concat(
                subject.formulas().stream()
                        .filter(formula -> formula.purpose().isOrdered())
                        .flatMap(formula -> ofFormula(reach, formula)),
                subject.texts().stream().flatMap(text -> ofText(reach, text)));
    }

    private static Stream<Finding> ofFormula(Reach reach, Formula formula) {
        Set<Node> questions = reach.questions(formula.expression().references(), formula.from(), formula.place());
        return formula.from().owner().stream()
                .flatMap(owner -> questions.stream()
                        .filter(question ->
                                isLater(question, owner, formula.purpose()) || isItself(question, owner, formula))
                        .map(question -> finding(formula.place(), question)));
    }

    private static Stream<Finding> ofText(Reach reach, Text text) {
        Set<Node> questions = reach.questions(PipingCheck.references(text), text.from(), text.place());
        return text.from().owner().stream()
                .flatMap(owner -> questions.stream()
                        .filter(question -> isLater(question, owner, Purpose.SHOWING))
                        .map(question -> finding(text.place(), question)));
    }

    private static Finding finding(Place place, Node question) {
        return place.finding(FindingCode.LATER_REFERENCE, question.top().name());
    }

    private static boolean isLater(Node question, Node owner, Purpose purpose) {
        boolean onPage = purpose == Purpose.SHOWING;
        int asked = onPage ? question.top().order() : question.page().order();
        return question.top() != owner.top()
                && asked > (onPage ? owner.top().order() : owner.page().order());
    }

    private static boolean isItself(Node question, Node owner, Formula formula) {
        return question == owner
                && OF_WHOLE.contains(formula.property())
                && formula.place().equals(owner.place().at(formula.property()));
    }
}

package no.svarbrev.questionnaire.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Background;
import no.svarbrev.questionnaire.check.outline.Formula;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.check.outline.Target;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.finding.Pointer;

/** No value is worked out from itself: calculated values, expression questions, defaults and set values. */
final class CycleCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        Map<String, Place> places = new HashMap<>();
        subject.outline().all().map(Node::place).forEach(place -> places.put(place.pointer(), place));
        subject.outline().root().list("calculatedValues").forEach(place -> places.put(place.pointer(), place));
        return circles(subject, places).found().stream()
                .map(circle -> circle.stream().map(places::get).toList())
                .map(circle -> circle.get(0).finding(FindingCode.CYCLE, named(circle)));
    }

    private static String named(List<Place> circle) {
        return Stream.concat(circle.stream(), Stream.of(circle.get(0)))
                .map(place -> place.text("name"))
                .collect(Collectors.joining(" → "));
    }

    /** What each value is worked out from; a grid or repeated panel from what is worked out in it. */
    private static Circles circles(Subject subject, Map<String, Place> places) {
        Circles circles = new Circles();
        Reach reach = new Reach(subject);
        subject.formulas().stream()
                .filter(CycleCheck::givesValue)
                .forEach(formula -> valueOf(formula, places)
                        .ifPresent(value -> reach.targets(formula)
                                .flatMap(Target::place)
                                .map(Place::pointer)
                                .filter(needed -> !needed.equals(value.pointer()) || !mayNameItself(formula, value))
                                .forEach(needed -> circles.add(value.pointer(), needed))));
        subject.outline()
                .all()
                .filter(Node::isScope)
                .forEach(scope -> scope.named()
                        .forEach(part -> circles.add(
                                scope.place().pointer(), part.place().pointer())));
        return circles;
    }

    /** The element, or else the calculated value, that the formula stands in. */
    private static Optional<Place> valueOf(Formula formula, Map<String, Place> places) {
        String pointer = formula.place().pointer();
        return formula.from()
                .owner()
                .map(Node::place)
                .or(() -> Optional.ofNullable(places.get(Pointer.outer(pointer))));
    }

    /** A set value may go on from what it was; a default may come from the background variable of the same name. */
    private static boolean mayNameItself(Formula formula, Place value) {
        return formula.property().equals("setValueExpression")
                || formula.purpose() == Formula.Purpose.SUGGESTING && Background.isKnown(value.text("name"));
    }

    /** A limit is no value, and a total is none of its column: it is worked out from that. */
    private static boolean givesValue(Formula formula) {
        boolean total = formula.property().equals("totalExpression");
        boolean limit =
                formula.property().startsWith("min") || formula.property().startsWith("max");
        return !formula.purpose().isCondition() && !limit && !total;
    }
}

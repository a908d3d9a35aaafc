package no.svarbrev.questionnaire.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Finding;
import no.svarbrev.questionnaire.FindingCode;
import no.svarbrev.questionnaire.check.Formula.Purpose;

/** No value is worked out from itself: calculated values, expression questions, defaults and set values. */
final class CycleCheck implements Check {
    @Override
    public Stream<Finding> findings(Subject subject) {
        Map<Place, Set<Place>> needs = needs(subject);
        List<Finding> findings = new ArrayList<>();
        dropFree(needs);
        while (!needs.isEmpty()) {
            List<Place> circle = circle(needs);
            findings.add(circle.get(0).finding(FindingCode.CYCLE, named(circle)));
            circle.forEach(needs::remove);
            needs.values().forEach(needed -> circle.forEach(needed::remove));
            dropFree(needs);
        }
        return findings.stream();
    }

    private static String named(List<Place> circle) {
        return Stream.concat(circle.stream(), Stream.of(circle.get(0)))
                .map(place -> place.text("name"))
                .collect(Collectors.joining(" → "));
    }

    /** What each value is worked out from; a grid or repeated panel from what is worked out in it. */
    private static Map<Place, Set<Place>> needs(Subject subject) {
        Map<Place, Set<Place>> needs = new LinkedHashMap<>();
        Reach reach = new Reach(subject);
        subject.formulas().stream().filter(CycleCheck::givesValue).forEach(formula -> {
            Place place = formula.from().owner().map(Node::place).orElseGet(() -> calculated(subject, formula));
            reach.targets(formula)
                    .flatMap(target -> Stream.concat(target.node().map(Node::place).stream(), target.calculated().stream()))
                    .filter(needed -> !needed.equals(place) || !formula.property().equals("setValueExpression"))
                    .forEach(needed -> needs.computeIfAbsent(place, none -> new LinkedHashSet<>()).add(needed));
        });
        subject.outline().all().filter(Node::isScope).forEach(scope -> needs.computeIfAbsent(
                        scope.place(), none -> new LinkedHashSet<>())
                .addAll(scope.named().map(Node::place).toList()));
        return needs;
    }

    private static boolean givesValue(Formula formula) {
        boolean limit = formula.property().startsWith("min") || formula.property().startsWith("max");
        boolean trigger = formula.property().equals("runExpression");
        return !formula.purpose().isCondition()
                && !limit
                && !trigger
                && (formula.purpose() == Purpose.CALCULATING || formula.purpose() == Purpose.SUGGESTING);
    }

    private static Place calculated(Subject subject, Formula formula) {
        return subject.outline().root().list("calculatedValues").stream()
                .filter(value -> value.at("expression").equals(formula.place()))
                .findFirst()
                .orElse(formula.place());
    }

    /** Leaves only those values that stand in a circle, or between circles. */
    private static void dropFree(Map<Place, Set<Place>> needs) {
        boolean dropped = true;
        while (dropped) {
            needs.values().forEach(needed -> needed.retainAll(needs.keySet()));
            dropped = needs.values().removeIf(Set::isEmpty);
        }
    }

    private static List<Place> circle(Map<Place, Set<Place>> needs) {
        List<Place> way = new ArrayList<>();
        Set<Place> passed = new HashSet<>();
        Place place = needs.keySet().iterator().next();
        while (passed.add(place)) {
            way.add(place);
            place = needs.get(place).iterator().next();
        }
        return way.subList(way.indexOf(place), way.size());
    }
}

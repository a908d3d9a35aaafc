package no.svarbrev.questionnaire.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.check.outline.Formula;
import no.svarbrev.questionnaire.check.outline.Names;
import no.svarbrev.questionnaire.check.outline.Node;
import no.svarbrev.questionnaire.check.outline.Place;
import no.svarbrev.questionnaire.check.outline.Standpoint;
import no.svarbrev.questionnaire.check.outline.Target;
import no.svarbrev.questionnaire.expression.Reference;

/** Which questions names lead to, through what is calculated from them. */
final class Reach {
    private final Names names;
    private final Map<String, Formula> byPointer;

    Reach(Subject subject) {
        this.names = subject.names();
        this.byPointer = byPointer(subject.formulas());
    }

    static Map<String, Formula> byPointer(List<Formula> formulas) {
        return formulas.stream()
                .collect(Collectors.toMap(
                        formula -> formula.place().pointer(), Function.identity(), (first, second) -> first));
    }

    Set<Node> questions(Stream<Reference> references, Standpoint from, Place place) {
        Set<Node> found = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<Target> open = new ArrayDeque<>(
                references.map(reference -> names.find(reference, from, place)).toList());
        while (!open.isEmpty()) {
            Target target = open.pop();
            target.node().filter(node -> !isCalculated(node)).ifPresent(found::add);
            target.calculated()
                    .or(() -> target.node().filter(Reach::isCalculated).map(Node::place))
                    .map(value -> value.at("expression").pointer())
                    .filter(seen::add)
                    .map(byPointer::get)
                    .ifPresent(formula -> targets(formula).forEach(open::push));
        }
        return found;
    }

    private static boolean isCalculated(Node node) {
        return node.type().equals("expression");
    }

    Stream<Target> targets(Formula formula) {
        return formula.expression()
                .references()
                .map(reference -> names.find(reference, formula.from(), formula.place()));
    }
}

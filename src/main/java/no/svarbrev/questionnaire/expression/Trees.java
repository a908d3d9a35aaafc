package no.svarbrev.questionnaire.expression;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Goes through the expressions in an expression, however deep a long chain of them is, in the order of the text. */
public final class Trees {
    /** An expression, and whether its names are those of a list's elements first. */
    private record Visit(Expression expression, boolean ofElement) {
        private Stream<Reference> own() {
            if (expression instanceof Expression.Variable variable) {
                return Stream.of(ofElement ? variable.reference().ofElement() : variable.reference());
            }
            return expression instanceof Expression.Call call ? call.named().stream() : Stream.empty();
        }

        /** From the last to the first, as they go onto a stack. */
        private List<Visit> partsBackwards() {
            List<Visit> parts = new ArrayList<>();
            for (Expression part : expression.parts()) {
                boolean filter = expression instanceof Expression.InList call
                        && call.filter().filter(each -> each == part).isPresent();
                parts.add(0, new Visit(part, ofElement || filter));
            }
            return parts;
        }
    }

    private Trees() {}

    /** The expression and everything in it. */
    public static Stream<Expression> within(Expression whole) {
        return visits(whole).stream().map(Visit::expression);
    }

    /** What the operator joins, in the order of the text, however it is bracketed; the whole when it joins nothing. */
    public static List<Expression> joined(Expression whole, Operator operator) {
        Deque<Expression> parts = new ArrayDeque<>();
        Expression left = whole;
        while (left instanceof Expression.Combined combined && combined.operator() == operator) {
            List<Expression> right = joined(combined.right(), operator);
            for (int last = right.size() - 1; last >= 0; last--) {
                parts.push(right.get(last));
            }
            left = combined.left();
        }
        parts.push(left);
        return List.copyOf(parts);
    }

    static Stream<Reference> references(Expression whole) {
        return visits(whole).stream().flatMap(Visit::own);
    }

    private static List<Visit> visits(Expression whole) {
        List<Visit> visits = new ArrayList<>();
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(whole, false));
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            visits.add(visit);
            visit.partsBackwards().forEach(open::push);
        }
        return visits;
    }
}

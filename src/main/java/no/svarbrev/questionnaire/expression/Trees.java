package no.svarbrev.questionnaire.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The expressions in an expression, in the order of the text. */
public final class Trees {
    private Trees() {}

    /** The expression and everything in it. */
    public static Stream<Expression> within(Expression whole) {
        return Walk.through(whole, Expression::parts);
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
}

package no.svarbrev.questionnaire.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.value.JavaScript;
import no.svarbrev.questionnaire.expression.value.Values;

/**
 * Whether a condition always or never holds, as far as its words alone tell: constants, a contradiction such as
 * {@code {a} = 1 and {a} = 2}, and {@code {a} empty or {a} notempty}. When in doubt it depends on the answers.
 */
public final class Constancy {
    private static final Scope NOTHING = new ValueScope(JsonNodeFactory.instance.objectNode(), Clock.systemUTC());

    private Constancy() {}

    /** Empty when it depends on the answers. */
    public static Optional<Boolean> of(Expression whole) {
        if (isFixed(whole)) {
            return Optional.of(whole.holds(NOTHING));
        }
        Optional<Boolean> truth = truth(whole);
        return truth.filter(always -> !always || isCondition(whole));
    }

    private static boolean isFixed(Expression whole) {
        return whole.references().findAny().isEmpty()
                && Trees.within(whole)
                        .noneMatch(part ->
                                part instanceof Expression.Call call && Functions.dependsOnTime(call.function()));
    }

    /** Whether it gives only true or false. */
    private static boolean isCondition(Expression whole) {
        if (whole instanceof Expression.Combined combined && isJunction(combined)) {
            return isCondition(combined.left()) && isCondition(combined.right());
        }
        return whole instanceof Expression.Compared
                || whole instanceof Expression.Answered
                || whole instanceof Expression.Not;
    }

    private static boolean isJunction(Expression.Combined combined) {
        return combined.operator() == Operator.AND || combined.operator() == Operator.OR;
    }

    private static Optional<Boolean> truth(Expression whole) {
        if (isFixed(whole)) {
            return Optional.of(JavaScript.isTruthy(whole.evaluate(NOTHING)));
        }
        if (whole instanceof Expression.Not not) {
            return truth(not.operand()).map(truth -> !truth);
        }
        if (whole instanceof Expression.Combined combined && isJunction(combined)) {
            return ofJunction(combined);
        }
        return Optional.empty();
    }

    /** One part that never holds settles an and; one that always does settles an or. */
    private static Optional<Boolean> ofJunction(Expression.Combined junction) {
        boolean settling = junction.operator() == Operator.OR;
        List<Expression> parts = Trees.joined(junction, junction.operator());
        List<Optional<Boolean>> truths = parts.stream().map(Constancy::truth).toList();
        boolean settled = truths.contains(Optional.of(settling))
                || parts.stream().anyMatch(one -> parts.stream().anyMatch(other -> settle(one, other, settling)));
        if (settled) {
            return Optional.of(settling);
        }
        return truths.stream().allMatch(Optional.of(!settling)::equals) ? Optional.of(!settling) : Optional.empty();
    }

    private static boolean settle(Expression one, Expression other, boolean either) {
        return areOpposite(one, other) || !either && exclude(one, other);
    }

    private static boolean areOpposite(Expression one, Expression other) {
        if (one instanceof Expression.Answered first && other instanceof Expression.Answered second) {
            return first.filled() && !second.filled() && areAlike(first.operand(), second.operand());
        }
        if (one instanceof Expression.Compared first
                && other instanceof Expression.Compared second
                && first.comparison() == Comparison.EQUAL
                && second.comparison() == Comparison.NOT_EQUAL) {
            return areAlike(first.left(), second.left()) && areAlike(first.right(), second.right());
        }
        return other instanceof Expression.Not not && areAlike(not.operand(), one);
    }

    /** The same but for the columns. */
    private static boolean areAlike(Expression one, Expression other) {
        if (one instanceof Expression.Variable first && other instanceof Expression.Variable second) {
            return first.unchanged() == second.unchanged()
                    && first.reference().kind() == second.reference().kind()
                    && first.reference()
                            .path()
                            .equalsIgnoreCase(second.reference().path());
        }
        if (one instanceof Expression.Compared first && other instanceof Expression.Compared second) {
            return first.comparison() == second.comparison()
                    && areAlike(first.left(), second.left())
                    && areAlike(first.right(), second.right());
        }
        return one.equals(other);
    }

    /** A value that is equal to something cannot be empty, nor what is equal to it stand in another comparison wrongly. */
    private static boolean exclude(Expression one, Expression other) {
        Optional<JsonNode> value = equalTo(one);
        if (value.isEmpty()) {
            return areBounds(one, other);
        }
        Expression variable = ((Expression.Compared) one).left();
        if (other instanceof Expression.Answered answered) {
            return !answered.filled() && areAlike(variable, answered.operand());
        }
        return other instanceof Expression.Compared second
                && areAlike(variable, second.left())
                && literal(second.right())
                        .filter(right -> isSameType(right, value.get()))
                        .isPresent()
                && !second.comparison()
                        .holds(value.get(), literal(second.right()).orElseThrow(), false);
    }

    private static boolean areBounds(Expression one, Expression other) {
        if (!(one instanceof Expression.Compared low && other instanceof Expression.Compared high)) {
            return false;
        }
        boolean around = low.comparison() == Comparison.GREATER || low.comparison() == Comparison.GREATER_OR_EQUAL;
        boolean below = high.comparison() == Comparison.LESS || high.comparison() == Comparison.LESS_OR_EQUAL;
        Optional<JsonNode> from = literal(low.right()).filter(JsonNode::isNumber);
        Optional<JsonNode> to = literal(high.right()).filter(JsonNode::isNumber);
        return around
                && below
                && areAlike(low.left(), high.left())
                && from.isPresent()
                && to.isPresent()
                && !fits(
                        low.comparison(),
                        from.get().doubleValue(),
                        high.comparison(),
                        to.get().doubleValue());
    }

    private static boolean fits(Comparison low, double from, Comparison high, double to) {
        boolean both = low == Comparison.GREATER_OR_EQUAL && high == Comparison.LESS_OR_EQUAL;
        return from < to || both && from == to;
    }

    private static Optional<JsonNode> equalTo(Expression whole) {
        return whole instanceof Expression.Compared compared
                        && compared.comparison() == Comparison.EQUAL
                        && compared.left() instanceof Expression.Variable
                ? literal(compared.right()).filter(value -> !Values.isEmpty(value))
                : Optional.empty();
    }

    private static Optional<JsonNode> literal(Expression whole) {
        return whole instanceof Expression.Literal literal
                        && (literal.node().isTextual() || literal.node().isNumber())
                ? Optional.of(literal.node())
                : Optional.empty();
    }

    private static boolean isSameType(JsonNode one, JsonNode other) {
        return one.isTextual() == other.isTextual();
    }
}

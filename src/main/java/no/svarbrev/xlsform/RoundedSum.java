package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.expression.Comparison;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Expression.Combined;
import no.svarbrev.questionnaire.expression.Operator;

/** The sums with {@code %} that say {@code round} and {@code int} in SurveyJS's language, written and known again. */
final class RoundedSum {
    static final int MOST_PLACES = 6;
    private static final Expression VALUE = new Expression.Literal(MissingNode.getInstance());
    private static final Expression WITHOUT_FRACTION =
            new Combined(VALUE, Operator.MINUS, new Combined(VALUE, Operator.REMAINDER, number("1")));

    private RoundedSum() {}

    private static Expression number(String digits) {
        return new Expression.Literal(DecimalNode.valueOf(new BigDecimal(digits)));
    }

    /** It and a half without the fraction; below zero that leaves the whole number above, so that one is taken off. */
    private static Expression halvesUp(int places) {
        Expression power = number(BigDecimal.TEN.pow(places).toPlainString());
        Expression scaled = places == 0 ? VALUE : new Combined(VALUE, Operator.TIMES, power);
        Expression raised = new Combined(scaled, Operator.PLUS, number("0.5"));
        Expression fraction = new Combined(raised, Operator.REMAINDER, number("1"));
        Expression isBelow = new Expression.Compared(fraction, Comparison.LESS, number("0"));
        Expression one = new Expression.Call("iif", List.of(isBelow, number("1"), number("0")), List.of());
        Expression floor = new Combined(new Combined(raised, Operator.MINUS, fraction), Operator.MINUS, one);
        return places == 0 ? floor : new Combined(floor, Operator.DIVIDE, power);
    }

    static Piece halvesUp(Piece value, int places) {
        return written(halvesUp(places), value);
    }

    static Piece withoutFraction(Piece value) {
        return written(WITHOUT_FRACTION, value);
    }

    private static Piece written(Expression template, Piece value) {
        if (template instanceof Combined combined) {
            return written(combined.operator().sign(), template, value);
        }
        if (template instanceof Expression.Compared compared) {
            return written(compared.comparison().sign(), template, value);
        }
        if (template instanceof Expression.Call call) {
            return Piece.atom(call.arguments().stream()
                    .map(argument -> written(argument, value).text())
                    .collect(Collectors.joining(", ", call.function() + "(", ")")));
        }
        return template == VALUE
                ? value
                : Piece.atom(((Expression.Literal) template).node().asText());
    }

    private static Piece written(String sign, Expression template, Piece value) {
        Piece left = written(template.parts().get(0), value);
        return Piece.joined(left, sign, sign, written(template.parts().get(1), value));
    }

    /** The call whose sum this is. */
    static Optional<Expression.Call> in(Combined sum) {
        for (int places = 0; places <= MOST_PLACES; places++) {
            List<Expression> values = new ArrayList<>();
            if (matches(halvesUp(places), sum, values)) {
                List<Expression> arguments =
                        places == 0 ? List.of(values.get(0)) : List.of(values.get(0), number(String.valueOf(places)));
                return Optional.of(new Expression.Call("round", arguments, List.of()));
            }
        }
        List<Expression> values = new ArrayList<>();
        return matches(WITHOUT_FRACTION, sum, values)
                ? Optional.of(new Expression.Call("trunc", List.of(values.get(0)), List.of()))
                : Optional.empty();
    }

    /** @param values what stands where the value does, which must be one and the same */
    private static boolean matches(Expression template, Expression tree, List<Expression> values) {
        if (template == VALUE) {
            values.add(tree);
            return NormalForm.of(tree).equals(NormalForm.of(values.get(0)));
        }
        if (template instanceof Expression.Literal) {
            return tree instanceof Expression.Literal && NormalForm.of(template).equals(NormalForm.of(tree));
        }
        List<Expression> wanted = template.parts();
        List<Expression> parts = tree.parts();
        return says(template).equals(says(tree))
                && wanted.size() == parts.size()
                && IntStream.range(0, parts.size())
                        .allMatch(place -> matches(wanted.get(place), parts.get(place), values));
    }

    /** What it makes of its parts. */
    private static Object says(Expression expression) {
        if (expression instanceof Combined combined) {
            return combined.operator();
        }
        if (expression instanceof Expression.Compared compared) {
            return compared.comparison();
        }
        return expression instanceof Expression.Call call ? call.function() : expression.getClass();
    }
}

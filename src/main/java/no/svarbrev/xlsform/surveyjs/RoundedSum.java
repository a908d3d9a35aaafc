package no.svarbrev.xlsform.surveyjs;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.expression.Comparison;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Expression.Combined;
import no.svarbrev.questionnaire.expression.Operator;

/** The sums with {@code %} that say {@code round} and {@code int} in SurveyJS's language, written and known again. */
public final class RoundedSum {
    static final int MOST_PLACES = 6;
    private static final Expression VALUE = new Expression.Literal(MissingNode.getInstance());

    private RoundedSum() {}

    /** It and a half without the fraction; below zero that leaves the whole number above, so that one is taken off. */
    static Expression halvesUp(Expression value, int places) {
        Expression power = Phrases.number(BigDecimal.TEN.pow(places).toPlainString());
        Expression scaled = places == 0 ? value : new Combined(value, Operator.TIMES, power);
        Expression raised = new Combined(scaled, Operator.PLUS, Phrases.number("0.5"));
        Expression fraction = new Combined(raised, Operator.REMAINDER, Phrases.number("1"));
        Expression isBelow = new Expression.Compared(fraction, Comparison.LESS, Phrases.number("0"));
        Expression one = Phrases.call("iif", isBelow, Phrases.number("1"), Phrases.number("0"));
        Expression floor = new Combined(new Combined(raised, Operator.MINUS, fraction), Operator.MINUS, one);
        return places == 0 ? floor : new Combined(floor, Operator.DIVIDE, power);
    }

    static Expression withoutFraction(Expression value) {
        return new Combined(value, Operator.MINUS, new Combined(value, Operator.REMAINDER, Phrases.number("1")));
    }

    /** The call whose sum this is. */
    public static Optional<Expression.Call> in(Combined sum) {
        for (int places = 0; places <= MOST_PLACES; places++) {
            List<Expression> values = new ArrayList<>();
            if (matches(halvesUp(VALUE, places), sum, values)) {
                List<Expression> arguments = places == 0
                        ? List.of(values.get(0))
                        : List.of(values.get(0), Phrases.number(String.valueOf(places)));
                return Optional.of(new Expression.Call("round", arguments, List.of()));
            }
        }
        List<Expression> values = new ArrayList<>();
        return matches(withoutFraction(VALUE), sum, values)
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

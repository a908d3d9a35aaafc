package no.svarbrev.xlsform;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.expression.Comparison;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.Expression.Combined;
import no.svarbrev.questionnaire.expression.Operator;
import no.svarbrev.xlsform.Expr.Binary;
import no.svarbrev.xlsform.Expr.Call;
import no.svarbrev.xlsform.Expr.Num;
import no.svarbrev.xlsform.Term.Gap;

/**
 * {@code round} and {@code int}. In XForms halves go up, also below zero, where SurveyJS's {@code round} goes down; and
 * SurveyJS's {@code trunc} reads the digits of a number, so that 0.0000001, which it writes 1e-7, is 1. Where it cannot come
 * to that, the functions of the same meaning are written, else sums with {@code %}, which are known again on the way out.
 */
final class Rounding {
    private static final int MOST_PLACES = 6;
    private static final Expression VALUE = new Expression.Literal(MissingNode.getInstance());
    private static final Expression WITHOUT_FRACTION =
            new Combined(VALUE, Operator.MINUS, new Combined(VALUE, Operator.REMAINDER, number("1")));
    private static final Set<String> COUNTS = Set.of("count", "count-selected", "string-length", "position");

    private final SurveyJsWriter writer;

    Rounding(SurveyJsWriter writer) {
        this.writer = writer;
    }

    Term round(Call call, Known known) {
        Expr value = call.arguments().get(0);
        Term term = numeric(value, known);
        int places = call.arguments().size() == 1 ? 0 : places(call.arguments().get(1));
        Piece piece = isNeverNegative(value)
                ? Piece.atom(
                        "round(" + term.piece().text() + (call.arguments().size() == 1 ? ")" : ", " + places + ")"))
                : written(halvesUp(places), term.piece());
        return reckoned(piece, term);
    }

    Term whole(Call call, Known known) {
        Expr value = call.arguments().get(0);
        Term term = numeric(value, known);
        boolean plain = isPlain(value);
        Piece piece =
                plain ? Piece.atom("trunc(" + term.piece().text() + ")") : written(WITHOUT_FRACTION, term.piece());
        boolean noNumber = plain && term.gap() == Gap.ALIKE;
        return noNumber ? Term.number(piece, Gap.NAN, term.needs()) : reckoned(piece, term);
    }

    private Term numeric(Expr value, Known known) {
        Term term = writer.term(value, known);
        Arithmetic.number(term, value);
        return term;
    }

    private static Term reckoned(Piece piece, Term of) {
        boolean zero = of.gap() == Gap.ZERO;
        return Term.number(piece, zero ? Gap.NEVER : Gap.HIDDEN, zero ? Set.of() : of.needs());
    }

    /** Of places before the point programs make different things: to JavaRosa round(-50, -1) is -40. */
    private static int places(Expr expression) {
        if (expression instanceof Num number && number.digits().matches("[0-" + MOST_PLACES + "]")) {
            return Integer.parseInt(number.digits());
        }
        throw new ExpressionFault(
                expression.column(), "to how many decimals must be a number from 0 to " + MOST_PLACES);
    }

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

    /** Numbers that are always written out with all their digits: whole ones people count, also divided by a constant. */
    private boolean isPlain(Expr expression) {
        if (expression instanceof Binary quotient
                && quotient.operator().equals("/")
                && quotient.right() instanceof Num divisor) {
            BigDecimal by = new BigDecimal(divisor.digits()).abs();
            return by.compareTo(BigDecimal.ONE) >= 0
                    && by.compareTo(BigDecimal.valueOf(100_000)) < 0
                    && isWhole(quotient.left());
        }
        return isWhole(expression);
    }

    private boolean isWhole(Expr expression) {
        if (expression instanceof Num number) {
            return number.digits().matches("-?[0-9]{1,9}");
        }
        if (expression instanceof Expr.Ref || expression instanceof Expr.Self) {
            Names.Target target = writer.target(expression);
            return target.type() == RowType.INTEGER && !target.item().row.has("calculation");
        }
        if (expression instanceof Binary sum && Set.of("+", "-").contains(sum.operator())) {
            return isDays(sum) || isWhole(sum.left()) && isWhole(sum.right());
        }
        return expression instanceof Call call
                && (COUNTS.contains(call.function())
                        || Set.of("abs", "coalesce").contains(call.function())
                                && call.arguments().stream().allMatch(this::isWhole));
    }

    private boolean isDays(Binary difference) {
        return difference.operator().equals("-")
                && writer.term(difference.left(), Known.NOTHING).is(Term.Kind.DATE);
    }

    private boolean isNeverNegative(Expr expression) {
        if (expression instanceof Num number) {
            return !number.digits().startsWith("-");
        }
        if (expression instanceof Expr.Ref || expression instanceof Expr.Self) {
            return isConstrained(writer.target(expression).item());
        }
        if (expression instanceof Binary binary) {
            return Set.of("+", "*", "/").contains(binary.operator())
                    && isNeverNegative(binary.left())
                    && isNeverNegative(binary.right());
        }
        return expression instanceof Call call
                && (COUNTS.contains(call.function())
                        || call.function().equals("abs")
                        || call.function().equals("coalesce")
                                && call.arguments().stream().allMatch(this::isNeverNegative));
    }

    /** A number whose constraint lets nothing below 0 through. */
    private static boolean isConstrained(Item item) {
        return Arithmetic.constraint(item).stream()
                .anyMatch(part -> part instanceof Binary binary
                        && binary.left() instanceof Expr.Self
                        && Set.of(">", ">=").contains(binary.operator())
                        && isNotBelowZero(binary.right()));
    }

    private static boolean isNotBelowZero(Expr limit) {
        return limit instanceof Num number && !number.digits().startsWith("-");
    }
}

package no.svarbrev.xlsform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final Expr VALUE = new Expr.Self(1);
    private static final Expr WITHOUT_FRACTION = new Binary("-", VALUE, new Binary("%", VALUE, number("1"), 1), 1);
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

    private static Num number(String digits) {
        return new Num(digits, 1);
    }

    /** It and a half without the fraction; below zero that leaves the whole number above, so that one is taken off. */
    private static Expr halvesUp(int places) {
        Num power = number(BigDecimal.TEN.pow(places).toPlainString());
        Expr scaled = places == 0 ? VALUE : new Binary("*", VALUE, power, 1);
        Expr raised = new Binary("+", scaled, number("0.5"), 1);
        Expr fraction = new Binary("%", raised, number("1"), 1);
        Expr isBelow = new Binary("<", fraction, number("0"), 1);
        Expr one = new Call("iif", List.of(isBelow, number("1"), number("0")), 1);
        Expr floor = new Binary("-", new Binary("-", raised, fraction, 1), one, 1);
        return places == 0 ? floor : new Binary("/", floor, power, 1);
    }

    private static Piece written(Expr template, Piece value) {
        if (template instanceof Binary binary) {
            String operator = binary.operator();
            return Piece.joined(written(binary.left(), value), operator, operator, written(binary.right(), value));
        }
        if (template instanceof Call call) {
            return Piece.atom(call.arguments().stream()
                    .map(argument -> written(argument, value).text())
                    .collect(Collectors.joining(", ", call.function() + "(", ")")));
        }
        return template instanceof Num number ? Piece.atom(number.digits()) : value;
    }

    /** The call whose sum this is. */
    static Optional<Call> in(Binary binary) {
        for (int places = 0; places <= MOST_PLACES; places++) {
            List<Expr> values = new ArrayList<>();
            if (matches(halvesUp(places), binary, values)) {
                List<Expr> arguments =
                        places == 0 ? List.of(values.get(0)) : List.of(values.get(0), number(String.valueOf(places)));
                return Optional.of(new Call("round", arguments, binary.column()));
            }
        }
        List<Expr> values = new ArrayList<>();
        return matches(WITHOUT_FRACTION, binary, values)
                ? Optional.of(new Call("trunc", List.of(values.get(0)), binary.column()))
                : Optional.empty();
    }

    /** @param values what stands where the value does, which must be one and the same */
    private static boolean matches(Expr template, Expr tree, List<Expr> values) {
        if (template == VALUE) {
            values.add(tree);
            return NormalForm.of(tree).equals(NormalForm.of(values.get(0)));
        }
        if (template instanceof Num number) {
            return tree instanceof Num other && NormalForm.of(number).equals(NormalForm.of(other));
        }
        if (template instanceof Call wanted) {
            return tree instanceof Call call
                    && call.function().equals(wanted.function())
                    && call.arguments().size() == wanted.arguments().size()
                    && IntStream.range(0, call.arguments().size())
                            .allMatch(place -> matches(
                                    wanted.arguments().get(place),
                                    call.arguments().get(place),
                                    values));
        }
        return template instanceof Binary wanted
                && tree instanceof Binary binary
                && wanted.operator().equals(binary.operator())
                && matches(wanted.left(), binary.left(), values)
                && matches(wanted.right(), binary.right(), values);
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

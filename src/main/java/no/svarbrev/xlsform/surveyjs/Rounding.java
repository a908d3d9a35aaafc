package no.svarbrev.xlsform.surveyjs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.rows.RowType;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Num;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/**
 * {@code round} and {@code int}. In XForms halves go up, also below zero, where SurveyJS's {@code round} goes down; and
 * SurveyJS's {@code trunc} reads the digits of a number, so that 0.0000001, which it writes 1e-7, is 1. Where it cannot come
 * to that, the functions of the same meaning are written, else sums with {@code %}, which are known again on the way out.
 */
final class Rounding {
    private static final Set<String> COUNTS = Set.of("count", "count-selected", "string-length", "position");

    private final Terms terms;

    Rounding(Terms terms) {
        this.terms = terms;
    }

    Term round(Call call, Known known) {
        Expr value = call.arguments().get(0);
        Term term = numeric(value, known);
        int places = call.arguments().size() == 1 ? 0 : places(call.arguments().get(1));
        Expression said = isNeverNegative(value)
                ? Phrases.call(
                        "round",
                        call.arguments().size() == 1
                                ? List.of(term.said())
                                : List.of(term.said(), Phrases.number(String.valueOf(places))))
                : RoundedSum.halvesUp(term.said(), places);
        return reckoned(said, term);
    }

    Term whole(Call call, Known known) {
        Expr value = call.arguments().get(0);
        Term term = numeric(value, known);
        boolean plain = isPlain(value);
        Expression said = plain ? Phrases.call("trunc", term.said()) : RoundedSum.withoutFraction(term.said());
        boolean noNumber = plain && term.gap() == Gap.ALIKE;
        return noNumber ? Term.number(said, Gap.NAN, term.needs()) : reckoned(said, term);
    }

    private Term numeric(Expr value, Known known) {
        Term term = terms.term(value, known);
        Arithmetic.number(term, value);
        return term;
    }

    private static Term reckoned(Expression said, Term of) {
        boolean zero = of.gap() == Gap.ZERO;
        return Term.number(said, zero ? Gap.NEVER : Gap.HIDDEN, zero ? Set.of() : of.needs());
    }

    /** Of places before the point programs make different things: to JavaRosa round(-50, -1) is -40. */
    private static int places(Expr expression) {
        if (expression instanceof Num number && number.digits().matches("[0-" + RoundedSum.MOST_PLACES + "]")) {
            return Integer.parseInt(number.digits());
        }
        throw new ExpressionFault(
                expression.column(), "to how many decimals must be a number from 0 to " + RoundedSum.MOST_PLACES);
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
            Names.Target target = terms.target(expression);
            return target.type() == RowType.INTEGER && !target.item().row().has("calculation");
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
                && terms.term(difference.left(), Known.NOTHING).is(Term.Kind.DATE);
    }

    private boolean isNeverNegative(Expr expression) {
        if (expression instanceof Num number) {
            return !number.digits().startsWith("-");
        }
        if (expression instanceof Expr.Ref || expression instanceof Expr.Self) {
            return isConstrained(terms.target(expression).item());
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

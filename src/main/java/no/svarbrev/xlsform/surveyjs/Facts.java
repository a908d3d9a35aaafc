package no.svarbrev.xlsform.surveyjs;

import java.math.BigDecimal;
import java.util.Set;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Num;
import no.svarbrev.xlsform.xpath.Expr.Text;

/** What follows from a condition that holds, or does not, for what is filled and what is not 0. */
final class Facts {
    private final Terms terms;

    Facts(Terms terms) {
        this.terms = terms;
    }

    Known of(Expr condition, boolean holds, Known known) {
        if (condition instanceof Expr.Not not) {
            return of(not.operand(), !holds, known);
        }
        if (condition instanceof Call call && call.arguments().size() > 0) {
            return call(call, holds, known);
        }
        if (condition instanceof Expr.Empty empty) {
            return empty.empty() == holds ? Known.NOTHING : Known.filled(terms.probe(empty.operand(), known));
        }
        return condition instanceof Binary binary ? binary(binary, holds, known) : Known.NOTHING;
    }

    private Known call(Call call, boolean holds, Known known) {
        Expr first = call.arguments().get(0);
        if (call.function().equals("not")) {
            return of(first, !holds, known);
        }
        return call.function().equals("selected") && holds ? filled(first) : Known.NOTHING;
    }

    private Known binary(Binary binary, boolean holds, Known known) {
        boolean both = binary.operator().equals(holds ? "and" : "or");
        if (both) {
            Known left = of(binary.left(), holds, known);
            return left.and(of(binary.right(), holds, known.and(left)));
        }
        if (binary.turned().isEmpty()) {
            return Known.NOTHING;
        }
        boolean flip = isConstant(binary.left());
        Expr measured = flip ? binary.right() : binary.left();
        Expr limit = flip ? binary.left() : binary.right();
        String operator = flip ? binary.turned().get() : binary.operator();
        return compared(measured, operator, limit, holds, known);
    }

    private Known compared(Expr measured, String operator, Expr limit, boolean holds, Known known) {
        boolean equal = operator.equals("=") && holds || operator.equals("!=") && !holds;
        boolean unequal = operator.equals("!=") && holds || operator.equals("=") && !holds;
        if (limit instanceof Text text && text.value().isEmpty()) {
            return unequal ? Known.filled(terms.probe(measured, known)) : Known.NOTHING;
        }
        if (!holds && !equal && !unequal) {
            return Known.NOTHING;
        }
        Known facts = Known.NOTHING;
        if (!unequal && (isConstant(limit) || !equal)) {
            facts = filled(measured).and(equal ? Known.NOTHING : filled(limit));
        }
        boolean answer = measured instanceof Expr.Ref || measured instanceof Expr.Self;
        return answer && limit instanceof Num number && excludesZero(operator, equal, unequal, number)
                ? facts.and(Known.notZero(Phrases.answer(terms.target(measured).path(), false)))
                : facts;
    }

    static boolean excludesZero(String operator, boolean equal, boolean unequal, Num limit) {
        int sign = new BigDecimal(limit.digits()).signum();
        if (equal || unequal) {
            return equal ? sign != 0 : sign == 0;
        }
        return switch (operator) {
            case ">" -> sign >= 0;
            case ">=" -> sign > 0;
            case "<" -> sign <= 0;
            case "<=" -> sign < 0;
            default -> false;
        };
    }

    private Known filled(Expr expression) {
        boolean answer = expression instanceof Expr.Ref || expression instanceof Expr.Self;
        return answer
                ? new Known(Set.of(Phrases.answer(terms.target(expression).path(), false)), Set.of())
                : Known.NOTHING;
    }

    private static boolean isConstant(Expr expression) {
        return expression instanceof Text || expression instanceof Num || expression instanceof Expr.Bool;
    }
}

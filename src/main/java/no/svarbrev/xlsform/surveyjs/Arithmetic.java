package no.svarbrev.xlsform.surveyjs;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Item;
import no.svarbrev.xlsform.rows.Names;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.surveyjs.Term.Kind;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.Expr.Num;
import no.svarbrev.xlsform.xpath.Expr.Text;
import no.svarbrev.xlsform.xpath.ExpressionFault;
import no.svarbrev.xlsform.xpath.XPathParser;

/** Sums, products and differences of days; what something empty is in them, SurveyJS takes for 0 and XPath for no number. */
final class Arithmetic {
    private final Terms terms;

    Arithmetic(Terms terms) {
        this.terms = terms;
    }

    Term of(Binary binary, Known known) {
        Term left = operand(binary.left(), known);
        Term right = operand(binary.right(), known);
        if (left.is(Kind.DATE) || right.is(Kind.DATE) || left.is(Kind.MOMENT) || right.is(Kind.MOMENT)) {
            return days(binary, left, right);
        }
        if (binary.left() instanceof Text || binary.right() instanceof Text) {
            throw new ExpressionFault(binary.column(), "a text is no number; texts are joined by concat()");
        }
        number(left, binary.left());
        number(right, binary.right());
        String operator = binary.operator();
        if ((operator.equals("/") || operator.equals("%")) && !isNeverZero(binary.right(), known)) {
            throw new ExpressionFault(
                    binary.right().column(),
                    "it may be 0, and what XForms has then SurveyJS has not: write if(${n} != 0, … div ${n}, '')");
        }
        Set<Expression> needs = new LinkedHashSet<>(needs(left));
        needs.addAll(needs(right));
        return Term.number(Phrases.joined(left.said(), operator, right.said()), Gap.HIDDEN, needs);
    }

    private static Set<Expression> needs(Term term) {
        return term.gap() == Gap.NEVER || term.gap() == Gap.ZERO ? Set.of() : term.needs();
    }

    /** What SurveyJS takes for 0 anyway need not be said: coalesce(${n}, 0) of a number is the number. */
    private Term operand(Expr expression, Known known) {
        if (expression instanceof Call call && isZeroWhenEmpty(call)) {
            Term answer = terms.term(call.arguments().get(0), known);
            if (answer.isAnswer() && answer.is(Kind.NUMBER) && answer.gap() == Gap.ALIKE) {
                return Term.number(answer.said(), Gap.NEVER, Set.of());
            }
        }
        Term term = terms.term(expression, known);
        if (term.is(Kind.TRUTH) && !term.isAnswer()) {
            return Term.number(
                    Phrases.call("iif", term.said(), Phrases.number("1"), Phrases.number("0")), Gap.NEVER, Set.of());
        }
        return term;
    }

    private static boolean isZeroWhenEmpty(Call call) {
        return call.function().equals("coalesce")
                && call.arguments().size() == 2
                && call.arguments().get(1) instanceof Num zero
                && new BigDecimal(zero.digits()).signum() == 0;
    }

    static void number(Term term, Expr expression) {
        if (!term.isNumeric()) {
            throw new ExpressionFault(
                    expression.column(),
                    "this is not certainly a number; give its question the type integer or decimal");
        }
    }

    /** In XPath the difference has a sign, in SurveyJS none. */
    private static Term days(Binary binary, Term left, Term right) {
        if (!binary.operator().equals("-") || !left.is(Kind.DATE) || !right.is(Kind.DATE)) {
            throw new ExpressionFault(binary.column(), "with dates only the difference of two is supported");
        }
        Set<Expression> needs = new LinkedHashSet<>(left.needs());
        needs.addAll(right.needs());
        Expression later = left.said();
        Expression earlier = right.said();
        Expression days = Phrases.call("dateDiff", earlier, later, Phrases.text("days"));
        Expression isBelow = Phrases.joined(earlier, ">", later);
        return Term.number(
                Phrases.call("iif", isBelow, Phrases.joined(Phrases.number("0"), "-", days), days), Gap.HIDDEN, needs);
    }

    private boolean isNeverZero(Expr expression, Known known) {
        if (expression instanceof Num number) {
            return new BigDecimal(number.digits()).signum() != 0;
        }
        if (expression instanceof Expr.Ref || expression instanceof Expr.Self) {
            Names.Target target = terms.target(expression);
            return known.notZero().contains(Phrases.answer(target.path(), false)) || isConstrained(target.item());
        }
        boolean product = expression instanceof Binary binary
                && (binary.operator().equals("*") || binary.operator().equals("/"))
                && isNeverZero(binary.left(), known)
                && isNeverZero(binary.right(), known);
        return product
                || expression instanceof Call call
                        && call.function().equals("pow")
                        && !call.arguments().isEmpty()
                        && isNeverZero(call.arguments().get(0), known);
    }

    /** A number whose constraint lets no 0 through. */
    private static boolean isConstrained(Item item) {
        return constraint(item).stream().anyMatch(Arithmetic::refusesZero);
    }

    /** The parts of what an answer that is a number must be; none of what is calculated. */
    static List<Expr> constraint(Item item) {
        String constraint = item.row().text("constraint");
        if (!item.type().isNumber() || constraint.isEmpty() || item.row().has("calculation")) {
            return List.of();
        }
        try {
            return Expr.conjuncts(XPathParser.parse(constraint));
        } catch (ExpressionFault toldThere) {
            return List.of();
        }
    }

    private static boolean refusesZero(Expr part) {
        return part instanceof Binary binary
                && binary.left() instanceof Expr.Self
                && binary.right() instanceof Num limit
                && Facts.excludesZero(
                        binary.operator(),
                        binary.operator().equals("="),
                        binary.operator().equals("!="),
                        limit);
    }
}

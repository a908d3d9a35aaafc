package no.svarbrev.xlsform.surveyjs;

import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Numbers;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.surveyjs.Term.Kind;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Binary;
import no.svarbrev.xlsform.xpath.Expr.Num;
import no.svarbrev.xlsform.xpath.Expr.Text;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** Comparisons that come out alike in both languages, also when something in them is empty. */
final class Comparing {
    private final Terms terms;

    Comparing(Terms terms) {
        this.terms = terms;
    }

    Term of(Binary written, Known known) {
        boolean flip = isConstant(written.left()) && !isConstant(written.right());
        Binary binary = flip
                ? new Binary(written.turned().orElseThrow(), written.right(), written.left(), written.column())
                : written;
        boolean equality = Ordered.EQUALITY.contains(binary.operator());
        if (equality && binary.right() instanceof Text text && text.value().isEmpty()) {
            return emptiness(binary.left(), binary.operator().equals("="), known);
        }
        return Term.truth(compared(binary, new Sides(binary, known)));
    }

    private static boolean isConstant(Expr expression) {
        return expression instanceof Text || expression instanceof Num || expression instanceof Expr.Bool;
    }

    private final class Sides {
        final Term left;
        final Term right;
        final Known known;

        Sides(Binary binary, Known known) {
            this.left = terms.term(binary.left(), known);
            this.right = terms.term(binary.right(), known);
            this.known = known;
        }

        boolean areBoth(Kind kind) {
            return left.is(kind) && right.is(kind);
        }

        boolean hasOne(Kind kind) {
            return left.is(kind) || right.is(kind);
        }
    }

    /** In XPath a text that is blank, or an answer that is not there; what is worked out in numbers never is. */
    Term emptiness(Expr operand, boolean empty, Known known) {
        Term term = terms.term(operand, known);
        boolean number = term.is(Kind.NUMBER)
                && Set.of(Gap.HIDDEN, Gap.NAN, Gap.ZERO, Gap.CLOSED, Gap.EITHER).contains(term.gap());
        boolean other = (term.is(Kind.TRUTH) || term.is(Kind.DATE) || term.is(Kind.MOMENT)) && !term.isAnswer();
        if (number || other) {
            throw new ExpressionFault(
                    operand.column(),
                    "what is worked out is not compared with ''; ask whether its questions are answered");
        }
        Expression probe = terms.probe(operand, known);
        return Term.truth(empty ? Phrases.empty(probe) : Phrases.filled(probe));
    }

    private Expression compared(Binary binary, Sides sides) {
        boolean equality = Ordered.EQUALITY.contains(binary.operator());
        if (sides.hasOne(Kind.TRUTH)) {
            return truths(binary, sides);
        }
        if (sides.hasOne(Kind.NUMBER) || !equality && sides.areBoth(Kind.TEXT)) {
            return numbers(binary, sides);
        }
        if (sides.hasOne(Kind.MOMENT)) {
            return moments(binary, sides);
        }
        if (sides.areBoth(Kind.DATE)) {
            return Ordered.of(binary.operator(), sides.left, sides.right, sides.known);
        }
        if (equality
                && sides.left.is(Kind.DATE)
                && binary.right() instanceof Text text
                && Phrases.isDay(text.value())) {
            return Phrases.joined(sides.left.said(), binary.operator(), sides.right.said());
        }
        if (equality && sides.left.is(Kind.LIST) && binary.right() instanceof Text text) {
            return Phrases.joined(sides.left.said(), binary.operator(), ComparedCodes.listed(text, sides.left));
        }
        if (equality && sides.areBoth(Kind.TEXT)) {
            return ComparedCodes.texts(binary, sides.left, sides.right);
        }
        if (sides.left.is(Kind.RANKING)) {
            throw new ExpressionFault(binary.right().column(), "comparing a whole ranking is not supported");
        }
        throw new ExpressionFault(
                binary.column(),
                "the two are of kinds that are not compared alike in XPath and SurveyJS; a day is written"
                        + " date('2020-12-31')");
    }

    /**
     * ODK Collect sees only the day of a moment, other programs its time too: they agree on whether it is before a day, which
     * is its midnight, and on nothing else.
     */
    private Expression moments(Binary binary, Sides sides) {
        boolean turned = sides.right.is(Kind.MOMENT);
        Expr moment = turned ? binary.right() : binary.left();
        Term left = turned ? sides.right : sides.left;
        Term right = turned ? sides.left : sides.right;
        String operator = turned ? binary.turned().orElseThrow() : binary.operator();
        boolean fits =
                right.is(Kind.DATE) && Set.of("<", ">=").contains(operator) && (isAnswered(moment) || isNow(moment));
        if (!fits) {
            throw new ExpressionFault(
                    binary.column(),
                    "of a time of day some programs see only the day and others the time too, but for < and >= a day: ask"
                            + " for days, as in date(${dt}) <= today()");
        }
        if (isNow(moment)) {
            Term today = Term.of(Phrases.call("today"), Kind.DATE, Gap.NEVER);
            return Ordered.of(Binary.turned(operator).orElseThrow(), right, today, sides.known);
        }
        Term midnight = right.said() instanceof Expression.Literal day
                ? Term.of(Phrases.text(day.node().textValue() + "T00:00"), Kind.MOMENT, Gap.NEVER)
                : right;
        return Ordered.of(operator, left, midnight, sides.known);
    }

    /** Not one that is calculated. */
    boolean isAnswered(Expr expression) {
        boolean answer = expression instanceof Expr.Ref || expression instanceof Expr.Self;
        return answer && !terms.target(expression).item().row().has("calculation");
    }

    static boolean isNow(Expr expression) {
        return expression instanceof Expr.Call call && call.function().equals("now");
    }

    private Expression truths(Binary binary, Sides sides) {
        boolean equality = Ordered.EQUALITY.contains(binary.operator());
        if (equality && sides.areBoth(Kind.TRUTH) && !sides.left.isAnswer() && !sides.right.isAnswer()) {
            return Phrases.joined(sides.left.said(), binary.operator(), sides.right.said());
        }
        boolean stored = equality
                && sides.left.isAnswer()
                && binary.right() instanceof Text text
                && text.value().matches("true|false");
        if (stored) {
            return Phrases.joined(
                    sides.left.said(),
                    binary.operator(),
                    Phrases.truth(((Text) binary.right()).value().equals("true")));
        }
        throw new ExpressionFault(
                binary.column(),
                "whether something holds is compared with true() or false(), a calculated one with 'true'");
    }

    private Expression numbers(Binary binary, Sides sides) {
        if (sides.left.is(Kind.TEXT) && !sides.left.isNumeric() && binary.right() instanceof Num number) {
            return ComparedCodes.number(binary, sides.left, number);
        }
        Term left = number(sides.left, binary.left());
        Term right = number(sides.right, binary.right());
        if (Ordered.EQUALITY.contains(binary.operator()) && (isUnclear(left, right) || isUnclear(right, left))) {
            throw new ExpressionFault(
                    binary.column(),
                    "when both are empty this depends on how: ask first whether the questions in it are answered");
        }
        if (left.gap() == Gap.ZERO && right.gap() != Gap.ZERO && binary.right() instanceof Num limit) {
            return Ordered.counted(binary.operator(), left, limit, sides.known);
        }
        return Ordered.of(binary.operator(), Ordered.there(left), Ordered.there(right), sides.known);
    }

    private static boolean isUnclear(Term side, Term other) {
        return side.gap() == Gap.EITHER
                && Set.of(Gap.ALIKE, Gap.BLANK, Gap.EITHER).contains(other.gap());
    }

    private static Term number(Term term, Expr expression) {
        if (expression instanceof Text text && Numbers.isUsual(text.value())) {
            return Term.number(Phrases.number(text.value()), Gap.NEVER, Set.of());
        }
        Arithmetic.number(term, expression);
        return term;
    }
}

package no.svarbrev.xlsform.surveyjs;

import java.util.LinkedHashSet;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.surveyjs.Term.Kind;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** The functions of XPath that make numbers of one or several values. */
final class NumberCalls {
    private final Terms terms;

    NumberCalls(Terms terms) {
        this.terms = terms;
    }

    Term number(Call call, Known known) {
        Expr argument = call.arguments().get(0);
        Term term = terms.term(argument, known);
        if (term.is(Kind.TRUTH) && !term.isAnswer()) {
            return Term.number(
                    Phrases.call("iif", term.said(), Phrases.number("1"), Phrases.number("0")), Gap.NEVER, Set.of());
        }
        Arithmetic.number(term, argument);
        return Term.number(term.said(), noNumber(term.gap()), term.needs());
    }

    /** An answer that is not there is empty, its number is none and equals nothing. */
    private static Gap noNumber(Gap gap) {
        return switch (gap) {
            case ALIKE -> Gap.NAN;
            case BLANK, EITHER -> Gap.CLOSED;
            case NEVER, NAN, CLOSED, HIDDEN, ZERO -> gap;
        };
    }

    Term absolute(Call call, Known known) {
        Expr argument = call.arguments().get(0);
        Term term = terms.term(argument, known);
        Arithmetic.number(term, argument);
        if (term.gap() == Gap.ZERO) {
            return term;
        }
        boolean days = argument instanceof Expr.Binary difference
                && difference.operator().equals("-")
                && terms.term(difference.left(), known).is(Kind.DATE);
        // between two days SurveyJS counts without a sign
        Expression said = days ? ((Expression.Call) term.said()).arguments().get(2) : withoutSign(term.said());
        return Term.number(said, Gap.HIDDEN, term.needs());
    }

    private static Expression withoutSign(Expression number) {
        Expression zero = Phrases.number("0");
        return Phrases.call("iif", Phrases.joined(number, "<", zero), Phrases.joined(zero, "-", number), number);
    }

    Term extreme(Call call, Known known) {
        Set<Expression> needs = new LinkedHashSet<>();
        for (Expr argument : call.arguments()) {
            Term term = terms.term(argument, known);
            Arithmetic.number(term, argument);
            boolean sure = term.gap() == Gap.NEVER || term.gap() == Gap.ALIKE && term.isAnswer();
            if (!sure) {
                throw new ExpressionFault(argument.column(), call.function() + "() takes answers and numbers");
            }
            needs.addAll(term.needs());
        }
        Expression said = Phrases.call(
                call.function(),
                call.arguments().stream()
                        .map(argument -> terms.term(argument, known).said())
                        .toList());
        boolean never = call.arguments().stream()
                .anyMatch(argument -> terms.term(argument, known).gap() == Gap.NEVER);
        return Term.number(said, never ? Gap.NEVER : Gap.NAN, never ? Set.of() : Set.of(said));
    }
}

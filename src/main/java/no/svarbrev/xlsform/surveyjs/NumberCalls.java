package no.svarbrev.xlsform.surveyjs;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
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
            return Term.number(Piece.atom("iif(" + term.piece().text() + ", 1, 0)"), Gap.NEVER, Set.of());
        }
        Arithmetic.number(term, argument);
        return Term.number(term.piece(), noNumber(term.gap()), term.needs());
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
        String text = term.piece().text();
        boolean days = argument instanceof Expr.Binary difference
                && difference.operator().equals("-")
                && terms.term(difference.left(), known).is(Kind.DATE);
        Piece piece = days
                // between two days SurveyJS counts without a sign
                ? Piece.atom(text.substring(text.lastIndexOf(", dateDiff(") + 2, text.length() - 1))
                : Piece.atom("iif(" + text + " < 0, 0 - " + term.piece().in(Piece.PRODUCT) + ", " + text + ")");
        return Term.number(piece, Gap.HIDDEN, term.needs());
    }

    Term extreme(Call call, Known known) {
        Set<String> needs = new LinkedHashSet<>();
        for (Expr argument : call.arguments()) {
            Term term = terms.term(argument, known);
            Arithmetic.number(term, argument);
            boolean sure = term.gap() == Gap.NEVER || term.gap() == Gap.ALIKE && term.isAnswer();
            if (!sure) {
                throw new ExpressionFault(argument.column(), call.function() + "() takes answers and numbers");
            }
            needs.addAll(term.needs());
        }
        Piece piece = Piece.atom(call.arguments().stream()
                .map(argument -> terms.term(argument, known).piece().text())
                .collect(Collectors.joining(", ", call.function() + "(", ")")));
        boolean never = call.arguments().stream()
                .anyMatch(argument -> terms.term(argument, known).gap() == Gap.NEVER);
        return Term.number(piece, never ? Gap.NEVER : Gap.NAN, never ? Set.of() : Set.of(piece.text()));
    }
}

package no.svarbrev.xlsform.surveyjs;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Numbers;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.surveyjs.Term.Kind;
import no.svarbrev.xlsform.xpath.Expr;
import no.svarbrev.xlsform.xpath.Expr.Call;
import no.svarbrev.xlsform.xpath.ExpressionFault;

/** {@code if} and {@code coalesce}: one of two values, which must be of one kind. */
final class Choosing {
    private final Terms terms;

    Choosing(Terms terms) {
        this.terms = terms;
    }

    Term condition(Call call, Known known) {
        Expr condition = call.arguments().get(0);
        Expression holds = terms.truth(condition, known).said();
        Term then = outcome(call.arguments().get(1), terms.known(condition, true, known));
        Term otherwise = outcome(call.arguments().get(2), terms.known(condition, false, known));
        return either(holds, then, otherwise, call.column());
    }

    Term coalesce(Call call, Known known) {
        Expr first = call.arguments().get(0);
        Term open = terms.term(first, known);
        boolean workedOut = open.gap() == Gap.HIDDEN || open.gap() == Gap.NAN;
        Known filled = workedOut ? new Known(open.needs(), Set.of()) : Known.filled(terms.probe(first, known));
        Expression there = workedOut ? Phrases.allFilled(open.needs()) : Phrases.filled(terms.probe(first, known));
        Term then = outcome(first, known.and(filled));
        Term surely = new Term(asText(then), then.kind(), Gap.NEVER, false, Set.of(), then.codes());
        return either(there, surely, outcome(call.arguments().get(1), known), call.column());
    }

    private Term outcome(Expr expression, Known known) {
        return terms.closed(terms.term(expression, known), known);
    }

    private static Term either(Expression condition, Term then, Term otherwise, int column) {
        Expression said = Phrases.call("iif", condition, asText(then), asText(otherwise));
        Gap gap = gap(then, otherwise);
        return new Term(
                said,
                kind(then, otherwise, column),
                gap,
                false,
                gap == Gap.NEVER ? Set.of() : Set.of(said),
                codes(then, otherwise, column));
    }

    private static Gap gap(Term then, Term otherwise) {
        boolean sure = isSure(then) && isSure(otherwise);
        boolean noNumber = then.gap() == Gap.CLOSED || otherwise.gap() == Gap.CLOSED;
        if (noNumber || then.gap() == Gap.EITHER || otherwise.gap() == Gap.EITHER) {
            return isNoNumber(then) && isNoNumber(otherwise) ? Gap.CLOSED : Gap.EITHER;
        }
        boolean blank = isBlank(then) || isBlank(otherwise) || then.gap() == Gap.BLANK || otherwise.gap() == Gap.BLANK;
        return sure ? Gap.NEVER : blank ? Gap.BLANK : Gap.ALIKE;
    }

    /** An outcome is closed where anything it needs may be empty. */
    private static boolean isSure(Term outcome) {
        return outcome.gap() == Gap.NEVER || outcome.gap() == Gap.HIDDEN || outcome.gap() == Gap.NAN;
    }

    /** When it is empty. */
    private static boolean isNoNumber(Term outcome) {
        return isSure(outcome) || outcome.gap() == Gap.CLOSED;
    }

    private static boolean isBlank(Term term) {
        return term.is(Kind.TEXT) && term.codes().keySet().equals(Set.of(""));
    }

    private static Kind kind(Term then, Term otherwise, int column) {
        Term one = isBlank(then) ? otherwise : then;
        Term other = isBlank(otherwise) ? then : otherwise;
        boolean fits = one.kind() == other.kind()
                && Set.of(Kind.NUMBER, Kind.TEXT, Kind.TRUTH, Kind.DATE).contains(one.kind());
        if (!fits) {
            throw new ExpressionFault(
                    column, "both outcomes must be of one kind, and single values: texts, numbers or dates");
        }
        return one.kind();
    }

    /** Every text it can be, when that is known of both. */
    private static Map<String, String> codes(Term then, Term otherwise, int column) {
        if (then.codes().isEmpty() || otherwise.codes().isEmpty()) {
            return Map.of();
        }
        Map<String, String> codes = new HashMap<>(then.codes());
        otherwise.codes().forEach((written, code) -> {
            if (!code.equals(codes.getOrDefault(written, code))) {
                throw new ExpressionFault(column, "«" + written + "» is spelled in two ways");
            }
            codes.put(written, code);
        });
        return codes;
    }

    /** As it was answered: SurveyJS makes numbers of texts that look like them, unless it is told not to. */
    static Expression asText(Term term) {
        boolean mistaken = term.isAnswer()
                && term.is(Kind.TEXT)
                && term.codes().values().stream()
                        .anyMatch(code -> Codes.looksLikeNumber(code) && !Numbers.isUsual(code)
                                || code.equalsIgnoreCase("true")
                                || code.equalsIgnoreCase("false"));
        return mistaken && term.said() instanceof Expression.Variable variable
                ? new Expression.Variable(variable.reference(), true)
                : term.said();
    }
}

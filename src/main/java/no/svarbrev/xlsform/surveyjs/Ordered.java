package no.svarbrev.xlsform.surveyjs;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.surveyjs.Term.Gap;
import no.svarbrev.xlsform.surveyjs.Term.Kind;
import no.svarbrev.xlsform.xpath.Expr.Num;

/** Two values compared by their size or for being the same, alike in both languages also when one is empty. */
final class Ordered {
    static final Set<String> EQUALITY = Set.of("=", "!=");

    private Ordered() {}

    static Term there(Term term) {
        return term.gap() == Gap.ZERO
                ? Term.number(Phrases.joined(term.said(), "+", Phrases.number("0")), Gap.NEVER, Set.of())
                : term;
    }

    /** XPath counts 0 where SurveyJS has nothing to count. */
    static Expression counted(String operator, Term count, Num limit, Known known) {
        int zero = BigDecimal.ZERO.compareTo(new BigDecimal(limit.digits()));
        boolean holds = switch (operator) {
            case "=" -> zero == 0;
            case "!=" -> zero != 0;
            case "<" -> zero < 0;
            case "<=" -> zero <= 0;
            case ">" -> zero > 0;
            default -> zero >= 0;
        };
        Expression compared = Phrases.joined(count.said(), operator, Phrases.number(limit.digits()));
        Set<Expression> missing = known.missing(count.needs());
        if (holds == operator.equals("!=") || missing.isEmpty()) {
            return compared;
        }
        return holds ? Phrases.anyEmpty(missing, compared) : Phrases.allFilled(missing, compared);
    }

    static Expression of(String operator, Term left, Term right, Known known) {
        Set<Expression> needs = new HashSet<>(needs(left, operator, right));
        needs.addAll(needs(right, operator, left));
        boolean workedOut = left.gap() == Gap.NAN || right.gap() == Gap.NAN;
        if (operator.endsWith("=")
                && (workedOut || !EQUALITY.contains(operator))
                && mayBeEmpty(left)
                && mayBeEmpty(right)) {
            needs.addAll(left.gap() == Gap.NAN ? left.needs() : workedOut ? right.needs() : left.needs());
        }
        Set<Expression> missing = known.missing(needs);
        Expression compared = Phrases.joined(left.said(), operator, right.said());
        return operator.equals("!=") ? Phrases.anyEmpty(missing, compared) : Phrases.allFilled(missing, compared);
    }

    /** Nothing is at least nothing to SurveyJS. */
    private static boolean mayBeEmpty(Term side) {
        return Set.of(Gap.ALIKE, Gap.BLANK, Gap.NAN, Gap.EITHER).contains(side.gap());
    }

    /** Beside a day that is worked out SurveyJS takes a blank text for now. */
    private static Set<Expression> needs(Term side, String operator, Term other) {
        boolean now = other.is(Kind.DATE) && other.gap() == Gap.NEVER;
        boolean needed = switch (side.gap()) {
            case HIDDEN, CLOSED -> true;
            case BLANK, EITHER -> now || !EQUALITY.contains(operator);
            case NEVER, ALIKE, NAN, ZERO -> false;
        };
        return needed ? side.needs() : Set.of();
    }
}

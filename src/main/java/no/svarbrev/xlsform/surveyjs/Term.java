package no.svarbrev.xlsform.surveyjs;

import java.util.Map;
import java.util.Set;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.xlsform.rows.Numbers;

/**
 * What an XPath expression has become in SurveyJS's language, and what must be known to use it further with the same
 * meaning: its kind, and how it is empty. In XPath what is worked out from something empty is not a number; SurveyJS goes
 * on with nothing as 0.
 *
 * @param needs what must be filled for it to be a number, as SurveyJS asks for it
 * @param codes the texts it can be, from how the form writes them to how the questionnaire does; empty when it can be any
 */
public record Term(
        Expression said, Kind kind, Gap gap, boolean direct, Set<Expression> needs, Map<String, String> codes) {
    public enum Kind {
        NUMBER,
        TEXT,
        TRUTH,
        LIST,
        RANKING,
        DATE,
        MOMENT,
        TIME
    }

    /** How it is empty when something it needs is. */
    public enum Gap {
        NEVER,
        /** Empty in SurveyJS too, so that comparisons come out alike. */
        ALIKE,
        /** Not a number in SurveyJS too: nothing compares with it, but it is not empty in XPath. */
        NAN,
        /** A blank text, which SurveyJS orders as 0. */
        BLANK,
        /** A blank text where XPath has not a number, which equals nothing. */
        CLOSED,
        /** A blank text, where XPath has one too or not a number. */
        EITHER,
        /** Not at all in SurveyJS, which works on with 0. */
        HIDDEN,
        /** 0 in XPath, nothing in SurveyJS. */
        ZERO
    }

    public Term {
        needs = Set.copyOf(needs);
        codes = Map.copyOf(codes);
    }

    public static Term of(Expression said, Kind kind, Gap gap) {
        return new Term(said, kind, gap, false, Set.of(), Map.of());
    }

    static Term number(Expression said, Gap gap, Set<Expression> needs) {
        return new Term(
                said, Kind.NUMBER, needs.isEmpty() && gap != Gap.ZERO ? Gap.NEVER : gap, false, needs, Map.of());
    }

    static Term truth(Expression said) {
        return of(said, Kind.TRUTH, Gap.NEVER);
    }

    static Term constant(String text, Expression said) {
        return new Term(said, Kind.TEXT, text.isEmpty() ? Gap.BLANK : Gap.NEVER, false, Set.of(), Map.of(text, text));
    }

    public boolean is(Kind one) {
        return kind == one;
    }

    /** Any text at all, of which SurveyJS compares no more than the letters without their case. */
    boolean isFreeText() {
        return kind == Kind.TEXT && codes.isEmpty();
    }

    /** All it can be is a number in its usual spelling. */
    boolean isNumeric() {
        return kind == Kind.NUMBER
                || kind == Kind.TEXT
                        && direct
                        && !codes.isEmpty()
                        && codes.entrySet().stream()
                                .allMatch(code ->
                                        code.getKey().equals(code.getValue()) && Numbers.isUsual(code.getKey()));
    }

    /** Whether it is one answer or calculated value, whose truth programs do not agree on. */
    boolean isAnswer() {
        return direct;
    }
}

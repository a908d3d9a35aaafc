package no.svarbrev.questionnaire.rule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.expression.ExpressionParser;
import no.svarbrev.questionnaire.expression.Operator;
import no.svarbrev.questionnaire.text.LocalText;

/**
 * What a questionnaire says is the interviewer's own: a page, panel or question whose title ends with one of these words in
 * brackets. It is shown only while an interviewer fills in, as if it had the condition written out, so that versions that
 * were published without the condition keep their promise too. A column, a field or what stands in a repeated panel cannot
 * be the interviewer's own: its answer is kept together with those beside it, which are not. The checks refuse it there.
 */
public final class ForInterviewers {
    private static final List<String> MARKS = List.of(
            "(fylles ut av intervjueren)",
            "(intervjuerens vurdering)",
            "(blir fylt ut av intervjuaren)",
            "(vurderinga til intervjuaren)",
            "(filled in by the interviewer)",
            "(interviewer's assessment)");

    private static final String TEXT = "{intervjumodus} = true";

    private ForInterviewers() {}

    /** What is shown by this rule, and has this title. */
    public static Rule rule(LocalText title, Rule own) {
        if (!marks(title)) {
            return own;
        }
        // what is written is put together for those who read it; what holds is put together of what was parsed
        String condition = own.text().isBlank() ? TEXT : TEXT + " and (" + own.text() + ")";
        Expression interviewing = ExpressionParser.parse(TEXT);
        Expression both = own.condition()
                .map(each -> (Expression) new Expression.Combined(each, Operator.AND, interviewing))
                .orElse(interviewing);
        return new Rule(own.fixed(), Optional.of(both), condition);
    }

    private static boolean marks(LocalText title) {
        return isMarked(title.byLanguage().values());
    }

    /** Whether any of the texts of a title ends with one of the words. */
    public static boolean isMarked(Collection<String> titles) {
        return titles.stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .anyMatch(text -> MARKS.stream().anyMatch(text::endsWith));
    }
}

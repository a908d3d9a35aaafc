package no.svarbrev.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.ExpressionParser;

/**
 * What a questionnaire says is the interviewer's own: a page, panel, question or column whose title ends with one of these
 * words in brackets. It is shown only while an interviewer fills in, as if it had the condition written out, so that versions
 * that were published without the condition keep their promise too.
 */
final class ForInterviewers {
    private static final List<String> MARKS = List.of(
            "(fylles ut av intervjueren)",
            "(intervjuerens vurdering)",
            "(blir fylt ut av intervjuaren)",
            "(vurderinga til intervjuaren)",
            "(filled in by the interviewer)",
            "(interviewer's assessment)");

    private static final String CONDITION = "{intervjumodus} = true";

    private ForInterviewers() {}

    /** What is shown by this rule, and has this title. */
    static Rule rule(LocalText title, Rule own) {
        if (!marks(title)) {
            return own;
        }
        String condition = own.text().isBlank() ? CONDITION : "(" + own.text() + ") and " + CONDITION;
        return new Rule(own.fixed(), Optional.of(ExpressionParser.parse(condition)), condition);
    }

    private static boolean marks(LocalText title) {
        return title.byLanguage().values().stream()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .anyMatch(text -> MARKS.stream().anyMatch(text::endsWith));
    }
}

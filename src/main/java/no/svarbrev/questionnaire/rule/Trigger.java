package no.svarbrev.questionnaire.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/** Something that happens when a condition comes to hold because an answer in it was changed. */
public sealed interface Trigger {
    Expression condition();

    /** The respondent is finished. */
    record Complete(Expression condition) implements Trigger {}

    /** An answer, or a variable, gets a fixed value. */
    record SetValue(Expression condition, String to, JsonNode value, boolean variable) implements Trigger {}

    /** An answer gets the value of another. */
    record CopyValue(Expression condition, String from, String to, boolean text) implements Trigger {}

    /** The respondent goes straight to a question. */
    record Skip(Expression condition, String to) implements Trigger {}

    /** An answer gets the value of an expression, when it has somewhere to go. */
    record Run(Expression condition, Expression run, Optional<String> to) implements Trigger {}

    /** Pages and questions are shown while the condition holds. */
    record Show(Expression condition, List<String> pages, List<String> questions) implements Trigger {
        public Show {
            pages = List.copyOf(pages);
            questions = List.copyOf(questions);
        }
    }
}

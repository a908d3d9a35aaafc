package no.svarbrev.questionnaire.rule;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;
import no.svarbrev.questionnaire.text.LocalText;

/** A check that an author put on an answer, with the words for when it fails. Only errors stop the respondent. */
public sealed interface Validator {
    /** How serious a failed check is. */
    enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    /** What the author wants said; empty for the usual words. */
    record Says(LocalText text, Severity severity) {}

    public Says says();

    /** A number, within limits. */
    record Numeric(Says says, Optional<BigDecimal> min, Optional<BigDecimal> max) implements Validator {}

    /** The length of a text in characters; a limit of 0 is none. */
    record TextLength(Says says, int min, int max, boolean digitsAllowed) implements Validator {}

    /** A pattern found somewhere in the text, by an engine that takes linear time. */
    record Matches(Says says, Pattern pattern) implements Validator {}

    /** An e-mail address by its looks. */
    record Email(Says says) implements Validator {}

    /** A condition over all answers. */
    record Holds(Says says, Expression condition) implements Validator {}

    /** How many answers of a list were given; a limit of 0 is none. */
    record AnswerCount(Says says, int min, int max) implements Validator {}
}

package no.svarbrev.questionnaire.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import no.svarbrev.questionnaire.expression.Expression;

/**
 * What an answer is before the respondent gives one, and what sets or clears it when other answers change.
 *
 * @param setIf when a changed answer sets this one to {@code setTo}; without it, every change does
 * @param resetIf when a changed answer brings this one back to its default
 */
public record Preset(
        Optional<JsonNode> value,
        Optional<Expression> expression,
        Optional<Expression> setIf,
        Optional<Expression> setTo,
        Optional<Expression> resetIf) {
    public static final Preset NONE =
            new Preset(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Whether the answer depends on what was changed, and not only on what the answers are. */
    public boolean reacts() {
        return setIf.isPresent() || setTo.isPresent() || resetIf.isPresent();
    }
}

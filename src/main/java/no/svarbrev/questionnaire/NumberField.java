package no.svarbrev.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;
import no.svarbrev.questionnaire.rule.Limits;
import no.svarbrev.questionnaire.text.LocalText;

/** A number within limits; {@code step} is the distance between those allowed (0.1 for one decimal). */
public record NumberField(Prompt prompt, Limits<BigDecimal> limits, Optional<BigDecimal> step, LocalText stepText)
        implements Question {
    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    /** Whether a number keeps to the limits that are the same for everyone. */
    public boolean allows(BigDecimal number) {
        return limits.min().map(min -> number.compareTo(min) >= 0).orElse(true)
                && limits.max().map(max -> number.compareTo(max) <= 0).orElse(true)
                && step.map(unit -> number.subtract(limits.min().orElse(BigDecimal.ZERO))
                                        .remainder(unit)
                                        .signum()
                                == 0)
                        .orElse(true);
    }
}

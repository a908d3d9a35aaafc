package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.rule.Repeating;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.value.Looks;

/** How many rows or repeated panels there are: what the questionnaire counts, else as many as have answers. */
final class Count {
    private final Asked owner;
    private OptionalInt counted = OptionalInt.empty();

    Count(Asked owner) {
        this.owner = owner;
    }

    /** @param late whether there was an answer already when the panels were made */
    int of(Repeating repeating, JsonNode value, boolean late) {
        return counted.orElseGet(() -> asAnswered(repeating, value, late));
    }

    private int asAnswered(Repeating repeating, JsonNode value, boolean late) {
        boolean panels = owner.kind() == Question.Kind.PANELDYNAMIC;
        boolean stored = isStored(value);
        if (!value.isArray() || panels && value.isEmpty() && !stored) {
            return repeating.start();
        }
        boolean wholeAsGiven = panels && !owner.settling().isRestored() && !late;
        return wholeAsGiven || value.isEmpty() && !stored ? value.size() : Math.max(value.size(), repeating.min());
    }

    /** Whether the respondent had so many when the answers were stored. */
    boolean isStored(JsonNode value) {
        return owner.settling().isRestored() && value.isArray();
    }

    /** Counts anew, where the questionnaire counts; what is no number is none. */
    OptionalInt look(Repeating repeating) {
        repeating.countExpression().map(count -> count.value(owner.scope())).ifPresent(result -> {
            int wanted = Looks.number(result)
                    .map(number -> Math.max(0, Math.min(number.doubleValue(), repeating.max())))
                    .orElse(0.0)
                    .intValue();
            counted = OptionalInt.of(Math.min(repeating.max(), Math.max(repeating.min(), wanted)));
        });
        return counted;
    }
}

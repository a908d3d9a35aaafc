package no.svarbrev.routing.engine.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.rule.Preset;
import no.svarbrev.routing.engine.scope.Asked;

/** What a question is answered with before anyone answers it: fixed, worked out, or the rows and panels to begin with. */
record DefaultAnswer(Asked asked) {
    private Preset preset() {
        return asked.prompt().preset();
    }

    boolean isWorkedOut() {
        return preset().expression().isPresent();
    }

    boolean exists() {
        return isWorkedOut() || !fixed().isMissingNode();
    }

    /** As it is now; a missing node when there is none. */
    JsonNode value() {
        JsonNode fixed = fixed();
        JsonNode found = preset().expression()
                .map(expression -> expression.answer(asked.scope(), asked.inputType()))
                .orElse(fixed);
        return found.isNull() || found.isMissingNode() ? fixed : found;
    }

    private JsonNode fixed() {
        return preset().value()
                .map(value -> Reading.ofDefault(asked.question(), value))
                .orElseGet(this::firstItems);
    }

    /** As many rows or panels as there are to begin with, each with the answers of a new one. */
    private JsonNode firstItems() {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        asked.repeating()
                .ifPresent(repeating -> repeating
                        .first()
                        .ifPresent(first ->
                                IntStream.range(0, repeating.start()).forEach(index -> items.add(first.deepCopy()))));
        return items.isEmpty() ? MissingNode.getInstance() : items;
    }
}

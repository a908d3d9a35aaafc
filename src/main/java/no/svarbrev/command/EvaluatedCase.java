package no.svarbrev.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.reader.FaultyQuestionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Evaluation;

/** Evaluates cases; one that cannot be read is answered with what is wrong, so that the others go on. */
final class EvaluatedCase {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final int LARGEST_EXPONENT = 400;

    private final Clock clock;

    EvaluatedCase(Clock clock) {
        this.clock = clock;
    }

    static JsonNode json(String text) throws JsonProcessingException {
        try {
            return withinReason(JSON.readTree(text));
        } catch (NumberFormatException | ArithmeticException beyond) {
            throw new BeyondReason();
        }
    }

    /** Numbers as large or small as JavaScript has none would be worked with for seconds. */
    private static JsonNode withinReason(JsonNode json) throws BeyondReason {
        if (json.isBigDecimal() && Math.abs((long) json.decimalValue().scale()) > LARGEST_EXPONENT) {
            throw new BeyondReason();
        }
        for (JsonNode part : json) {
            withinReason(part);
        }
        return json;
    }

    /** A number that no answer can be. */
    private static final class BeyondReason extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        BeyondReason() {
            super("a number has an exponent beyond " + LARGEST_EXPONENT);
        }
    }

    /** @param answers empty for a response that was just begun */
    ObjectNode evaluate(byte[] questionnaire, Optional<ObjectNode> answers, String locale) {
        return evaluate(
                questionnaire, answers, List.of(), circumstances(locale, JsonNodeFactory.instance.objectNode()));
    }

    private static ObjectNode evaluate(
            byte[] questionnaire, Optional<ObjectNode> answers, List<ObjectNode> changes, Circumstances circumstances) {
        return Evaluation.of(
                QuestionnaireReader.read("evaluate", 1, questionnaire),
                answers.map(Answers::new),
                changes,
                circumstances);
    }

    private Circumstances circumstances(String locale, ObjectNode variables) {
        return new Circumstances(variables, clock, locale.isEmpty() ? "default" : locale, 0);
    }

    String evaluateLine(String line) {
        try {
            JsonNode input = json(line);
            return evaluate(
                            input.path("definition").toString().getBytes(StandardCharsets.UTF_8),
                            object(input.path("answers")),
                            changes(input.path("changes")),
                            circumstances(
                                    input.path("locale").asText(""),
                                    object(input.path("variables")).orElseGet(JsonNodeFactory.instance::objectNode)))
                    .toString();
        } catch (JsonProcessingException | FaultyQuestionnaire unreadable) {
            return fault(unreadable.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unforeseen) {
            return fault("not evaluated: " + unforeseen);
        }
    }

    private static String fault(String message) {
        return JsonNodeFactory.instance.objectNode().put("fault", message).toString();
    }

    private static Optional<ObjectNode> object(JsonNode json) {
        return json.isObject() ? Optional.of((ObjectNode) json) : Optional.empty();
    }

    /** Answers given one after the other afterwards, as a respondent types them. */
    private static List<ObjectNode> changes(JsonNode json) {
        List<ObjectNode> changes = new ArrayList<>();
        json.forEach(change -> object(change).ifPresent(changes::add));
        return changes;
    }
}

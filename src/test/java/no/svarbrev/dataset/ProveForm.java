package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;

/** The questionnaire «prove» of the tests, with one question of each kind, and responses to it. */
public final class ProveForm {
    public static final Questionnaire QUESTIONNAIRE = read();
    public static final List<String> PAGES = List.of("om", "tiltak", "samarbeid");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Instant STARTED = Instant.parse("2026-03-28T22:59:30.5Z");

    private ProveForm() {}

    private static Questionnaire read() {
        try (var file = ProveForm.class.getResourceAsStream("/export/questionnaires/prove/1.json")) {
            return QuestionnaireReader.read("prove", 1, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Answers as JSON with ' for ". */
    public static Answers answers(String json) {
        try {
            return new Answers((ObjectNode) JSON.readTree(json.replace('\'', '"')));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    public static Response submitted(long number, Answers answers) {
        return response(number, Optional.of(STARTED.plusSeconds(4 * 3600)), answers, PAGES);
    }

    public static Response unfinished(long number, Answers answers, List<String> savedPages) {
        return response(number, Optional.empty(), answers, savedPages);
    }

    /** Just begun, before it was noted whose answers are whose. */
    static Response begun(int version, Answers answers) {
        return new Response(new UUID(0, 1), 1, version, "nb", STARTED, Optional.empty(), answers, List.of(), 0);
    }

    private static Response response(
            long number, Optional<Instant> submitted, Answers answers, List<String> savedPages) {
        return new Response(new UUID(0, number), number, 1, "nb", STARTED, submitted, answers, savedPages, 1);
    }
}

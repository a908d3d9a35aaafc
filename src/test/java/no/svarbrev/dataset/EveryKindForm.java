package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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

/** The questionnaire «alle» of the tests, with questions of every kind, and responses to it. */
final class EveryKindForm {
    static final Questionnaire QUESTIONNAIRE = read();
    static final Dataset DATASET = Dataset.of(QUESTIONNAIRE);
    private static final Instant STARTED = Instant.parse("2026-03-28T12:00:00Z");

    private EveryKindForm() {}

    private static Questionnaire read() {
        try (var file = EveryKindForm.class.getResourceAsStream("/dataset/questionnaires/alle/1.json")) {
            return QuestionnaireReader.read("alle", 1, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param shown the questions that were shown; none given where that was not noted */
    static Response submitted(Answers answers, String... shown) {
        return response(
                Optional.of(STARTED.plusSeconds(60)),
                answers,
                List.of("valg", "felt", "tabell"),
                shown.length == 0 ? Optional.empty() : Optional.of(List.of(shown)));
    }

    static Response unfinished(Answers answers, String... savedPages) {
        return response(Optional.empty(), answers, List.of(savedPages), Optional.empty());
    }

    private static Response response(
            Optional<Instant> submitted, Answers answers, List<String> savedPages, Optional<List<String>> shown) {
        return new Response(
                new UUID(0, 1),
                1,
                1,
                "nb",
                STARTED,
                submitted,
                answers,
                savedPages,
                Optional.empty(),
                1,
                JsonNodeFactory.instance.objectNode(),
                shown,
                Optional.empty(),
                Response.Mode.INVITED);
    }

    static Variable variable(String name) {
        return DATASET.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No column " + name));
    }

    static Cell cell(Response response, String name) {
        return DATASET.row(response).get(DATASET.variables().indexOf(variable(name)));
    }
}

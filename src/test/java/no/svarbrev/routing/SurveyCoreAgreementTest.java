package no.svarbrev.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.finding.FindingCode;
import no.svarbrev.questionnaire.reader.FaultyQuestionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.routing.engine.value.Same;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questionnaires and answers come out as in survey-core. The vectors are written by src/test/survey-core/write-vectors.js;
 * definitions that our reader refuses by name count as unread.
 */
class SurveyCoreAgreementTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * What survey-core has and we refuse: answers that are objects beside plain codes, several answers in a cell of a
     * matrix, rules that survey-core itself reads over where they stand, inputs without use in a survey, and rows that begin
     * as copies. What a running script knows and a server does not is refused in any expression.
     */
    private static final List<String> REFUSED_BY_DECISION = List.of(
            ".*/choices/[0-9]+/(showCommentArea|isCommentRequired)",
            ".*/cellType",
            ".*/(eachRowRequired|eachRowUnique)",
            ".*/items/[0-9]+/(defaultValue|requiredIf)",
            ".*/inputType",
            ".*/copyDefaultValueFromLastEntry");

    /** When the vectors were made, as survey-core was told. */
    private static final Clock CLOCK =
            Clock.fixed(OffsetDateTime.parse("2026-03-02T10:00:00+01:00").toInstant(), ZoneId.of("Europe/Oslo"));

    @ParameterizedTest
    @ValueSource(strings = {"features", "forms", "totals", "changes", "generated", "found", "widened"})
    void everyCaseComesOutTheSameOrIsKnownToDiffer(String file) throws IOException {
        Tally tally = new Tally();
        try (BufferedReader lines = open(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                count(JSON.readTree(line), tally);
            }
        }
        System.out.println(file + ": " + tally);
        assertThat(tally.differing.stream().limit(5))
                .as("the first that differ")
                .isEmpty();
    }

    private static BufferedReader open(String file) throws IOException {
        return new BufferedReader(new InputStreamReader(
                new GZIPInputStream(
                        SurveyCoreAgreementTest.class.getResourceAsStream("/survey-core/" + file + ".json.gz")),
                StandardCharsets.UTF_8));
    }

    private static final class Tally {
        private int agreeing;
        private int unread;
        private final Map<KnownDifference, Integer> known = new EnumMap<>(KnownDifference.class);
        private final List<String> differing = new ArrayList<>();

        @Override
        public String toString() {
            int differences =
                    known.values().stream().mapToInt(Integer::intValue).sum();
            int read = agreeing + differences + differing.size();
            return String.format(
                    "%d of %d agree (%.2f %%), %d known to differ %s, %d unexplained, %d refused by decision",
                    agreeing, read, 100.0 * agreeing / read, differences, known, differing.size(), unread);
        }
    }

    private static void count(JsonNode vectors, Tally tally) throws IOException {
        Optional<Questionnaire> questionnaire = read(vectors.get("definition"));
        for (JsonNode vector : vectors.get("cases")) {
            if (questionnaire.isEmpty()) {
                tally.unread++;
            } else {
                compare(vectors, vector, evaluated(questionnaire.get(), vector), tally);
            }
        }
    }

    private static void compare(JsonNode vectors, JsonNode vector, JsonNode ours, Tally tally) {
        if (Same.values(ours, vector.get("expected"))) {
            tally.agreeing++;
            return;
        }
        KnownDifference.of(vectors.get("definition"), vector, ours)
                .ifPresentOrElse(
                        known -> tally.known.merge(known, 1, Integer::sum),
                        () -> tally.differing.add(
                                vectors.path("feature").asText() + " " + vectors.get("definition") + " " + vector));
    }

    private static Optional<Questionnaire> read(JsonNode definition) throws IOException {
        try {
            return Optional.of(QuestionnaireReader.read("vektor", 1, JSON.writeValueAsBytes(definition)));
        } catch (FaultyQuestionnaire unsupported) {
            assertThat(unsupported.findings())
                    .as("what is refused in %s", definition)
                    .allMatch(finding -> finding.code() == FindingCode.UNSUPPORTED_REFERENCE
                            || REFUSED_BY_DECISION.stream()
                                    .anyMatch(place -> finding.pointer().matches(place)));
            return Optional.empty();
        }
    }

    private static JsonNode evaluated(Questionnaire questionnaire, JsonNode vector) {
        ObjectNode variables =
                vector.path("variables").isObject() ? (ObjectNode) vector.get("variables") : JSON.createObjectNode();
        String locale = vector.path("locale").asText();
        Circumstances circumstances = new Circumstances(variables, CLOCK, locale.isEmpty() ? "default" : locale, 0);
        return Evaluation.of(questionnaire, answers(vector), changes(vector), circumstances);
    }

    private static Optional<Answers> answers(JsonNode vector) {
        return vector.has("answers") ? Optional.of(new Answers((ObjectNode) vector.get("answers"))) : Optional.empty();
    }

    private static List<ObjectNode> changes(JsonNode vector) {
        return StreamSupport.stream(vector.path("changes").spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
    }
}

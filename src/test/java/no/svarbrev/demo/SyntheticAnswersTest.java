package no.svarbrev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The answers against the instruments: only what a respondent could have answered. */
class SyntheticAnswersTest {
    private static final JsonNode INSTRUMENTS = PublishedFigures.reference("instruments.json");
    private static final String COMMENT = "-Comment";
    private static final Set<String> STAND_ALONE = Set.of("ingen", "vet_ikke");

    enum Group {
        NAV("nav_leder_2017", SyntheticStudy.navLeaders()),
        INTRO("intro_leder_2017", SyntheticStudy.introLeaders());

        private final Map<String, JsonNode> questions;
        private final List<ObjectNode> rows;

        Group(String instrument, List<SyntheticContact> contacts) {
            questions = questions(instrument);
            rows = Sample.of(contacts).rows();
        }
    }

    private static Map<String, JsonNode> questions(String instrument) {
        JsonNode found = PublishedFigures.stream(INSTRUMENTS.get("instruments"))
                .filter(node -> node.get("id").asText().equals(instrument))
                .findFirst()
                .orElseThrow();
        return PublishedFigures.stream(found.get("questions"))
                .collect(Collectors.toMap(question -> question.get("id").asText(), Function.identity()));
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerIsToAQuestionOfTheInstrumentOrIsTheCommentToOne(Group group) {
        assertThat(group.rows)
                .allSatisfy(row -> assertThat(names(row))
                        .allMatch(name -> group.questions.containsKey(name.replace(COMMENT, ""))));
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionIsAnsweredByManyAndByNotQuiteAll(Group group) {
        assertThat(group.questions.keySet())
                .allSatisfy(question -> assertThat(group.rows.stream()
                                .filter(row -> row.has(question))
                                .count())
                        .isBetween(20L, group.rows.size() - 1L));
    }

    @ParameterizedTest
    @EnumSource
    void everyResponseHasAnswersAndNoneIsEmpty(Group group) {
        assertThat(group.rows)
                .allSatisfy(row -> assertThat(row)
                        .isNotEmpty()
                        .allSatisfy(answer -> assertThat(
                                        answer.isContainerNode()
                                                ? !answer.isEmpty()
                                                : !answer.asText().isBlank())
                                .isTrue()));
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeStandsInTheInstrument(Group group) {
        assertThat(group.rows)
                .allSatisfy(row -> names(row)
                        .filter(name -> !name.endsWith(COMMENT))
                        .forEach(name -> assertFits(group.questions.get(name), row.get(name))));
    }

    private static void assertFits(JsonNode question, JsonNode answer) {
        switch (question.get("type").asText()) {
            case "enkeltvalg" -> assertThat(codes(question, "options")).contains(answer.asText());
            case "flervalg" -> assertSeveral(question, answer);
            case "tall" -> assertNumber(question, answer);
            case "fritekst" -> assertThat(answer.isTextual()).isTrue();
            default -> assertGrid(question, answer);
        }
    }

    private static void assertSeveral(JsonNode question, JsonNode answer) {
        List<String> ticked =
                PublishedFigures.stream(answer).map(JsonNode::asText).toList();
        assertThat(ticked).doesNotHaveDuplicates().isSubsetOf(codes(question, "options"));
        assertThat(ticked.size() == 1 || ticked.stream().noneMatch(STAND_ALONE::contains))
                .as("%s", ticked)
                .isTrue();
    }

    private static void assertNumber(JsonNode question, JsonNode answer) {
        assertThat(answer.isNumber()).isTrue();
        assertThat(answer.asDouble()).isNotNegative();
        assertThat(answer.decimalValue().stripTrailingZeros().scale())
                .isLessThanOrEqualTo(question.path("decimals").asInt(0));
    }

    private static void assertGrid(JsonNode question, JsonNode answer) {
        Set<String> columns =
                question.has("scale") ? scale(question.get("scale").asText()) : codes(question, "columns");
        assertThat(codes(question, "rows")).containsAll(names(answer).toList());
        assertThat(answer).allSatisfy(cell -> assertThat(columns).contains(cell.asText()));
    }

    private static Set<String> scale(String name) {
        return codes(INSTRUMENTS.get("scales").get(name), "points");
    }

    private static Set<String> codes(JsonNode node, String list) {
        return PublishedFigures.stream(node.get(list))
                .map(choice -> choice.get("code").asText())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource
    void aQuestionThatWasNotShownHasNoAnswer(Group group) {
        assertThat(group.questions.values())
                .filteredOn(question -> question.has("route"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(question -> {
                    assertThat(question.get("route").asText()).isEqualTo("avtale_finnes == 'ja'");
                    assertThat(group.rows)
                            .filteredOn(row -> row.has(question.get("id").asText()))
                            .allMatch(row -> row.path("avtale_finnes").asText().equals("ja"));
                });
    }

    @ParameterizedTest
    @EnumSource
    void aCommentBelongsToTheAnswerOther(Group group) {
        assertThat(group.rows)
                .allSatisfy(row -> assertThat(names(row).filter(name -> name.endsWith(COMMENT)))
                        .allMatch(name ->
                                row.path(name.replace(COMMENT, "")).toString().contains("\"annet\"")));
    }

    @ParameterizedTest
    @EnumSource
    void openAnswersVary(Group group) {
        List<String> texts = group.rows.stream()
                .filter(row -> row.has("viktige_omrader"))
                .map(row -> row.get("viktige_omrader").asText())
                .toList();
        assertThat(Set.copyOf(texts)).hasSizeGreaterThan(texts.size() / 4);
    }

    private static Stream<String> names(JsonNode node) {
        return node.propertyStream().map(Map.Entry::getKey);
    }
}

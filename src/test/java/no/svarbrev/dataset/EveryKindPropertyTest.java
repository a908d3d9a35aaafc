package no.svarbrev.dataset;

import static no.svarbrev.testkit.Tries.objects;
import static no.svarbrev.testkit.Tries.sets;
import static no.svarbrev.testkit.Tries.texts;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.lists;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.engine.value.Same;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.quicktheories.generators.Generate;

/** What holds for any answers to questions of every kind, also for such as no question of its kind can have. */
class EveryKindPropertyTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final JsonMapper READING = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Codes of all questions, texts that are none, and what a data file stumbles over. */
    private static final List<String> TEXTS = List.of(
            "a",
            "b",
            "x",
            "y",
            "z",
            "m",
            "n",
            "p",
            "q",
            "r",
            "c",
            "d",
            "e",
            "f",
            "1",
            "2",
            "lav",
            "lite",
            "other",
            "none",
            "refused",
            "dontknow",
            "vet_ikke",
            "true",
            "-9",
            "=1+1",
            "2019-05-17",
            "Æ;\"\n",
            " ",
            "");

    private static final List<String> KEYS = List.of(
            "ja",
            "egen",
            "flere",
            "kryss",
            "best",
            "rang",
            "bryter",
            "skala",
            "ord",
            "tekst",
            "antall",
            "dag",
            "mer",
            "sum",
            "kontakt",
            "delt",
            "rute",
            "celler",
            "rader",
            "personer",
            "leder",
            "team",
            "ja-Comment",
            "egen-Comment",
            "flere-Comment",
            "kryss-Comment",
            "ukjent");

    private static final List<String> PARTS =
            List.of("navn", "alder", "en", "to", "r1", "r2", "valg", "valg-Comment", "kryss", "tall", "hva");

    enum PageName {
        VALG,
        FELT,
        TABELL
    }

    @Test
    void everySubmittedCellIsInItsCodebook() {
        tries(400).forAll(answers()).checkAssert(answers -> assertInCodebook(EveryKindForm.submitted(answers)));
    }

    @Test
    void everyCellOfAnUnfinishedResponseIsInItsCodebook() {
        tries(400)
                .forAll(answers(), sets(arbitrary().enumValues(PageName.class), 0, 5))
                .checkAssert((answers, saved) -> assertInCodebook(EveryKindForm.unfinished(answers, names(saved))));
    }

    @Test
    void evaluationChangesNoAnswer() {
        tries(200).forAll(answers()).checkAssert(answers -> {
            ObjectNode before = answers.data().deepCopy();
            EveryKindForm.DATASET.row(EveryKindForm.unfinished(answers, "valg"));
            assertThat(answers.data()).isEqualTo(before);
        });
    }

    /** A sixth of the lists are empty, and so the same. */
    @Test
    void whatIsRepeatedIsReadBackAsItWasAnswered() {
        Gen<String> names = arbitrary().pick("navn", "alder", "annet");
        ThrowingConsumer<JsonNode> readBack = EveryKindPropertyTest::isReadBack;
        tries(500).forAll(list(objects(names, single(), 0, 5), 5)).checkAssert(readBack);
    }

    private static void isReadBack(JsonNode list) throws IOException {
        ObjectNode data = JSON.objectNode();
        data.set("personer", list);
        Response response = EveryKindForm.submitted(new Answers(data));
        long filled = StreamSupport.stream(list.spliterator(), false)
                .filter(panel -> StreamSupport.stream(panel.spliterator(), false)
                        .anyMatch(answer -> !answer.asText().isEmpty()))
                .count();
        Cell count = EveryKindForm.cell(response, "personer_antall");
        Cell whole = EveryKindForm.cell(response, "personer");
        if (filled == 0) {
            assertThat(whole.missing()).isEqualTo(Missing.NOT_ANSWERED);
            assertThat(count)
                    .as("untouched panels are not counted (fault C18)")
                    .isEqualTo(list.isEmpty() ? new Cell.Amount(BigDecimal.ZERO) : whole);
        } else {
            assertThat(count).isEqualTo(new Cell.Amount(BigDecimal.valueOf(filled)));
            JsonNode read = READING.readTree(((Cell.Text) whole).value());
            assertThat(Same.values(read, list)).as("%s read as %s", list, read).isTrue();
        }
    }

    private static String[] names(Set<PageName> pages) {
        return pages.stream().map(page -> page.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static void assertInCodebook(Response response) {
        List<Cell> row = EveryKindForm.DATASET.row(response);
        assertThat(row).hasSameSizeAs(EveryKindForm.DATASET.variables());
        for (int index = 0; index < row.size(); index++) {
            Variable variable = EveryKindForm.DATASET.variables().get(index);
            boolean listed = row.get(index).as(new InCodebook(variable));
            assertThat(listed).as("%s: %s", variable.name(), row.get(index)).isTrue();
        }
    }

    /** Whether a cell is of its variable's kind, and one of its values where they are listed. */
    private record InCodebook(Variable variable) implements Cell.Form<Boolean> {
        @Override
        public Boolean code(String code, String text) {
            boolean isChosen = variable.measure() == Measure.CATEGORY || variable.measure() == Measure.TICK;
            return isChosen && variable.values().contains(new Value(code, text, Missing.NONE));
        }

        @Override
        public Boolean number(BigDecimal value) {
            return variable.measure() == Measure.NUMBER;
        }

        @Override
        public Boolean text(String value) {
            return variable.measure() == Measure.TEXT && !value.isEmpty();
        }

        @Override
        public Boolean time(Instant value) {
            return variable.measure() == Measure.TIME;
        }

        @Override
        public Boolean missing(Missing kind, String words) {
            return variable.values().stream()
                    .anyMatch(value -> value.missing() == kind && value.text().equals(words));
        }
    }

    private static Gen<Answers> answers() {
        return objects(arbitrary().pick(KEYS), values(), 0, 14).map(data -> new Answers((ObjectNode) data));
    }

    private static Gen<JsonNode> single() {
        Gen<JsonNode> codes = arbitrary().pick(TEXTS).map(JSON::textNode);
        Gen<JsonNode> texts = texts(0, 5).map(JSON::textNode);
        Gen<JsonNode> numbers = arbitrary()
                .pick("1", "2", "2.0", "3", "-9", "0.5", "1e3")
                .map(text -> JSON.numberNode(new BigDecimal(text)));
        Gen<JsonNode> truths = booleans().all().map(JSON::booleanNode);
        return Generate.oneOf(truths, codes, texts, numbers);
    }

    private static Gen<JsonNode> values() {
        Gen<JsonNode> list = list(single(), 4);
        Gen<String> parts = arbitrary().pick(PARTS);
        Gen<JsonNode> row = objects(parts, Generate.oneOf(list, single()), 0, 4);
        Gen<JsonNode> grid = objects(parts, Generate.oneOf(row, single()), 0, 4);
        return Generate.oneOf(list(row, 3), single(), single(), list, grid);
    }

    private static Gen<JsonNode> list(Gen<JsonNode> elements, int most) {
        return lists().of(elements).ofSizeBetween(0, most).map(all -> {
            ArrayNode list = JSON.arrayNode();
            all.forEach(list::add);
            return list;
        });
    }
}

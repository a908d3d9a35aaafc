package no.svarbrev.dataset;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.svarbrev.questionnaire.choice.Missing;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.engine.value.Same;

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

    @Property(tries = 400)
    void everySubmittedCellIsInItsCodebook(@ForAll("answers") Answers answers) {
        assertInCodebook(EveryKindForm.submitted(answers));
    }

    @Property(tries = 400)
    void everyCellOfAnUnfinishedResponseIsInItsCodebook(
            @ForAll("answers") Answers answers, @ForAll Set<PageName> saved) {
        assertInCodebook(EveryKindForm.unfinished(answers, names(saved)));
    }

    @Property(tries = 200)
    void evaluationChangesNoAnswer(@ForAll("answers") Answers answers) {
        ObjectNode before = answers.data().deepCopy();
        EveryKindForm.DATASET.row(EveryKindForm.unfinished(answers, "valg"));
        assertThat(answers.data()).isEqualTo(before);
    }

    @Property(tries = 400)
    void whatIsRepeatedIsReadBackAsItWasAnswered(@ForAll("lists") JsonNode list) throws IOException {
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

    @Provide
    Arbitrary<Answers> answers() {
        return Arbitraries.maps(Arbitraries.of(KEYS), values())
                .ofMaxSize(12)
                .map(EveryKindPropertyTest::object)
                .map(Answers::new);
    }

    @Provide
    Arbitrary<JsonNode> lists() {
        return object(Arbitraries.of("navn", "alder", "annet"), single())
                .list()
                .ofMaxSize(5)
                .map(EveryKindPropertyTest::list);
    }

    private static Arbitrary<JsonNode> single() {
        return Arbitraries.oneOf(
                Arbitraries.of(TEXTS).map(JSON::textNode),
                Arbitraries.strings().ofMaxLength(5).map(JSON::textNode),
                Arbitraries.of("1", "2", "2.0", "3", "-9", "0.5", "1e3")
                        .map(text -> JSON.numberNode(new BigDecimal(text))),
                Arbitraries.of(true, false).map(JSON::booleanNode));
    }

    private static Arbitrary<JsonNode> values() {
        Arbitrary<JsonNode> list = single().list().ofMaxSize(4).map(EveryKindPropertyTest::list);
        Arbitrary<JsonNode> row = object(Arbitraries.of(PARTS), Arbitraries.oneOf(single(), list));
        Arbitrary<JsonNode> grid = object(Arbitraries.of(PARTS), Arbitraries.oneOf(row, single()));
        Arbitrary<JsonNode> rows = row.list().ofMaxSize(3).map(EveryKindPropertyTest::list);
        return Arbitraries.oneOf(single(), single(), list, grid, rows);
    }

    private static Arbitrary<JsonNode> object(Arbitrary<String> names, Arbitrary<JsonNode> values) {
        return Arbitraries.maps(names, values).ofMaxSize(4).map(EveryKindPropertyTest::object);
    }

    private static ObjectNode object(Map<String, ? extends JsonNode> entries) {
        ObjectNode object = JSON.objectNode();
        entries.forEach(object::set);
        return object;
    }

    private static JsonNode list(List<? extends JsonNode> elements) {
        ArrayNode list = JSON.arrayNode();
        elements.forEach(list::add);
        return list;
    }
}

package no.svarbrev.questionnaire.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.svarbrev.questionnaire.finding.Finding;
import no.svarbrev.testkit.RealQuestionnaires;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults E37 and E39: whatever is wrong in a file, reader and checks come to its end, and say what is wrong in order. */
class DamagedFilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> INSTEAD = List.of(
            "null", "[]", "{}", "\"\"", "5", "-1e40", "true", "[[]]", "[null]", "{\"a\":null}", "\"{\"", "\" \"");

    private static final Set<String> NEVER_NUMBERS =
            Set.of("name", "type", "title", "pages", "elements", "templateElements", "choices", "visibleIf");

    private final Random random = new Random(37);

    private record Slot(JsonNode holder, String key, int index) {
        void set(JsonNode value) {
            if (holder instanceof ObjectNode object) {
                object.set(key, value);
            } else {
                ((ArrayNode) holder).set(index, value);
            }
        }

        void remove() {
            if (holder instanceof ObjectNode object) {
                object.remove(key);
            } else {
                ((ArrayNode) holder).remove(index);
            }
        }
    }

    private static void collect(JsonNode node, List<Slot> slots) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> slots.add(new Slot(object, name, -1)));
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                slots.add(new Slot(array, "", index));
            }
        }
        node.forEach(child -> collect(child, slots));
    }

    private void damage(JsonNode questionnaire) throws IOException {
        List<Slot> slots = new ArrayList<>();
        collect(questionnaire, slots);
        Slot slot = slots.get(random.nextInt(slots.size()));
        if (random.nextInt(4) == 0) {
            slot.remove();
        } else {
            slot.set(JSON.readTree(INSTEAD.get(random.nextInt(INSTEAD.size()))));
        }
    }

    @Test
    void aPartThatIsGoneOrOfAnotherKindIsTold() throws IOException {
        for (String code : RealQuestionnaires.CODES) {
            JsonNode whole = JSON.readTree(Files.readString(Path.of("questionnaires", code, "1.json")));
            for (int round = 0; round < 25; round++) {
                JsonNode damaged = whole.deepCopy();
                int times = 1 + random.nextInt(3);
                for (int time = 0; time < times; time++) {
                    damage(damaged);
                }
                String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(damaged);
                assertThat(Checks.of(text.getBytes(StandardCharsets.UTF_8)))
                        .as(text)
                        .isSortedAccordingTo(Comparator.comparingInt(Finding::line));
            }
        }
    }

    /** A number is nothing that may stand in any of these. */
    @Test
    void aNumberInsteadOfWhatMustBeSomethingElseIsAnErrorWhereverItStands() throws IOException {
        for (String code : RealQuestionnaires.CODES) {
            JsonNode whole = JSON.readTree(Files.readString(Path.of("questionnaires", code, "1.json")));
            List<Slot> slots = new ArrayList<>();
            collect(whole, slots);
            slots.removeIf(slot -> !NEVER_NUMBERS.contains(slot.key()));
            for (int round = 0; round < 25; round++) {
                JsonNode damaged = whole.deepCopy();
                int number = random.nextInt(slots.size());
                List<Slot> there = new ArrayList<>();
                collect(damaged, there);
                there.removeIf(slot -> !NEVER_NUMBERS.contains(slot.key()));
                there.get(number).set(JSON.getNodeFactory().numberNode(5));
                assertThat(Checks.of(JSON.writeValueAsBytes(damaged)))
                        .as("%s: %s number %s", code, there.get(number).key(), number)
                        .anyMatch(Finding::isError);
            }
        }
    }

    @Test
    void aFileCutOffAnywhereIsTold() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("questionnaires/nav-leder/1.json"));
        for (int round = 0; round < 100; round++) {
            byte[] cut = new byte[random.nextInt(whole.length - 3)];
            System.arraycopy(whole, 0, cut, 0, cut.length);
            assertThat(Checks.of(cut)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "null", "[]", "5", "\"tekst\"", "{}", "{\"pages\":{}}", "{\"pages\":[1,null,\"a\"]}"})
    void whatIsNoQuestionnaireAtAllIsTold(String text) {
        assertThat(Checks.of(text.getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }
}

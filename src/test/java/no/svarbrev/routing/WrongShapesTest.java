package no.svarbrev.routing;

import static no.svarbrev.testkit.Tries.withRandom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.FaultyQuestionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Defaults, answers, names and formulas of a shape that their questions cannot have: whatever they are, a response can be
 * opened, changed and completed (kinds 16 and 17 of what was found).
 */
class WrongShapesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Circumstances NOW =
            Circumstances.at(Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Oslo")));

    /** In per cent; what is refused is not tried at all. */
    private static final double LEAST_TAKEN = 90;

    private static final List<String> SHAPES = List.of(
            "null",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"a\"",
            "\"other\"",
            "\"none\"",
            "\"2026-03-02\"",
            "\"2026-13-99\"",
            "0",
            "1",
            "-1.5",
            "1e300",
            "1e999999999",
            "-1e-999999999",
            "true",
            "false",
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "[[[1]]]",
            "[{}]",
            "[1,\"a\",null]",
            "[\"a\",\"none\",\"other\"]",
            "{\"a\":1}",
            "{\"r\":\"a\"}",
            "{\"r\":[\"a\"]}",
            "{\"r\":{\"c\":1}}",
            "{\"r\":{\"c\":[1]}}",
            "{\"r\":null}",
            "{\"c\":{\"c\":{}}}",
            "[{\"c\":1}]",
            "[{\"c\":[1,{}]}]",
            "[{\"c\":{\"r\":1}},3]",
            "[{\"c\":[{\"c\":[{\"c\":1}]}]}]",
            "{\"value\":\"a\"}",
            "[{\"value\":\"a\"}]");

    private static final List<String> FORMULAS = List.of(
            "{q0}",
            "{q1} + {q2}",
            "displayValue('q0')",
            "displayValue('v')",
            "{q0.r.c}",
            "{q0[0].c} + 1",
            "{v}",
            "{panel.c}",
            "{row.c} + {q1}",
            "today()",
            "sumInArray({q0}, 'c')",
            "['a', {q1}]",
            "{q3} / 0",
            "dateAdd({q1}, 1, 'days')",
            "{q0.length}",
            "iif({q0} empty, {q1}, {q2})");

    private static final List<String> KINDS = List.of(
            "{\"type\":\"text\"}",
            "{\"type\":\"text\",\"inputType\":\"number\",\"step\":1,\"min\":0}",
            "{\"type\":\"text\",\"inputType\":\"date\",\"maxValueExpression\":\"{q0}\"}",
            "{\"type\":\"text\",\"inputType\":\"month\",\"max\":\"2026-03\"}",
            "{\"type\":\"text\",\"inputType\":\"email\",\"maxValueExpression\":\"{q1}\"}",
            "{\"type\":\"comment\"}",
            "{\"type\":\"radiogroup\",\"choices\":[\"a\",1],\"showOtherItem\":true}",
            "{\"type\":\"radiogroup\",\"choicesFromQuestion\":\"q0\",\"choicesFromQuestionMode\":\"selected\"}",
            "{\"type\":\"dropdown\",\"choices\":[\"a\",\"b\"],\"choicesVisibleIf\":\"{q0} contains {item}\"}",
            "{\"type\":\"checkbox\",\"choices\":[\"a\",1],\"showOtherItem\":true,\"showNoneItem\":true}",
            "{\"type\":\"tagbox\",\"choices\":[\"a\",\"b\"],\"maxSelectedChoices\":1}",
            "{\"type\":\"ranking\",\"choices\":[\"a\",\"b\"]}",
            "{\"type\":\"ranking\",\"choices\":[\"a\",\"b\"],\"selectToRankEnabled\":true}",
            "{\"type\":\"boolean\"}",
            "{\"type\":\"rating\",\"rateValues\":[1,{\"value\":\"a\",\"visibleIf\":\"{q0} = 1\"}]}",
            "{\"type\":\"matrix\",\"columns\":[\"a\",1],\"rows\":[\"r\",\"a\"],\"eachRowUnique\":true,"
                    + "\"rowsVisibleIf\":\"{q0} empty or {item} = 'r'\"}",
            "{\"type\":\"matrixdropdown\",\"choices\":[\"a\"],\"rows\":[\"r\"],\"columns\":[{\"name\":\"c\"},"
                    + "{\"name\":\"d\",\"cellType\":\"checkbox\",\"showNoneItem\":true}],\"rowsVisibleIf\":\"{q0} empty\"}",
            "{\"type\":\"matrixdynamic\",\"choices\":[\"a\"],\"columns\":[{\"name\":\"c\",\"cellType\":\"text\","
                    + "\"isUnique\":true},{\"name\":\"d\",\"cellType\":\"expression\",\"expression\":\"{row.c} + 1\"}]}",
            "{\"type\":\"matrixdynamic\",\"rowCountExpression\":\"{q0}\",\"maxRowCount\":5,\"keyName\":\"c\","
                    + "\"rowsVisibleIf\":\"{row.c} notempty\",\"columns\":[{\"name\":\"c\",\"cellType\":\"text\"}]}",
            "{\"type\":\"paneldynamic\",\"panelCountExpression\":\"{q0}\",\"maxPanelCount\":5,\"templateElements\":["
                    + "{\"type\":\"text\",\"name\":\"c\"}]}",
            "{\"type\":\"paneldynamic\",\"keyName\":\"c\",\"panelCount\":1,\"templateVisibleIf\":\"{panel.c} empty\","
                    + "\"templateElements\":[{\"type\":\"matrix\",\"name\":\"c\",\"columns\":[1],\"rows\":[\"r\"]},"
                    + "{\"type\":\"paneldynamic\",\"name\":\"d\",\"templateElements\":[{\"type\":\"checkbox\",\"name\":\"c\","
                    + "\"choices\":[\"a\"]}]}]}",
            "{\"type\":\"multipletext\",\"items\":[{\"name\":\"a\"},{\"name\":\"c\",\"inputType\":\"number\"}]}",
            "{\"type\":\"expression\",\"expression\":\"{q0} + {q1}\"}");

    @Test
    void whateverShapeDefaultsAndAnswersHaveNothingBreaks() {
        AtomicInteger tried = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        withRandom(150, random -> {
            ObjectNode definition = definition(random);
            ObjectNode answers = answers(random);
            List<ObjectNode> changes = List.of(answers(random), answers(random));
            tried.incrementAndGet();
            assertThatCode(() -> taken.addAndGet(playAll(definition, answers, changes) ? 1 : 0))
                    .as("%s %s %s", definition, answers, changes)
                    .doesNotThrowAnyException();
        });
        assertThat(100.0 * taken.get() / tried.get()).isGreaterThanOrEqualTo(LEAST_TAKEN);
    }

    /** Whether the definition was taken, and so played. */
    static boolean playAll(ObjectNode definition, ObjectNode answers, List<ObjectNode> changes) {
        Questionnaire questionnaire;
        try {
            questionnaire =
                    QuestionnaireReader.read("former", 1, definition.toString().getBytes(StandardCharsets.UTF_8));
        } catch (FaultyQuestionnaire refused) {
            return false;
        }
        Evaluation.of(questionnaire, Optional.empty(), changes, NOW);
        Evaluation.of(questionnaire, Optional.of(new Answers(answers)), changes, NOW);
        Route route = Route.begun(questionnaire, NOW);
        for (ObjectNode change : changes) {
            route = route.changed(given(change), List.of("q1"));
            route.pages().forEach(route::remarks);
        }
        route = Route.of(questionnaire, new Answers(answers), NOW);
        route.questions().forEach(route::inWords);
        new Headway(route, List.of("side"), Optional.empty()).extent();
        route.firstUnfinished(List.of("side"));
        Completion.of(route.questionnaire(), route.answers(), route.circumstances());
        return true;
    }

    private static Map<String, JsonNode> given(ObjectNode change) {
        Map<String, JsonNode> given = new java.util.LinkedHashMap<>();
        change.properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        return given;
    }

    static ObjectNode definition(Random random) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode page = root.putArray("pages").addObject().put("name", "side");
        ArrayNode elements = page.putArray("elements");
        for (int number = 0; number < 2 + random.nextInt(3); number++) {
            elements.add(question(random, number));
        }
        if (random.nextInt(4) == 0) {
            root.put("clearInvisibleValues", one(random, List.of("none", "onHidden", "onHiddenContainer")));
        }
        if (random.nextInt(3) == 0) {
            ObjectNode trigger = root.putArray("triggers").addObject();
            trigger.put("type", "setvalue").put("expression", "{q1} notempty");
            trigger.put(
                    "setToName", one(random, List.of("q0", "q2", "q0.c", "q0[0].c", "q0.r.c", "v", "q0[0].d[0].c")));
            trigger.set("setValue", shape(random));
        }
        return root;
    }

    private static ObjectNode question(Random random, int number) throws JsonProcessingException {
        ObjectNode question = (ObjectNode) JSON.readTree(one(random, KINDS));
        question.put("name", "q" + number);
        if (random.nextInt(3) == 0) {
            question.set("defaultValue", shape(random));
        }
        if (random.nextInt(4) == 0) {
            question.put(one(random, List.of("defaultValueExpression", "setValueExpression")), one(random, FORMULAS));
        }
        if (random.nextInt(5) == 0) {
            question.put("valueName", one(random, List.of("v", "q0", "q1")));
        }
        if (random.nextInt(5) == 0) {
            question.put("visibleIf", "{q1} notempty").put("isRequired", true);
        }
        if (question.path("columns").path(0).isObject() && random.nextInt(2) == 0) {
            ((ObjectNode) question.path("columns").path(0)).put("defaultValueExpression", one(random, FORMULAS));
        }
        return question;
    }

    static ObjectNode answers(Random random) throws JsonProcessingException {
        ObjectNode answers = JSON.createObjectNode();
        for (String name : List.of("q0", "q1", "q2", "q3", "v", "q0-Comment", "q1-Comment")) {
            if (random.nextInt(3) > 0) {
                answers.set(name, shape(random));
            }
        }
        return answers;
    }

    private static JsonNode shape(Random random) throws JsonProcessingException {
        return JSON.reader()
                .with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(one(random, SHAPES));
    }

    private static <T> T one(Random random, List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** As found: each round of the conditions made the answer several times as long, until the memory was full. */
    @Test
    @Timeout(20)
    void anAnswerThatGrowsOutOfItselfStaysWithinItsBounds() throws JsonProcessingException {
        ObjectNode definition = (ObjectNode) JSON.readTree("""
                {"pages": [{"name": "side", "elements": [
                 {"type": "checkbox", "name": "q1", "choices": [1, 2, 3]},
                 {"type": "matrixdynamic", "name": "q2", "valueName": "q1", "rowCount": 0, "columns": [
                  {"name": "c", "cellType": "text", "defaultValueExpression": "displayValue('q1')"}]},
                 {"type": "text", "name": "q3", "setValueExpression": "{q3} + {q3} + {q4}"},
                 {"type": "text", "name": "q4"}]}]}""");
        ObjectNode answers = (ObjectNode) JSON.readTree("{\"q1\": [1, 3]}");
        List<ObjectNode> changes = java.util.stream.IntStream.range(0, 60)
                .mapToObj(number -> JSON.createObjectNode().put("q4", "abcdefghij" + number))
                .toList();
        assertThat(playAll(definition, answers, changes)).isTrue();
    }
}

package no.svarbrev.xlsform;

import static no.svarbrev.testkit.Tries.withRandom;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Evaluation;
import no.svarbrev.xlsform.workbook.FaultyXlsForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever XPath a form holds, ODK's own engine and ours come to the same over any answers and over none, or the import
 * refuses it: nothing wrong is written. Cases 30 and 31 of what outsiders found were of the kinds these find.
 */
class XFormsAgreementTest {
    private static final int ANSWERS = 20;
    private static final String NUMBER = "if(${n} > 3, ${n} - ${m}, '')";
    private static final String CODE = "if(${n} > 3, 'a', if(selected(${o}, 'a'), '', 'b'))";

    private static int tried;
    private static int written;

    /** Else there would be nothing to compare. */
    @AfterAll
    static void enoughIsWritten() {
        assertThat(written).as("of " + tried).isGreaterThan(tried / 6);
    }

    private static WrittenForm form(String type, String relevant, String constraint, String calculation) {
        return WrittenForm.survey(
                        "type|name|label|relevant|constraint|calculation",
                        "integer|n|N",
                        "integer|m|M",
                        "decimal|x|X",
                        "text|t|T",
                        "text|u|U",
                        "select_one ab|o|O",
                        "select_one ab|p|P",
                        "select_one tall|s|S",
                        "select_one små|z|Z",
                        "select_multiple ab|l|L",
                        "date|d|D",
                        "date|e|E",
                        "dateTime|dt|Dt",
                        "calculate|k||||" + NUMBER,
                        "calculate|h||||" + CODE,
                        "begin repeat|rep|Rep",
                        "integer|age|Age",
                        "end repeat",
                        type + "|sist|Sist|" + relevant + "|" + constraint + "|" + calculation)
                .choices(
                        "list_name|name|label",
                        "ab|a|A",
                        "ab|b|B",
                        "ab|not-sure|Vet ikke",
                        "tall|1|En",
                        "tall|2|To",
                        "tall|3|Tre",
                        "små|a|a",
                        "små|A|A");
    }

    /** SurveyJS's round() lets them go down. */
    @Test
    void halvesGoUpAlsoBelowZero() {
        for (String calculation :
                List.of("round(${x})", "round(${x}, 1)", "round(${x} * 2, 1)", "round(${n} div 8, 2)")) {
            for (double x : List.of(-1.75, -1.25, -2.5, -0.5, -0.05, 0.0, 0.05, 1.25, 1.75, -1.76, -3.0, 1e-7, -1e-7)) {
                isCalculatedAlike(calculation, Given.only(Map.of("x", x, "n", (int) (x * 20))));
            }
            isCalculatedAlike(calculation, Given.only(Map.of()));
        }
    }

    /** SurveyJS's trunc() reads 1e-7 as 1. */
    @Test
    void theWholePartOfNextToNothingIsNothing() {
        for (double x : List.of(1e-7, -1e-7, -0.5, 0.0, 2.75, -2.75, 123456.5)) {
            isCalculatedAlike("int(${x})", Given.only(Map.of("x", x)));
            isCalculatedAlike("int(${x} div 1000000)", Given.only(Map.of("x", x)));
        }
    }

    @Test
    void ofAMomentOnlyTheDayIsAskedFor() {
        LocalDate day = LocalDate.of(2020, 2, 1);
        for (String condition : List.of(
                "${dt} >= date('2020-02-01')",
                "${dt} < ${d}",
                "${d} <= ${dt}",
                "${dt} >= today()",
                "${d} > now()",
                "now() >= ${d}",
                "date(${dt}) <= ${d}",
                "date(${dt}) = ${d}",
                "date(${dt}) != date('2020-02-01')",
                "date(${dt}) = today()",
                "${d} - date(${dt}) > 0",
                "date(now()) = ${d}")) {
            for (LocalDate other : List.of(day, day.plusDays(1), day.minusDays(1), LocalDate.now())) {
                isShownAlike(condition, Given.only(Map.of("dt", day.atTime(10, 30), "d", other)));
                isShownAlike(condition, Given.only(Map.of("dt", other.atStartOfDay(), "d", day)));
                isShownAlike(condition, Given.only(Map.of("d", other)));
                isShownAlike(condition, Given.only(Map.of("dt", other.atTime(10, 30))));
            }
            isShownAlike(condition, Given.only(Map.of()));
        }
        for (String condition : List.of("${dt} >= now()", "${dt} > ${d}", "${dt} = now()", "${d} < now()")) {
            assertThat(form("text", condition, "", "").faults())
                    .as(condition)
                    .hasSize(1)
                    .allMatch(fault -> fault.contains("time of day"));
        }
    }

    @Test
    void anAnswerThatIsNotThereIsEmptyAndItsNumberIsNone() {
        for (String condition : List.of(
                "${n} = number(${m})",
                "${n} != number(${m})",
                "${x} != if(${m} > 0, number(${n}) div ${m}, 0)",
                "${x} = if(${m} > 0, ${n} div ${m}, 0)")) {
            isShownAlike(condition, Given.only(Map.of()));
            isShownAlike(condition, Given.only(Map.of("m", 2)));
            isShownAlike(condition, Given.only(Map.of("n", 2, "m", 2, "x", 1.0)));
        }
        isCalculatedAlike("abs(string-length(${t}))", Given.only(Map.of()));
        assertThat(form("text", "${x} = if(${m} > 0, ${n} + 1, '')", "", "").faults())
                .hasSize(1)
                .allMatch(fault -> fault.contains("when both are empty this depends on how"));
    }

    /** What a text that looks like a day is beside a day, programs do not agree on. */
    @Test
    void aDayInAConstraintIsWrittenOut() {
        assertThat(form("date", "", ". >= '2020-02-01'", "").faults())
                .hasSize(1)
                .allMatch(fault -> fault.contains("a day is written date('2020-12-31')"));
        assertThat(form("dateTime", "", ". >= date('2020-02-01')", "")
                        .read()
                        .at("/pages/0/elements/14/validators/0/expression")
                        .asText())
                .isEqualTo("{sist} empty or {sist} >= '2020-02-01T00:00'");
    }

    private static final Map<String, Questionnaire> EXAMPLES = new HashMap<>();

    private static Questionnaire example(String relevant, String calculation) {
        String type = calculation.isEmpty() ? "text" : "calculate";
        return EXAMPLES.computeIfAbsent(
                relevant + calculation,
                once -> read(form(type, relevant, "", calculation)).orElseThrow());
    }

    private static void isCalculatedAlike(String calculation, Given given) {
        JsonNode complete = evaluated(example("", calculation), given).path("complete");
        assertThat(plain(complete.path("sist")))
                .as(calculation + " over " + given)
                .isEqualTo(plain(given.engine().text(calculation)));
    }

    private static void isShownAlike(String condition, Given given) {
        assertThat(isShown(example(condition, ""), given, "sist"))
                .as(condition + " over " + given)
                .isEqualTo(given.engine().holds(condition));
    }

    @Test
    void whatIsRelevantIsRelevantToBoth() {
        withRandom(25, random -> {
            String condition = new RandomXPath(random).truth(3);
            read(form("text", condition, "", "")).ifPresent(questionnaire -> {
                for (int time = 0; time < ANSWERS; time++) {
                    Given given = Given.at(random);
                    assertThat(isShown(questionnaire, given, "sist"))
                            .as(condition + " over " + given + " as " + written(questionnaire))
                            .isEqualTo(given.engine().holds(condition));
                }
            });
        });
    }

    @Test
    void whatIsCalculatedIsTheSame() {
        withRandom(25, random -> {
            RandomXPath xpath = new RandomXPath(random);
            String calculation = random.nextBoolean() ? xpath.number(3) : xpath.text(3);
            read(form("calculate", "", "", calculation)).ifPresent(questionnaire -> {
                for (int time = 0; time < ANSWERS; time++) {
                    Given given = Given.at(random);
                    assertThat(plain(evaluated(questionnaire, given)
                                    .path("complete")
                                    .path("sist")))
                            .as(calculation + " over " + given + " as " + written(questionnaire))
                            .isEqualTo(plain(given.engine().text(calculation)));
                }
            });
        });
    }

    @Test
    void whatAConstraintRefusesIsRefusedByBoth() {
        withRandom(25, random -> {
            RandomXPath xpath = new RandomXPath(random);
            boolean number = random.nextBoolean();
            String constraint = xpath.constraint(number ? "${n}" : "${t}", 2);
            String type = number ? "integer" : "text";
            read(form(type, "", constraint, "")).ifPresent(questionnaire -> {
                for (int time = 0; time < ANSWERS; time++) {
                    Given given = Given.at(random);
                    Object answer =
                            number ? (Object) (random.nextInt(14) - 2) : RandomXPath.TEXTS.get(1 + random.nextInt(10));
                    given.answers().put("sist", answer);
                    assertThat(errors(questionnaire, given))
                            .as(constraint + " over " + given + " as " + written(questionnaire))
                            .isEqualTo(given.engine().holdsFor(constraint, "sist") ? List.of() : List.of("sist"));
                }
            });
        });
    }

    @Test
    void whatAConstraintOfADayRefusesIsRefusedByBoth() {
        withRandom(25, random -> {
            boolean moment = random.nextBoolean();
            String constraint = new RandomXPath(random).constraintOfDay();
            read(form(moment ? "dateTime" : "date", "", constraint, "")).ifPresent(questionnaire -> {
                for (int time = 0; time < ANSWERS; time++) {
                    Given given = Given.at(random);
                    LocalDate day = Optional.ofNullable(Given.day(random)).orElse(LocalDate.now());
                    given.answers().put("sist", moment ? day.atTime(random.nextInt(2) * 10, 30) : day);
                    assertThat(errors(questionnaire, given))
                            .as(constraint + " over " + given + " as " + written(questionnaire))
                            .isEqualTo(given.engine().holdsFor(constraint, "sist") ? List.of() : List.of("sist"));
                }
            });
        });
    }

    private static Optional<Questionnaire> read(WrittenForm form) {
        tried++;
        try {
            byte[] definition = form.read().toString().getBytes(StandardCharsets.UTF_8);
            Questionnaire questionnaire = QuestionnaireReader.read("prove", 1, definition);
            written++;
            last = new String(definition, StandardCharsets.UTF_8);
            return Optional.of(questionnaire);
        } catch (FaultyXlsForm refused) {
            return Optional.empty();
        }
    }

    private static String last = "";

    private static String written(Questionnaire questionnaire) {
        return last.substring(last.lastIndexOf("\"sist\"") - 40);
    }

    private static JsonNode evaluated(Questionnaire questionnaire, Given given) {
        return Evaluation.of(
                questionnaire,
                Optional.of(new Answers(given.json())),
                List.of(),
                new Circumstances(
                        JsonNodeFactory.instance.objectNode(),
                        Clock.fixed(Instant.now(), ZoneId.systemDefault()),
                        "default",
                        0));
    }

    private static boolean isShown(Questionnaire questionnaire, Given given, String name) {
        return StreamSupport.stream(
                        evaluated(questionnaire, given).path("pages").spliterator(), false)
                .flatMap(page -> StreamSupport.stream(page.path("elements").spliterator(), false))
                .anyMatch(element -> element.path("name").asText().equals(name)
                        && element.path("visible").asBoolean());
    }

    private static List<String> errors(Questionnaire questionnaire, Given given) {
        List<String> errors = new ArrayList<>();
        evaluated(questionnaire, given).path("errors").forEach(error -> errors.add(error.asText()));
        return errors;
    }

    /** A number is the same however it is written, to nine places; nothing is a blank text. */
    private static String plain(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : plain(value.asText());
    }

    private static String plain(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return text.matches("-?[0-9.]+(E-?[0-9]+)?") && text.matches(".*[0-9].*")
                ? String.format(java.util.Locale.ROOT, "%.9f", Double.parseDouble(text) + 0.0)
                : text.replace("not-sure", "not_sure");
    }

    /** Random answers, often none. */
    private record Given(Map<String, Object> answers) {
        static Given at(Random random) {
            Map<String, Object> answers = new LinkedHashMap<>();
            answers.put("n", random.nextInt(3) == 0 ? null : (Object) (random.nextInt(9) - 2));
            answers.put("m", random.nextInt(3) == 0 ? null : (Object) (random.nextInt(4) - 1));
            answers.put("x", random.nextInt(3) == 0 ? null : (Object) ((random.nextInt(40) - 10) / 4.0));
            answers.put("t", RandomXPath.TEXTS.get(random.nextInt(RandomXPath.TEXTS.size())));
            answers.put("u", RandomXPath.TEXTS.get(random.nextInt(RandomXPath.TEXTS.size())));
            answers.put("o", List.of("", "a", "b", "not-sure").get(random.nextInt(4)));
            answers.put("p", List.of("", "a", "b", "not-sure").get(random.nextInt(4)));
            answers.put("s", List.of("", "1", "2", "3").get(random.nextInt(4)));
            answers.put("z", List.of("", "a", "A").get(random.nextInt(3)));
            answers.put(
                    "l",
                    List.of(List.of(), List.of("a"), List.of("b"), List.of("a", "b"), List.of("not-sure"))
                            .get(random.nextInt(5)));
            answers.put("d", day(random));
            answers.put("e", day(random));
            LocalDate day = day(random);
            answers.put("dt", day == null ? null : day.atTime(10, 30));
            answers.put("age", random.nextInt(4) == 0 ? null : (Object) random.nextInt(5));
            return new Given(answers);
        }

        static Given only(Map<String, Object> answers) {
            Map<String, Object> all = new LinkedHashMap<>();
            for (String name : List.of("n", "m", "x", "t", "u", "o", "p", "s", "z", "l", "d", "e", "dt", "age")) {
                all.put(name, answers.getOrDefault(name, name.equals("l") ? List.of() : null));
            }
            return new Given(all);
        }

        private static LocalDate day(Random random) {
            LocalDate today = LocalDate.now();
            return switch (random.nextInt(6)) {
                case 0, 1 -> null;
                case 2 -> today;
                case 3 -> today.plusDays(random.nextInt(9) - 4);
                default -> LocalDate.of(2020, 1, 28).plusDays(random.nextInt(9));
            };
        }

        XFormsEngine engine() {
            Map<String, Object> flat = new LinkedHashMap<>(answers);
            Object age = flat.remove("age");
            XFormsEngine engine = new XFormsEngine(flat);
            Map<String, Object> inside = new LinkedHashMap<>();
            inside.put("age", age);
            engine.repeat("rep", 0, inside);
            engine.put("k", engine.text(NUMBER));
            engine.put("h", engine.text(CODE));
            return engine;
        }

        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            answers.forEach((name, answer) -> {
                if (name.equals("age")) {
                    ObjectNode time = json.putArray("rep").addObject();
                    Optional.ofNullable((Integer) answer).ifPresent(age -> time.put("age", age));
                } else if (answer instanceof Integer number) {
                    json.put(name, number);
                } else if (answer instanceof Double number) {
                    json.put(name, number);
                } else if (answer instanceof List<?> codes) {
                    ArrayNode list = codes.isEmpty() ? JsonNodeFactory.instance.arrayNode() : json.putArray(name);
                    codes.forEach(code -> list.add(spelled(code)));
                } else if (answer instanceof LocalDateTime moment) {
                    json.put(name, moment.toString());
                } else if (answer != null && !answer.equals("")) {
                    json.put(name, name.matches("[tu]|sist") ? String.valueOf(answer) : spelled(answer));
                }
            });
            return json;
        }

        private static String spelled(Object code) {
            return String.valueOf(code).equals("not-sure") ? "not_sure" : String.valueOf(code);
        }
    }
}

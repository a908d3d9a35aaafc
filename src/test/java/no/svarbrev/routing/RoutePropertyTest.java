package no.svarbrev.routing;

import static no.svarbrev.testkit.Tries.seeds;
import static no.svarbrev.testkit.Tries.tries;
import static no.svarbrev.testkit.Tries.withRandom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.arbitrary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.rule.Clearing;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.testkit.RealQuestionnaires;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** What holds on every way through the real questionnaires and one that uses the whole model. */
class RoutePropertyTest {
    private static final Circumstances NOW =
            Circumstances.at(Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneId.of("Europe/Oslo")));

    private static final String WHOLE_MODEL = """
            {"pages": [
              {"name": "p1", "elements": [
                {"type": "radiogroup", "name": "a", "choices": ["ja", "nei"], "isRequired": true},
                {"type": "checkbox", "name": "b", "choices": ["x", "y", {"value": "z", "visibleIf": "{a} = 'ja'"}],
                 "showNoneItem": true, "showOtherItem": true},
                {"type": "text", "name": "c", "visibleIf": "{a} = 'ja'", "resetValueIf": "{b} contains 'y'"}]},
              {"name": "p2", "visibleIf": "{b} notempty", "elements": [
                {"type": "dropdown", "name": "d", "choicesFromQuestion": "b", "choicesFromQuestionMode": "selected"},
                {"type": "matrix", "name": "e", "columns": [1, 2],
                 "rows": ["r1", {"value": "r2", "visibleIf": "{a} = 'nei'"}]},
                {"type": "text", "name": "f", "inputType": "number", "setValueExpression": "iif({d} = 'x', 1, 2)"}]},
              {"name": "p3", "elements": [
                {"type": "panel", "name": "g", "visibleIf": "{f} > 1", "elements": [
                  {"type": "comment", "name": "h"},
                  {"type": "expression", "name": "i", "expression": "{f} * 2"}]},
                {"type": "ranking", "name": "j", "choices": ["k", "l"], "visibleIf": "{d} notempty"}]},
              {"name": "p4", "elements": [{"type": "boolean", "name": "m"}]},
              {"name": "p5", "elements": [{"type": "rating", "name": "n"}, {"type": "text", "name": "o"}]}],
             "triggers": [
              {"type": "skip", "expression": "{b} contains 'x'", "gotoName": "n"},
              {"type": "complete", "expression": "{m} = true"},
              {"type": "visible", "expression": "{m} = false", "questions": ["o"]},
              {"type": "copyvalue", "expression": "{n} > 3", "fromName": "a", "setToName": "o"}]}
            """;

    private static final List<Questionnaire> QUESTIONNAIRES = Stream.concat(
                    RealQuestionnaires.all().stream(),
                    Stream.of(QuestionnaireReader.read("modell", 1, WHOLE_MODEL.getBytes(StandardCharsets.UTF_8))))
            .toList();

    @Test
    void aWalkNeverShowsAPageTwice() {
        tries(300)
                .forAll(questionnaires(), seeds())
                .checkAssert((questionnaire, seed) -> isWalkedOnce(questionnaire, new Random(seed)));
    }

    private static void isWalkedOnce(Questionnaire questionnaire, Random random) {
        Route route = Route.begun(questionnaire, NOW);
        Optional<ShownPage> page = route.pages().stream().findFirst();
        List<String> seen = new ArrayList<>();
        while (page.isPresent()) {
            String name = page.get().page().name();
            assertThat(seen).doesNotContain(name);
            seen.add(name);
            route = route.changed(RandomAnswers.to(page.get(), random, 0.8), keys(page.get()));
            page = route.next(route.page(page.get().page()));
        }
    }

    @Test
    void lookingAtAnswersNeverChangesThem() {
        withRandom(300, random -> {
            Route route = route(random);
            ObjectNode before = route.answers().data().deepCopy();
            Route again = Route.of(route.questionnaire(), route.answers(), NOW);
            again.pages().forEach(again::faults);
            extent(again);
            again.firstUnfinished(List.of());
            again.changed(RandomAnswers.to(again.pages().get(0), random, 1), List.of());
            Completion.of(again.questionnaire(), again.answers(), again.circumstances())
                    .data()
                    .put("fremmed", true);
            assertThat(route.answers().data()).isEqualTo(before);
        });
    }

    /** C-05. */
    @Test
    void anAnswerChangedLeavesNothingOfWhatItHid() {
        withRandom(300, random -> {
            Route first = route(random);
            ShownPage page = first.pages().get(random.nextInt(first.pages().size()));
            Route route = first.changed(RandomAnswers.to(page, random, 0.5), keys(page));
            List<ShownQuestion> hidden = route.questions().stream()
                    .filter(question -> !question.isShown() && clearing(route, question) != Clearing.NONE)
                    .toList();
            ObjectNode completed = Completion.of(route.questionnaire(), route.stored(), route.circumstances())
                    .data();
            hidden.forEach(question -> {
                assertThat(completed.has(question.question().prompt().key())).isFalse();
                assertThat(completed.has(question.question().prompt().commentName()))
                        .isFalse();
            });
        });
    }

    @Test
    void thePagesShownAreSomeOfAllInTheirOrder() {
        withRandom(300, random -> {
            Route route = route(random);
            assertThat(route.questionnaire().pages())
                    .containsSubsequence(
                            route.pages().stream().map(ShownPage::page).toList());
            assertThat(route.pages()).allMatch(page -> page.elements().stream().anyMatch(ShownElement::isShown));
        });
    }

    @Test
    void faultsAreOfQuestionsShown() {
        withRandom(300, random -> {
            Route route = route(random);
            route.pages().forEach(page -> {
                Set<String> shown = page.questions()
                        .filter(ShownQuestion::isShown)
                        .map(question -> question.question().name())
                        .collect(Collectors.toSet());
                assertThat(route.faults(page)).extracting(Fault::question).allMatch(shown::contains);
            });
        });
    }

    @Test
    void noMoreIsAnsweredThanWasShown() {
        withRandom(300, random -> {
            Route route = route(random);
            assertThat(extent(route).answered()).isBetween(0, extent(route).shown());
        });
    }

    private static Extent extent(Route route) {
        List<String> pages =
                route.pages().stream().map(page -> page.page().name()).toList();
        return new Headway(route, pages, Optional.empty()).extent();
    }

    /** What the question says, or the questionnaire for it. */
    private static Clearing clearing(Route route, ShownQuestion question) {
        Clearing own = question.question().prompt().clearing();
        return own == Clearing.DEFAULT ? route.questionnaire().settings().clearing() : own;
    }

    private static List<String> keys(ShownPage page) {
        return page.questions()
                .map(question -> question.question().prompt())
                .flatMap(prompt -> Stream.of(prompt.key(), prompt.commentName()))
                .toList();
    }

    private static Gen<Questionnaire> questionnaires() {
        return arbitrary().pick(QUESTIONNAIRES).describedAs(Questionnaire::code);
    }

    private static Route route(Random random) {
        Questionnaire questionnaire = QUESTIONNAIRES.get(random.nextInt(QUESTIONNAIRES.size()));
        Route begun = Route.begun(questionnaire, NOW);
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        double share = random.nextDouble();
        begun.questions().forEach(question -> RandomAnswers.put(answers::set, question, random, share));
        return Route.of(questionnaire, new Answers(answers), NOW);
    }

    /** Answers of the right shape, about one in twenty of them wrong. */
    private static final class RandomAnswers {
        private interface Taker {
            void take(String key, JsonNode value);
        }

        static Map<String, JsonNode> to(ShownPage page, Random random, double share) {
            Map<String, JsonNode> answers = new LinkedHashMap<>();
            page.questions()
                    .filter(ShownQuestion::isShown)
                    .forEach(question -> put(answers::put, question, random, share));
            return answers;
        }

        static void put(Taker taker, ShownQuestion question, Random random, double share) {
            JsonNode value = random.nextDouble() < share ? value(question, random) : MissingNode.getInstance();
            if (!value.isMissingNode()) {
                taker.take(question.question().prompt().key(), value);
            }
            if (question.question().prompt().comment().isPresent() && random.nextBoolean()) {
                taker.take(question.question().prompt().commentName(), TextNode.valueOf("Kommentar"));
            }
        }

        private static JsonNode value(ShownQuestion question, Random random) {
            return switch (question.kind()) {
                case RADIOGROUP, DROPDOWN, BOOLEAN, RATING -> one(question.choices(), random);
                case CHECKBOX, TAGBOX, RANKING -> some(question.choices(), random);
                case NUMBER -> DecimalNode.valueOf(new BigDecimal(random.nextInt(2_000)).movePointLeft(1));
                case DATE -> TextNode.valueOf("2026-03-02");
                case TEXT, COMMENT -> TextNode.valueOf("Fritekst");
                case SIGNATUREPAD -> TextNode.valueOf("data:image/png;base64,iVBORw0KGgo=");
                case MATRIX -> rows(question, random);
                case MULTIPLETEXT, MATRIXDROPDOWN, MATRIXDYNAMIC, PANELDYNAMIC, EXPRESSION -> MissingNode.getInstance();
            };
        }

        private static JsonNode one(List<Choice> choices, Random random) {
            return choices.isEmpty() || random.nextInt(20) == 0
                    ? TextNode.valueOf("fremmed")
                    : choices.get(random.nextInt(choices.size())).value();
        }

        private static JsonNode some(List<Choice> choices, Random random) {
            ArrayNode ticked = JsonNodeFactory.instance.arrayNode();
            choices.stream()
                    .filter(choice -> random.nextBoolean())
                    .forEach(choice -> ticked.add(one(List.of(choice), random)));
            return ticked.isEmpty() ? MissingNode.getInstance() : ticked;
        }

        private static JsonNode rows(ShownQuestion question, Random random) {
            ObjectNode rows = JsonNodeFactory.instance.objectNode();
            question.rows().stream()
                    .filter(row -> random.nextInt(5) > 0)
                    .forEach(row -> rows.set(row.code(), one(question.choices(), random)));
            return rows.isEmpty() ? MissingNode.getInstance() : rows;
        }
    }
}

package no.svarbrev.routing;

import static no.svarbrev.testkit.Tries.withRandom;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import org.junit.jupiter.api.Test;

/**
 * C-05: random questionnaires in which earlier answers open later pages and questions, random walks, and an earlier answer
 * changed on the way. What it hides is kept until the end and then left out; changed back, all is as it was.
 */
class BackEditPropertyTest {
    private static final Circumstances NOW =
            Circumstances.at(Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC));
    private static final List<String> CHOICES = List.of("a", "b", "c");

    /** Two to seven pages of one to three questions each; most later ones hang on an earlier answer, or on two. */
    private static Questionnaire questionnaire(Random random) {
        List<String> earlier = new ArrayList<>();
        String pages = IntStream.range(0, 2 + random.nextInt(6))
                .mapToObj(page -> page(page, random, earlier))
                .collect(Collectors.joining(","));
        String json = "{'pages':[" + pages + "]}";
        return QuestionnaireReader.read(
                "tilfeldig", 1, json.replace('\'', '"').replace('`', '\'').getBytes(StandardCharsets.UTF_8));
    }

    private static String page(int page, Random random, List<String> earlier) {
        String condition = condition(random, earlier);
        String questions = IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(question -> question("q" + page + "_" + question, random, earlier))
                .collect(Collectors.joining(","));
        return "{'name':'p" + page + "'" + condition + ",'elements':[" + questions + "]}";
    }

    private static String question(String name, Random random, List<String> earlier) {
        String condition = condition(random, earlier);
        earlier.add(name);
        return "{'type':'radiogroup','name':'" + name + "','choices':['a','b','c']" + condition + "}";
    }

    private static String condition(Random random, List<String> earlier) {
        if (earlier.isEmpty() || random.nextInt(3) == 0) {
            return "";
        }
        String first = comparison(random, earlier);
        String more =
                random.nextBoolean() ? "" : (random.nextBoolean() ? " and " : " or ") + comparison(random, earlier);
        return ",'visibleIf':'" + first + more + "'";
    }

    private static String comparison(Random random, List<String> earlier) {
        String name = earlier.get(random.nextInt(earlier.size()));
        return "{" + name + "} " + (random.nextBoolean() ? "=" : "<>") + " `" + one(random) + "`";
    }

    private static String one(Random random) {
        return CHOICES.get(random.nextInt(CHOICES.size()));
    }

    /** From the first page to the last, each question shown is answered. */
    private static Route walked(Questionnaire questionnaire, Random random) {
        Route route = Route.begun(questionnaire, NOW);
        Optional<ShownPage> page = route.pages().stream().findFirst();
        while (page.isPresent()) {
            Map<String, JsonNode> answers = new LinkedHashMap<>();
            page.get()
                    .questions()
                    .filter(ShownQuestion::isShown)
                    .forEach(state -> answers.put(state.question().name(), TextNode.valueOf(one(random))));
            route = route.changed(answers, List.copyOf(answers.keySet()));
            page = route.next(route.page(page.get().page()));
        }
        return route;
    }

    /** Another answer to one question that is shown and answered. */
    private static Route edited(Route route, String name, String answer) {
        return route.changed(Map.of(name, TextNode.valueOf(answer)), List.of(name));
    }

    private static String someAnswered(Route route, Random random) {
        List<String> shown = route.pages().stream()
                .flatMap(ShownPage::questions)
                .filter(ShownQuestion::isShown)
                .map(state -> state.question().name())
                .filter(route.answers().data()::has)
                .toList();
        return shown.get(random.nextInt(shown.size()));
    }

    private static ObjectNode completed(Route route) {
        return Completion.of(route.questionnaire(), route.answers(), NOW).data();
    }

    @Test
    void whatAnEarlierAnswerHidesIsKeptUntilTheEndAndThenLeftOut() {
        withRandom(500, random -> {
            Questionnaire questionnaire = questionnaire(random);
            Route before = walked(questionnaire, random);
            String name = someAnswered(before, random);
            Route after = edited(before, name, one(random));
            ObjectNode kept = before.answers().data().deepCopy();
            kept.set(name, after.answers().data().get(name));
            assertThat(after.answers().data()).as("nothing else is touched").isEqualTo(kept);
            ObjectNode completed = completed(after);
            after.questions().forEach(state -> {
                String question = state.question().name();
                boolean shown = state.isShown() && isOnAPageShown(after, question);
                assertThat(completed.has(question)).as(question).isEqualTo(shown && kept.has(question));
                if (completed.has(question)) {
                    assertThat(completed.get(question)).isEqualTo(kept.get(question));
                }
            });
        });
    }

    private static boolean isOnAPageShown(Route route, String question) {
        return route.pages().stream()
                .flatMap(ShownPage::questions)
                .anyMatch(state -> state.question().name().equals(question));
    }

    @Test
    void anAnswerChangedAndChangedBackLosesNothing() {
        withRandom(500, random -> {
            Questionnaire questionnaire = questionnaire(random);
            Route before = walked(questionnaire, random);
            String name = someAnswered(before, random);
            String was = before.answers().data().get(name).textValue();
            Route back = edited(edited(before, name, one(random)), name, was);
            assertThat(back.answers().data()).isEqualTo(before.answers().data());
            assertThat(completed(back)).isEqualTo(completed(before));
            assertThat(back.pages().stream().map(page -> page.page().name()))
                    .containsExactlyElementsOf(before.pages().stream()
                            .map(page -> page.page().name())
                            .toList());
        });
    }

    @Test
    void whoHasAnsweredAllThatIsShownIsDoneAndWhoIsShownMoreIsNot() {
        withRandom(500, random -> {
            Questionnaire questionnaire = questionnaire(random);
            Route before = walked(questionnaire, random);
            List<String> saved =
                    before.pages().stream().map(page -> page.page().name()).toList();
            assertThat(before.firstUnfinished(saved)).isEmpty();
            Route after = edited(before, someAnswered(before, random), one(random));
            Optional<String> opened = after.pages().stream()
                    .map(page -> page.page().name())
                    .filter(page -> !saved.contains(page))
                    .findFirst();
            assertThat(after.firstUnfinished(saved).map(page -> page.page().name()))
                    .isEqualTo(opened);
        });
    }
}

package no.svarbrev.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import no.svarbrev.questionnaire.Choice;
import no.svarbrev.questionnaire.Fault;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.testkit.RealQuestionnaires;

/** What holds on every way through the real questionnaires, for answers right and wrong. */
class RoutePropertyTest {
    private static final List<Questionnaire> QUESTIONNAIRES = RealQuestionnaires.all();

    @Property(tries = 300)
    void thePagesShownAreSomeOfAllInTheirOrder(@ForAll("routes") Route route) {
        assertThat(route.questionnaire().pages()).containsSubsequence(route.pages());
        assertThat(route.pages()).allMatch(page -> !route.shown(page).isEmpty());
    }

    @Property(tries = 300)
    void completedHoldsAnswersOfShownQuestionsOnly(@ForAll("routes") Route route) {
        Set<String> shown = route.questionnaire().questions().stream()
                .filter(route::shows)
                .flatMap(question -> List.of(question.name(), question.prompt().commentName()).stream())
                .collect(Collectors.toSet());
        route.completed()
                .data()
                .fieldNames()
                .forEachRemaining(name -> assertThat(shown).contains(name));
    }

    @Property(tries = 300)
    void completingTwiceIsCompletingOnce(@ForAll("routes") Route route) {
        Answers once = route.completed();
        assertThat(new Route(route.questionnaire(), once).completed()).isEqualTo(once);
    }

    @Property(tries = 300)
    void anAnswerChangedLeavesNothingOfWhatItHid(@ForAll("routes") Route first, @ForAll Random random) {
        ObjectNode changed = first.answers().data().deepCopy();
        changed.setAll(RandomAnswers.to(first.questionnaire(), random, 0.2).data());
        Route route = new Route(first.questionnaire(), new Answers(changed));
        ObjectNode completed = route.completed().data();
        route.questionnaire().questions().stream()
                .filter(question -> !route.shows(question))
                .forEach(question -> {
                    assertThat(completed.has(question.name())).isFalse();
                    assertThat(completed.has(question.prompt().commentName())).isFalse();
                });
    }

    @Property(tries = 300)
    void lookingAtAnswersNeverChangesThem(@ForAll("routes") Route route) {
        ObjectNode before = route.answers().data().deepCopy();
        route.pages().forEach(route::faults);
        route.completed().data().put("fremmed", true);
        route.extent();
        route.firstUnfinished(List.of());
        assertThat(route.answers().data()).isEqualTo(before);
    }

    @Property(tries = 300)
    void nothingIsUnfinishedWhenEveryPageShownIsSavedWithoutFaults(
            @ForAll("routes") Route route, @ForAll Random random) {
        List<String> saved = route.questionnaire().pages().stream()
                .map(Page::name)
                .filter(name -> random.nextInt(10) > 0)
                .toList();
        boolean finished = route.pages().stream()
                .allMatch(page ->
                        saved.contains(page.name()) && route.faults(page).isEmpty());
        assertThat(route.firstUnfinished(saved).isEmpty()).isEqualTo(finished);
    }

    @Property(tries = 300)
    void faultsAreOfQuestionsShown(@ForAll("routes") Route route) {
        route.questionnaire().pages().forEach(page -> {
            Set<String> shown =
                    route.shownQuestions(page).stream().map(Question::name).collect(Collectors.toSet());
            assertThat(route.faults(page)).extracting(Fault::question).allMatch(shown::contains);
        });
    }

    @Property(tries = 300)
    void noMoreIsAnsweredThanWasShown(@ForAll("routes") Route route) {
        Extent extent = route.extent();
        assertThat(extent.answered()).isBetween(0, extent.shown());
        assertThat(new Route(route.questionnaire(), route.completed()).extent()).isEqualTo(extent);
    }

    @Property(tries = 300)
    void choicesFromAnotherQuestionAreThoseTickedThere(@ForAll("routes") Route route) {
        route.questionnaire()
                .questions()
                .forEach(question -> source(question).ifPresent(source -> {
                    Set<String> ticked = new java.util.HashSet<>();
                    route.answers().value(source).forEach(code -> ticked.add(code.asText()));
                    assertThat(route.choices(question)).extracting(Choice::code).allMatch(ticked::contains);
                    assertThat(route.choices(question)).hasSize((int) route.questionnaire().choicesOf(question).stream()
                            .filter(choice -> ticked.contains(choice.code()))
                            .count());
                }));
    }

    private static Optional<String> source(Question question) {
        return question instanceof Question.CheckboxGroup group ? group.choicesFrom() : Optional.empty();
    }

    @Provide
    Arbitrary<Route> routes() {
        return Arbitraries.randomValue(random -> {
            Questionnaire questionnaire = QUESTIONNAIRES.get(random.nextInt(QUESTIONNAIRES.size()));
            return new Route(questionnaire, RandomAnswers.to(questionnaire, random, random.nextDouble()));
        });
    }

    /** Answers of the right shape, about one in twenty of them wrong. */
    private record RandomAnswers(Questionnaire questionnaire, Random random, ObjectNode data) {
        static Answers to(Questionnaire questionnaire, Random random, double share) {
            RandomAnswers answers = new RandomAnswers(questionnaire, random, JsonNodeFactory.instance.objectNode());
            questionnaire.questions().stream()
                    .filter(question -> random.nextDouble() < share)
                    .forEach(answers::answer);
            return new Answers(answers.data);
        }

        private void answer(Question question) {
            String name = question.name();
            switch (question.kind()) {
                case RADIOGROUP -> data.put(name, code(question.choices()));
                case CHECKBOX ->
                    questionnaire.choicesOf(question).stream()
                            .filter(choice -> random.nextBoolean())
                            .forEach(choice -> data.withArray("/" + name).add(odd() ? "fremmed" : choice.code()));
                case TEXT, COMMENT -> data.put(name, "Fritekst");
                case NUMBER -> data.put(name, new BigDecimal(random.nextInt(2_000_000)).movePointLeft(1));
                case MATRIX ->
                    ((Question.Matrix) question)
                            .rows().stream()
                                    .filter(row -> random.nextInt(5) > 0)
                                    .forEach(row ->
                                            data.withObject("/" + name).put(row.code(), code(question.choices())));
            }
            if (question.prompt().comment().isPresent() && random.nextBoolean()) {
                data.put(question.prompt().commentName(), "Kommentar");
            }
        }

        private String code(List<Choice> choices) {
            return odd()
                    ? "fremmed"
                    : choices.get(random.nextInt(choices.size())).code();
        }

        private boolean odd() {
            return random.nextInt(20) == 0;
        }
    }
}

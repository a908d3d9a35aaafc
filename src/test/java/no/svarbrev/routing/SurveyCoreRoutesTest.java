package no.svarbrev.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.choice.Choice;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.testkit.RealQuestionnaires;
import no.svarbrev.testkit.SurveyCore;
import no.svarbrev.testkit.TestClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same answers open the same way in survey-core: what is shown, offered, faulty and stored. The vectors are written by
 * src/test/survey-core/vectors.js.
 */
class SurveyCoreRoutesTest {
    /** survey-core lets nobody tick an exclusive choice with others; a form that is posted must be checked. */
    private static final Set<Fault.Kind> ONLY_OURS = Set.of(Fault.Kind.EXCLUSIVE);

    @ParameterizedTest
    @ValueSource(strings = {"intro-leder", "nav-leder", "som-brukerundersokelse"})
    void everySetOfAnswersOpensTheSameWay(String code) {
        Questionnaire questionnaire = RealQuestionnaires.read(code);
        List<String> differences = new ArrayList<>();
        SurveyCore.vectors(code).forEach(vector -> {
            Route route = Route.of(
                    questionnaire, new Answers((ObjectNode) vector.get("answers")), Circumstances.at(new TestClock()));
            compare("hidden pages", hiddenPages(route), names(vector.get("hiddenPages")), vector, differences);
            compare("hidden", hidden(route), names(vector.get("hidden")), vector, differences);
            compare("faulty", faulty(route), names(vector.get("faulty")), vector, differences);
            compare("offered", offered(route, vector), vector.get("offered").toString(), vector, differences);
            compare(
                    "completed",
                    Completion.of(route.questionnaire(), route.answers(), route.circumstances())
                            .data(),
                    completed(vector),
                    vector,
                    differences);
        });
        assertThat(differences).isEmpty();
    }

    private static void compare(String what, Object ours, Object theirs, JsonNode vector, List<String> differences) {
        if (!ours.equals(theirs)) {
            differences.add(what + ": ours " + ours + ", theirs " + theirs + ", answers " + vector.get("answers"));
        }
    }

    private static Set<String> hiddenPages(Route route) {
        return route.questionnaire().pages().stream()
                .filter(page -> !route.page(page).isShown())
                .map(Page::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> hidden(Route route) {
        return route.questions().stream()
                .filter(question -> !question.isShown())
                .map(question -> question.question().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> faulty(Route route) {
        return route.pages().stream()
                .flatMap(page -> route.faults(page).stream())
                .filter(fault -> !ONLY_OURS.contains(fault.kind()))
                .map(Fault::question)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String offered(Route route, JsonNode vector) {
        ObjectNode offered = (ObjectNode) SurveyCore.json("{}");
        vector.get("offered").fieldNames().forEachRemaining(name -> {
            var codes = offered.putArray(name);
            route.question(name).orElseThrow().choices().stream()
                    .map(Choice::code)
                    .forEach(codes::add);
        });
        return offered.toString();
    }

    private static ObjectNode completed(JsonNode vector) {
        ObjectNode data = vector.get("answers").deepCopy();
        vector.get("removed").forEach(name -> data.remove(name.textValue()));
        data.setAll((ObjectNode) vector.get("changed"));
        return data;
    }

    private static Set<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

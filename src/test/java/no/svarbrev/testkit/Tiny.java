package no.svarbrev.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Completion;
import no.svarbrev.routing.Route;

/** Questionnaires of one page, written with ' for ". */
public final class Tiny {
    private Tiny() {}

    public static Questionnaire form(String... elements) {
        String json = "{'title':'Skjema','pages':[{'name':'side','title':'Side','elements':["
                + String.join(",", elements) + "]}]}";
        return QuestionnaireReader.read("skjema", 1, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    public static Question question(String element) {
        return form(element).questions().get(0);
    }

    public static Route route(Questionnaire questionnaire, String answers) {
        return Route.of(
                questionnaire, new Answers((ObjectNode) SurveyCore.json(answers)), Circumstances.at(new TestClock()));
    }

    /** What is stored when these answers are sent in. */
    public static Answers completed(Questionnaire questionnaire, String answers) {
        Route route = route(questionnaire, answers);
        return Completion.of(questionnaire, route.answers(), route.circumstances());
    }

    /** What is wrong with these answers. */
    public static List<Fault> faults(String element, String answers) {
        Route route = route(form(element), answers);
        return route.faults(route.page(route.questionnaire().pages().get(0)));
    }
}

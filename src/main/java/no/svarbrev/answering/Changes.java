package no.svarbrev.answering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.PageSave;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Route;

/** What becomes of the stored answers when a page of a questionnaire that reacts to changes is saved. */
final class Changes {
    private Changes() {}

    /** The save of all answers as they are after the page, good only for what they were worked out from. */
    static PageSave workedOut(Standing standing, PageSave page) {
        Response response = standing.response();
        List<String> before = new ArrayList<>();
        response.answers().data().fieldNames().forEachRemaining(before::add);
        return page.workedOut(before, settled(standing, page).data(), response.revision());
    }

    // To become standing.route().changed(given, replaced).settled() when routes can be changed: triggers and set
    // values.
    private static Answers settled(Standing standing, PageSave page) {
        ObjectNode answers = standing.response().answers().data().deepCopy();
        answers.remove(page.replaced());
        answers.setAll(page.given());
        Questionnaire questionnaire = standing.questionnaire();
        Response response = standing.response();
        Response changed = new Response(
                response.id(),
                response.number(),
                response.version(),
                response.language(),
                response.startedAt(),
                response.submittedAt(),
                new Answers(answers),
                response.savedPages(),
                response.revision(),
                response.variables(),
                response.shown());
        Route route = Standing.route(questionnaire, changed, standing.now());
        return route.settled();
    }
}

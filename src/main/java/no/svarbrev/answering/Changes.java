package no.svarbrev.answering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.response.PageSave;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;

/** What becomes of the stored answers when a page of a questionnaire that reacts to changes is saved. */
final class Changes {
    private Changes() {}

    /** The save of all answers as they are after the page, good only for what they were worked out from. */
    static PageSave workedOut(Standing standing, PageSave page) {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        page.given().properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        Answers after = standing.route().changed(given, page.replaced()).settled();
        Response response = standing.response();
        List<String> before = new ArrayList<>();
        response.answers().data().fieldNames().forEachRemaining(before::add);
        return page.workedOut(before, after.data(), response.revision());
    }
}

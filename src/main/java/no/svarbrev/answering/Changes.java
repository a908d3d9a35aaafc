package no.svarbrev.answering;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.form.PageSave;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Route;

/** What becomes of the stored answers when a page of a questionnaire that reacts to changes is saved. */
final class Changes {
    private Changes() {}

    /** The save of all answers as they are after the page, good only for what they were worked out from. */
    static PageSave workedOut(Route route, int revision, PageSave page) {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        page.given().properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        Answers after = route.changed(given, page.replaced()).stored();
        List<String> before = new ArrayList<>();
        route.answers().data().fieldNames().forEachRemaining(before::add);
        return page.workedOut(before, after.data(), revision);
    }
}

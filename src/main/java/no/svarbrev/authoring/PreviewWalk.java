package no.svarbrev.authoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.form.PageAddress;
import no.svarbrev.form.PageSave;
import no.svarbrev.platform.Problem;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Route;

/**
 * An author's walk through a questionnaire that is stored nowhere: the answers so far travel with each page.
 *
 * @param interview whether what only interviewers see is shown
 */
record PreviewWalk(Questionnaire questionnaire, String language, boolean interview, Clock clock) {
    static final String STATE = "walk";
    static final String LANGUAGE = "language";
    static final String INTERVIEW = "interview";
    private static final List<String> KNOWN =
            List.of("navn", "enhet", "enhetsnavn", "enhetskode", "kommune", "fylke", "bydel", "region", "rolle");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Of a respondent whose background is its own name. */
    private Circumstances circumstances() {
        ObjectNode variables = JsonNodeFactory.instance.objectNode().put("intervjumodus", interview);
        KNOWN.forEach(name -> variables.put(name, "[" + name + "]"));
        return new Circumstances(variables, clock, language, 0);
    }

    Route begun() {
        return Route.begun(questionnaire, circumstances());
    }

    /** With the answers that came with a page. */
    Route at(String state) {
        return Route.of(questionnaire, new Answers(answers(state)), circumstances());
    }

    private static ObjectNode answers(String state) {
        try {
            JsonNode json = JSON.readTree(state);
            if (json.isObject()) {
                return (ObjectNode) json;
            }
        } catch (JsonProcessingException broken) {
            // Nobody types this field; whoever changed it is told so below.
        }
        throw Problem.badRequest("bad_walk", "Forhåndsvisningen har mistet svarene underveis. Begynn på nytt.");
    }

    Route after(Route before, PageSave save) {
        Map<String, JsonNode> given = new LinkedHashMap<>();
        save.given().properties().forEach(entry -> given.put(entry.getKey(), entry.getValue()));
        return before.changed(given, save.replaced());
    }

    /** The address of the questionnaire in the administration. */
    String home() {
        return "/admin/questionnaires/" + questionnaire.code() + "/" + questionnaire.version();
    }

    String query() {
        return "?" + LANGUAGE + "=" + URLEncoder.encode(language, StandardCharsets.UTF_8) + "&" + INTERVIEW + "="
                + interview;
    }

    PageAddress address(Page page, Route route) {
        return new PageAddress(
                home() + "/preview/" + PageAddress.step(page.name()),
                List.of(
                        new PageAddress.HiddenView(STATE, route.settled().data().toString()),
                        new PageAddress.HiddenView(LANGUAGE, language),
                        new PageAddress.HiddenView(INTERVIEW, String.valueOf(interview))),
                home(),
                "");
    }
}

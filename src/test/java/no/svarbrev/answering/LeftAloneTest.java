package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.PostedPage;
import no.svarbrev.form.Seen;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.reader.QuestionnaireReader;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.testkit.SurveyCore;
import org.junit.jupiter.api.Test;

/** A page that is left unfinished: only what was changed on it is the respondent's own. */
class LeftAloneTest {
    private static final Questionnaire FORM =
            QuestionnaireReader.read("prove", 1, """
            {"pages": [
              {"name": "p1", "elements": [{"type": "radiogroup", "name": "q1", "choices": ["ja", "nei"]}]},
              {"name": "p2", "elements": [
                {"type": "checkbox", "name": "q2", "defaultValue": ["a", "b"],
                 "choices": ["a", {"value": "b", "visibleIf": "{q1} = 'ja'"}, "c"]}]}]}
            """.getBytes(StandardCharsets.UTF_8));

    @Test
    void aDefaultOfWhichSomeIsNotOfferedIsNobodysAnswerYet() {
        assertThat(posted("a").save().vouched()).isEmpty();
    }

    @Test
    void whatIsChangedIs() {
        assertThat(posted("c").save().vouched()).contains("q2");
    }

    /** The second page as it was shown, with this ticked, and then left. */
    private static PostedPage posted(String ticked) {
        Response response = new Response(
                new UUID(0, 1),
                1,
                1,
                "nb",
                Instant.parse("2026-03-02T09:00:00Z"),
                Optional.empty(),
                new Answers((ObjectNode) SurveyCore.json("{\"q1\": \"nei\", \"q2\": [\"a\", \"b\"]}")),
                List.of("p1"),
                2);
        Route route = Standing.route(FORM, response, InterviewersOwn.NOTHING, Instant.parse("2026-03-02T09:00:00Z"));
        ShownPage page = route.pages().get(1);
        Map<String, List<String>> fields = new HashMap<>();
        Seen.fields(response.revision(), response.answers().data(), page)
                .forEach(hidden -> fields.computeIfAbsent(hidden.name(), none -> new ArrayList<>())
                        .add(hidden.value()));
        fields.put(PostedPage.SHOWN, List.of("q2"));
        fields.put(PostedPage.ACTION, List.of("draft"));
        fields.put("q2", List.of(ticked));
        return PostedPage.read(FORM, page.page(), new PostedForm(fields));
    }
}

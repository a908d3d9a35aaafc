package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Route;

/**
 * One respondent's way through the questionnaire. The answers of a submitted response are final, as is what was shown of
 * it. Those of an unfinished one are as they would be stored if it were submitted now; but what the questionnaire filled in
 * itself, on a page that was never sent in, is nobody's answer.
 */
final class Meeting {
    private final Response response;
    private final Route route;
    private final ObjectNode answers;
    private final Optional<Set<String>> shown;

    private Meeting(Response response, Route route, ObjectNode answers) {
        this.response = response;
        this.route = route;
        this.answers = answers;
        this.shown = response.shown().filter(names -> response.isSubmitted()).map(Set::copyOf);
    }

    static Meeting of(Questionnaire questionnaire, Response response) {
        Circumstances circumstances = circumstances(response);
        return new Meeting(
                response,
                Route.of(questionnaire, response.answers(), circumstances),
                response.isSubmitted()
                        ? response.answers().data()
                        : Route.of(questionnaire, response.answers(), circumstances)
                                .completed()
                                .data());
    }

    /** Today is the day the response was last known to be worked on, so that the same file comes out every day. */
    private static Circumstances circumstances(Response response) {
        Instant then = response.submittedAt().orElse(response.startedAt());
        return new Circumstances(
                response.variables(), Clock.fixed(then, OsloTime.ZONE), response.language(), response.number());
    }

    Encounter with(QuestionColumns columns) {
        List<QuestionColumns.Asked> seen = columns.asked().stream()
                .filter(asked -> isShown(asked.question()))
                .toList();
        boolean sent = response.isSubmitted()
                || seen.stream()
                        .anyMatch(asked ->
                                response.savedPages().contains(asked.page().name()));
        Prompt prompt = columns.question().prompt();
        return new Encounter(
                route.question(columns.question().name()).orElseThrow(),
                answer(prompt.key(), sent),
                answer(prompt.commentName(), sent),
                !seen.isEmpty(),
                new Encounter.Progress(sent, response.isSubmitted()));
    }

    private boolean isShown(Question question) {
        return shown.map(names -> names.contains(question.name()))
                .orElseGet(() -> route.question(question.name()).orElseThrow().isShown());
    }

    private JsonNode answer(String key, boolean sent) {
        return sent || response.answers().data().has(key) ? answers.path(key) : MissingNode.getInstance();
    }
}

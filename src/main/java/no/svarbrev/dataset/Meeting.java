package no.svarbrev.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.questionnaire.Grid;
import no.svarbrev.questionnaire.Prompt;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.questionnaire.column.AnswerColumns;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Completion;
import no.svarbrev.routing.Headway;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownQuestion;

/**
 * One respondent's way through the questionnaire. The answers of a submitted response are final, as is what was shown of
 * it. Those of an unfinished one are as they would be stored if it were submitted now. What the questionnaire filled in
 * itself, on a page that was never sent in, is nobody's answer.
 */
final class Meeting {
    private final Response response;
    private final Route route;
    private final ObjectNode answers;
    private final Headway headway;
    private final Optional<Set<String>> shown;

    private Meeting(Response response, Route route, ObjectNode answers) {
        this.response = response;
        this.route = route;
        this.answers = answers;
        this.headway = new Headway(route, response.savedPages(), response.vouched());
        this.shown = response.shown().filter(names -> response.isSubmitted()).map(Set::copyOf);
    }

    static Meeting of(Questionnaire questionnaire, Response response) {
        Circumstances circumstances = circumstances(response);
        return new Meeting(
                response,
                Route.of(questionnaire, response.answers(), circumstances),
                response.isSubmitted()
                        ? response.answers().data()
                        : Completion.of(questionnaire, response.answers(), circumstances)
                                .data());
    }

    /** Today is the day the response was last known to be worked on, so that the same file comes out every day. */
    private static Circumstances circumstances(Response response) {
        Instant then = response.submittedAt().orElse(response.startedAt());
        return new Circumstances(
                response.variables(), Clock.fixed(then, OsloTime.ZONE), response.language(), response.number());
    }

    Encounter with(AnswerColumns columns) {
        List<AnswerColumns.Asked> seen =
                columns.asked().stream().filter(this::isShown).toList();
        boolean sent = response.isSubmitted()
                ? columns.asked().stream().anyMatch(asked -> headway.isSaved(asked.page()))
                : seen.stream().anyMatch(this::isSent);
        Prompt prompt = columns.question().prompt();
        return new Encounter(
                state(columns.question()),
                answer(prompt.key(), sent),
                answer(prompt.commentName(), sent),
                totals(prompt.key(), sent),
                !seen.isEmpty(),
                new Encounter.Progress(
                        response.isSubmitted() || sent || isPassed(columns.asked()), response.isSubmitted()));
    }

    /** Of one submitted before that was noted, all that its answers show. */
    private boolean isShown(AnswerColumns.Asked asked) {
        ShownQuestion state = state(asked.question());
        return shown.map(names -> names.contains(asked.question().name()))
                .orElseGet(() -> response.isSubmitted() ? state.isShown() : headway.isShown(asked.page(), state));
    }

    private boolean isSent(AnswerColumns.Asked asked) {
        return headway.isSent(asked.page(), state(asked.question()));
    }

    /** Whether it is not to be asked any more, wherever it stands. */
    private boolean isPassed(List<AnswerColumns.Asked> asked) {
        return asked.stream().allMatch(each -> headway.isPassed(each.page()) && !isStillOpen(each));
    }

    /** It came up on its page after that had been sent in. */
    private boolean isStillOpen(AnswerColumns.Asked asked) {
        return isShown(asked) && headway.isSaved(asked.page());
    }

    private ShownQuestion state(Question question) {
        return route.question(question.name()).orElseThrow();
    }

    /** The same as in the rates. */
    Outcome outcome() {
        return response.outcome()
                .orElseGet(() -> response.isSubmitted()
                        ? Outcome.COMPLETE
                        : Outcome.ofUnfinished(headway.extent().share()));
    }

    /** They are as the answers that they are worked out from. */
    private JsonNode totals(String key, boolean sent) {
        return sent || headway.isOwn(key) ? answers.path(Grid.Totals.key(key)) : MissingNode.getInstance();
    }

    private JsonNode answer(String key, boolean sent) {
        boolean counts = sent && !headway.isBlanked(key) || headway.isOwn(key);
        return counts ? answers.path(key) : MissingNode.getInstance();
    }
}

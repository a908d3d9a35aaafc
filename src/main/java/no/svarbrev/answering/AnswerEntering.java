package no.svarbrev.answering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.form.Filled;
import no.svarbrev.form.Places;
import no.svarbrev.form.PostedForm;
import no.svarbrev.form.PostedPage;
import no.svarbrev.form.Turn;
import no.svarbrev.invitation.Link;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/** Enters a whole set of answers as a respondent would: starts, saves each page the answers open, and submits. */
public final class AnswerEntering {
    private final Dialogue dialogue;
    private final Clock clock;

    public AnswerEntering(Dialogue dialogue, Clock clock) {
        this.dialogue = dialogue;
        this.clock = clock;
    }

    /** Fails when a page has a fault or the response cannot be submitted: the answers do not fit the questionnaire. */
    public Future<Void> enter(Link link, Questionnaire questionnaire, ObjectNode answers) {
        Route route = Route.of(questionnaire, new Answers(answers), Circumstances.at(clock));
        Future<Void> pages =
                dialogue.start(link, questionnaire, route.language()).mapEmpty();
        for (ShownPage page : route.pages()) {
            pages = pages.compose(saved -> save(link, route, page));
        }
        return pages.compose(saved -> dialogue.submit(link)).compose(AnswerEntering::expectDone);
    }

    private Future<Void> save(Link link, Route route, ShownPage page) {
        PostedPage posted = PostedPage.read(route.questionnaire(), page.page(), form(route, page));
        return dialogue.save(link, route.questionnaire(), posted)
                .compose(saved ->
                        saved.isPresent() && saved.get().turn().faults().isEmpty()
                                ? Future.succeededFuture()
                                : Future.failedFuture(new IllegalArgumentException(
                                        "Page " + page.page().name() + " cannot be saved: "
                                                + saved.map(Dialogue.Saved::turn)
                                                        .map(Turn::faults)
                                                        .orElse(List.of()))));
    }

    /** The page as it would be sent with these answers. */
    static PostedForm form(Route route, ShownPage page) {
        List<ShownQuestion> open = new Places(route, page).open();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        open.stream().filter(state -> !state.isInside()).forEach(state -> fields.putAll(Filled.fields(state)));
        fields.put(PostedPage.SHOWN, open.stream().map(ShownQuestion::field).toList());
        return new PostedForm(fields);
    }

    private static Future<Void> expectDone(Dialogue.Submission submission) {
        return submission.done()
                ? Future.succeededFuture()
                : Future.failedFuture(new IllegalArgumentException("Not submitted: " + submission));
    }
}

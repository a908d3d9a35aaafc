package no.svarbrev.answering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.svarbrev.questionnaire.Form;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Route;

/** Enters a whole set of answers as a respondent would: starts, saves each page the answers open, and submits. */
public final class AnswerEntering {
    private final Dialogue dialogue;

    public AnswerEntering(Dialogue dialogue) {
        this.dialogue = dialogue;
    }

    /** Fails when a page has a fault or the response cannot be submitted: the answers do not fit the questionnaire. */
    public Future<Void> enter(String token, Questionnaire questionnaire, ObjectNode answers) {
        Route route = new Route(questionnaire, new Answers(answers));
        Future<Void> pages = dialogue.start(token, "nb");
        for (Page page : route.pages()) {
            pages = pages.compose(saved -> save(token, route, page));
        }
        return pages.compose(saved -> dialogue.submit(token)).compose(AnswerEntering::expectDone);
    }

    private Future<Void> save(String token, Route route, Page page) {
        PostedPage posted = PostedPage.read(route.questionnaire(), page, Set.of(), form(route, page));
        return dialogue.save(token, route.questionnaire(), posted)
                .compose(saved -> saved.isPresent() && saved.get().faults().isEmpty()
                        ? Future.succeededFuture()
                        : Future.failedFuture(new IllegalArgumentException("Page " + page.name() + " cannot be saved: "
                                + saved.map(Dialogue.Saved::faults).orElse(List.of()))));
    }

    private static Form form(Route route, Page page) {
        Form stored = PostedPage.formOf(route.answers().data());
        List<String> shown = new ArrayList<>(
                route.shownQuestions(page).stream().map(Question::name).toList());
        return field -> field.equals(PostedPage.SHOWN) ? shown : stored.all(field);
    }

    private static Future<Void> expectDone(Dialogue.Submission submission) {
        return submission.done()
                ? Future.succeededFuture()
                : Future.failedFuture(new IllegalArgumentException("Not submitted: " + submission));
    }
}

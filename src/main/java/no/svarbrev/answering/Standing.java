package no.svarbrev.answering;

import java.time.Instant;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.Route;

/** Where a personal link stands at a moment: its survey's field period, and how far the response has come. */
public record Standing(Visit visit, Questionnaire questionnaire, Instant now) {
    /** The stages of a link; each has its page. */
    enum Stage {
        NOT_OPEN,
        CLOSED,
        NEW,
        STARTED,
        SUBMITTED
    }

    Stage stage() {
        if (isSubmitted()) {
            return Stage.SUBMITTED;
        }
        if (visit.isBeforeOpening(now)) {
            return Stage.NOT_OPEN;
        }
        if (!visit.isOpenAt(now)) {
            return Stage.CLOSED;
        }
        return visit.response().isPresent() ? Stage.STARTED : Stage.NEW;
    }

    boolean isSubmitted() {
        return visit.response().filter(Response::isSubmitted).isPresent();
    }

    boolean canAnswer() {
        return stage() == Stage.STARTED;
    }

    Response response() {
        return visit.response().orElseThrow();
    }

    Route route() {
        return new Route(questionnaire, response().answers());
    }

    /** The address path to go on from: the first unfinished page, else the review. */
    String resumeAt(String token) {
        return route().firstUnfinished(response().savedPages())
                .map(page -> pagePath(token, page))
                .orElse("/s/" + token + "/review");
    }

    static String pagePath(String token, Page page) {
        return "/s/" + token + "/p/" + page.name();
    }
}

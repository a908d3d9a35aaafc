package no.svarbrev.answering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.PageSave;
import no.svarbrev.response.Response;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.PageState;
import no.svarbrev.routing.Route;

/** Where a personal link stands at a moment: its survey's field period, and how far the response has come. */
public record Standing(Visit visit, Questionnaire questionnaire, Instant now) {
    /** The language that responses begin in, and that our own words are in. */
    static final String LANGUAGE = "nb";

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

    /** Whether the page was made from the version that the response is to. */
    boolean isOf(PageSave page) {
        return questionnaire.code().equals(page.questionnaire()) && questionnaire.version() == page.version();
    }

    /** Whether the page was made from an older version than the response is to. */
    boolean isAfter(PageSave page) {
        return questionnaire.code().equals(page.questionnaire()) && questionnaire.version() > page.version();
    }

    Response response() {
        return visit.response().orElseThrow();
    }

    /** The way of the stored answers, worked out anew at each call. */
    Route route() {
        return route(questionnaire, response(), now);
    }

    /** The way of a response that was just saved. */
    static Route route(Questionnaire questionnaire, Response response, Instant now) {
        return Route.of(
                questionnaire,
                response.answers(),
                circumstances(response.variables(), response.language(), response.number(), now));
    }

    /** The way of a response that begins now. */
    Route begun() {
        return Route.begun(questionnaire, circumstances(visit.variables(), LANGUAGE, 0, now));
    }

    /** Days begin at midnight in Norway; random orders are the same for one response. */
    private static Circumstances circumstances(ObjectNode variables, String language, long number, Instant now) {
        return new Circumstances(variables, Clock.fixed(now, OsloTime.ZONE), language, number);
    }

    /** The address path to go on from: the first unfinished page, else the review. */
    String resumeAt(String token, Route route) {
        return route.firstUnfinished(response().savedPages())
                .map(page -> pagePath(token, page))
                .orElse("/s/" + token + "/review");
    }

    static String pagePath(String token, PageState page) {
        return "/s/" + token + "/p/" + page.page().name();
    }
}

package no.svarbrev.answering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.form.PageAddress;
import no.svarbrev.form.PageSave;
import no.svarbrev.form.Seen;
import no.svarbrev.form.view.Around;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.Texts;
import no.svarbrev.platform.page.Head;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;

/** Where a personal link stands at a moment: its survey's field period, and how far the response has come. */
public record Standing(Visit visit, Questionnaire questionnaire, Instant now, Optional<String> asked) {
    public Standing(Visit visit, Questionnaire questionnaire, Instant now) {
        this(visit, questionnaire, now, Optional.empty());
    }

    /** Read in another language, when the questionnaire has it. */
    Standing in(String language) {
        return new Standing(visit, questionnaire, now, Optional.of(language));
    }

    /** Those that both the questionnaire and our own words are in. */
    List<String> languages() {
        return languages(questionnaire);
    }

    static List<String> languages(Questionnaire questionnaire) {
        return Texts.LANGUAGES.stream()
                .filter(questionnaire.languages()::contains)
                .toList();
    }

    /** What was asked for, else what the response is in, else what the contact reads, as far as it is offered. */
    String language() {
        List<String> offered = languages();
        return Stream.of(asked, visit.response().map(Response::language), Optional.of(visit.language()))
                .flatMap(Optional::stream)
                .filter(offered::contains)
                .findFirst()
                .orElse(offered.isEmpty() ? Texts.LANGUAGES.get(0) : offered.get(0));
    }

    /** The stages of a link; each has its page. */
    enum Stage {
        NOT_OPEN,
        CLOSED,
        DECLINED,
        NEW,
        STARTED,
        SUBMITTED
    }

    Stage stage() {
        if (isSubmitted()) {
            return Stage.SUBMITTED;
        }
        if (visit.wayIn() == Visit.WayIn.CLOSED_LINK) {
            return Stage.CLOSED;
        }
        if (visit.isBeforeOpening(now)) {
            return Stage.NOT_OPEN;
        }
        if (!visit.isOpenAt(now)) {
            return Stage.CLOSED;
        }
        if (visit.stance().declared().isPresent() && !isInterview()) {
            return Stage.DECLINED;
        }
        return visit.response().isPresent() ? Stage.STARTED : Stage.NEW;
    }

    boolean isSubmitted() {
        return visit.response().filter(Response::isSubmitted).isPresent();
    }

    /** An interviewer goes on also with one who had said no: they have talked since. */
    boolean isInterview() {
        return visit.wayIn() == Visit.WayIn.INTERVIEW || visit.wayIn() == Visit.WayIn.INTERVIEW_HELD_OPEN;
    }

    /** Whether it is the invited, who can still answer, or say that they do not. */
    boolean isStillToAnswer() {
        return visit.wayIn() == Visit.WayIn.PERSONAL
                && (stage() == Stage.NEW
                        || stage() == Stage.STARTED && visit.submittedBefore().isEmpty());
    }

    /** In the language of the response. */
    String say(String key, Object... values) {
        return Texts.in(language()).say(key, values);
    }

    /** What a page with this title begins with, in the language of the response. */
    Head head(String title) {
        return head(title, formTitle());
    }

    /** @param survey what stands beside the sender's name; empty where the title says it */
    Head head(String title, String survey) {
        return Head.of(language(), languages(), title, survey, visit.look());
    }

    /** @param own the whole link of one who has it from nowhere else; empty for others */
    Around around(String own) {
        return new Around(
                visit.graceAt(now).map(end -> OsloTime.text(end, language())).orElse(""), isStillToAnswer(), own);
    }

    String formTitle() {
        return questionnaire.title().in(language());
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
        return route(withheld());
    }

    /** The same, for who has looked before at what only interviewers see. */
    Route route(InterviewersOwn own) {
        return route(questionnaire, response(), own, language(), now);
    }

    /** The way of a response that was just saved. */
    static Route route(Questionnaire questionnaire, Response response, InterviewersOwn own, Instant now) {
        return route(questionnaire, response, own, response.language(), now);
    }

    /** As far as whoever looks may know the answers. */
    private static Route route(
            Questionnaire questionnaire, Response response, InterviewersOwn own, String language, Instant now) {
        return Route.of(
                questionnaire,
                own.known(response.answers(), response.variables()),
                circumstances(response.variables(), language, response.number(), now));
    }

    /** What of the response whoever looks may not know: nothing is kept from an interviewer. */
    InterviewersOwn withheld() {
        return isInterview() ? InterviewersOwn.NOTHING : interviewersOwn();
    }

    /** What of the response only interviewers see. */
    InterviewersOwn interviewersOwn() {
        return InterviewersOwn.of(questionnaire, response(), language(), now);
    }

    /** The way as it would be with these answers too. */
    Route routeWith(ObjectNode given) {
        ObjectNode all = withheld()
                .known(response().answers(), response().variables())
                .data()
                .deepCopy();
        all.setAll(given);
        return Route.of(
                questionnaire,
                new Answers(all),
                circumstances(response().variables(), language(), response().number(), now));
    }

    /** The way of a response that begins now. */
    Route begun() {
        return begun(visit.variables());
    }

    /** The same, where this is known of the respondent. */
    Route begun(ObjectNode variables) {
        return Route.begun(questionnaire, circumstances(variables, language(), 0, now));
    }

    /** Days begin at midnight in Norway; random orders are the same for one response. */
    private static Circumstances circumstances(ObjectNode variables, String language, long number, Instant now) {
        return new Circumstances(variables, Clock.fixed(now, OsloTime.ZONE), language, number);
    }

    /** The address path to go on from: the first unfinished page, else the review. */
    String resumeAt(Link link, Route route) {
        return route.firstUnfinished(response().savedPages())
                .map(page -> pagePath(link, page))
                .orElse(link.review());
    }

    /** @param note the key of what is said first; empty: nothing */
    static PageAddress address(Link link, ShownPage page, Response response, String note) {
        return new PageAddress(
                pagePath(link, page),
                Seen.fields(response.revision(), response.answers().data(), page),
                "",
                note);
    }

    static String pagePath(Link link, ShownPage page) {
        return link.page(PageAddress.step(page.page().name()));
    }
}

package no.svarbrev.answering;

import java.time.Instant;
import java.util.List;
import no.svarbrev.form.PostedPage;
import no.svarbrev.form.Words;
import no.svarbrev.form.view.AnswerText;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.page.Head;
import no.svarbrev.questionnaire.HtmlText;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.response.Visit;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownElement;
import no.svarbrev.routing.ShownText;

/** The views of the pages around the questions: before, after, and between. */
final class OutsideViews {
    private OutsideViews() {}

    /**
     * What the first page of a public link has besides.
     *
     * @param note what must be said first; empty: nothing
     */
    record Public(String challenge, int bits, String note) {
        static final Public NOT = new Public("", 0, "");
    }

    /** @param path where the link leads; its form is sent to {@code start} below that */
    record IntroView(
            Head head,
            String path,
            String version,
            List<String> texts,
            String closes,
            boolean declinable,
            Public open,
            String start) {
        static IntroView of(Standing standing, Link link) {
            return of(standing, link.path(), standing.isStillToAnswer(), Public.NOT);
        }

        static IntroView ofPublic(Standing standing, String path, Public open) {
            return of(standing, path, false, open);
        }

        private static IntroView of(Standing standing, String path, boolean declinable, Public open) {
            Visit visit = standing.visit();
            Questionnaire form = standing.questionnaire();
            Route route = standing.begun();
            Words words = new Words(route);
            List<String> texts = route.startPage().stream()
                    .flatMap(start -> start.all())
                    .filter(ShownElement::isShown)
                    .filter(text -> text.element() instanceof HtmlText)
                    .map(text -> words.markup(((HtmlText) text.element()).html(), ((ShownText) text).scope()))
                    .toList();
            return new IntroView(
                    standing.head(words.text(form.title(), route.scope()), ""),
                    path,
                    form.code() + "/" + form.version(),
                    texts,
                    visit.closes()
                            .map(closes -> OsloTime.text(closes, route.language()))
                            .orElse(""),
                    declinable,
                    open,
                    words.button(words.buttons().start(), "intro.start"));
        }
    }

    private static String time(Standing standing, Instant time) {
        return OsloTime.text(time, standing.language());
    }

    record LaterView(Head head, String token, boolean declinable, String own) {
        static LaterView of(Standing standing, Link link, String own) {
            return new LaterView(
                    standing.head(standing.say("later.title")), link.token(), standing.isStillToAnswer(), own);
        }
    }

    record ReceiptView(
            Head head, String thanks, long number, String time, String token, boolean copy, boolean reopening) {
        static ReceiptView of(Standing standing, Link link) {
            Response response = standing.response();
            Route route = standing.route();
            return new ReceiptView(
                    standing.head(standing.say("receipt.title")),
                    new Words(route).markup(route.closing(), route.scope()),
                    response.number(),
                    response.submittedAt()
                            .map(sent -> OsloTime.text(sent, standing.language()))
                            .orElse(""),
                    link.token(),
                    standing.visit().allowed().copy(),
                    standing.visit().allowed().reopening() && standing.visit().isTakingNewAt(standing.now()));
        }
    }

    record NotOpenView(Head head, String text, List<AnswerText> typed) {
        static NotOpenView before(Standing standing) {
            Visit visit = standing.visit();
            return of(standing, "before", time(standing, visit.opens()));
        }

        static NotOpenView after(Standing standing) {
            Visit visit = standing.visit();
            return of(
                    standing,
                    why(visit, standing.now()),
                    visit.closes().map(end -> time(standing, end)).orElse(""));
        }

        /** Only who was invited has got an e-mail that can be answered. */
        private static String why(Visit visit, Instant now) {
            return switch (visit.wayIn()) {
                case PERSONAL -> "after";
                case CLOSED_LINK -> visit.isAfterClosing(now) ? "ended" : "shut";
                case OPEN, INTERVIEW, INTERVIEW_HELD_OPEN -> "ended";
            };
        }

        static NotOpenView busy(Standing standing, Instant until) {
            return of(standing, "busy", time(standing, until));
        }

        static NotOpenView tooLate(Standing standing, PostedPage posted) {
            NotOpenView after = after(standing);
            Route route = standing.routeWith(posted.save().given());
            return after.with(AnswerText.ofPage(route, route.page(posted.page())).stream()
                    .filter(answer -> !answer.blank())
                    .toList());
        }

        private NotOpenView with(List<AnswerText> answers) {
            return new NotOpenView(head, text, answers);
        }

        private static NotOpenView of(Standing standing, String when, String time) {
            return new NotOpenView(
                    standing.head(standing.say(when + ".title")), standing.say(when + ".text", time), List.of());
        }
    }
}

package no.svarbrev.answering;

import java.util.List;
import no.svarbrev.form.PageAddress;
import no.svarbrev.form.Words;
import no.svarbrev.form.view.AnswerText;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.page.Head;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;

/**
 * All answers in words, to be read over before they are sent in.
 *
 * @param last the name of the page to go back to; empty when no page is open
 */
record ReviewView(
        Head head,
        String token,
        List<ReviewedPage> pages,
        String last,
        UnitsAnsweredFor units,
        Sending sending,
        Buttons buttons) {

    /**
     * @param complete whether nothing is left to do before the answers can be sent in
     * @param reopening whether they can be changed afterwards
     * @param before when they were sent in last; empty when they were not
     */
    record Sending(boolean complete, boolean reopening, String before) {}

    /** What the buttons and links that send in and lead back say. */
    record Buttons(String complete, String back, String edit) {}

    /**
     * The units that the answers are for besides the contact's own.
     *
     * @param several whether the survey lets respondents name them
     */
    record UnitsAnsweredFor(boolean several, List<String> names) {}

    /** A page in the review, with its answers in words; its name is as addresses have it. */
    record ReviewedPage(String name, String title, boolean finished, List<AnswerText> answers) {
        static ReviewedPage of(Standing standing, Route route, ShownPage page) {
            boolean finished =
                    standing.response().savedPages().contains(page.page().name())
                            && route.faults(page).isEmpty();
            return new ReviewedPage(
                    PageAddress.step(page.page().name()),
                    new Words(route).page(page),
                    finished,
                    AnswerText.ofPage(route, page));
        }
    }

    static ReviewView of(Standing standing, Route route, Link link) {
        List<ReviewedPage> reviewed = pages(standing, route);
        Words words = new Words(route);
        return new ReviewView(
                standing.head(
                        words.say("review.title"),
                        words.text(route.questionnaire().title(), route.scope())),
                link.token(),
                reviewed,
                reviewed.isEmpty() ? "" : reviewed.get(reviewed.size() - 1).name(),
                new UnitsAnsweredFor(
                        standing.visit().allowed().severalUnits(),
                        standing.visit().stance().covers()),
                sending(standing, route),
                new Buttons(
                        words.button(words.buttons().complete(), "review.submit"),
                        words.button(words.buttons().back(), "page.back"),
                        words.button(words.buttons().edit(), "review.change")));
    }

    private static Sending sending(Standing standing, Route route) {
        return new Sending(
                route.firstUnfinished(standing.response().savedPages()).isEmpty(),
                standing.visit().allowed().reopening(),
                standing.visit()
                        .submittedBefore()
                        .map(sent -> OsloTime.text(sent, route.language()))
                        .orElse(""));
    }

    static List<ReviewedPage> pages(Standing standing, Route route) {
        return route.walk().stream()
                .map(page -> ReviewedPage.of(standing, route, page))
                .toList();
    }
}

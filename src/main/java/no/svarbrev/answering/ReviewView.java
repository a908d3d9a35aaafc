package no.svarbrev.answering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.svarbrev.routing.PageState;
import no.svarbrev.routing.Route;

/**
 * All answers in words, to be read over before they are sent in.
 *
 * @param last the name of the page to go back to; empty when no page is open
 */
record ReviewView(
        String language,
        List<LanguageView> languages,
        String title,
        String survey,
        boolean synthetic,
        String token,
        List<ReviewedPage> pages,
        boolean complete,
        String last) {

    /** A page in the review, with its answers in words. */
    record ReviewedPage(String name, String title, boolean finished, List<AnswerText> answers) {
        static ReviewedPage of(Standing standing, Route route, PageState page) {
            boolean finished =
                    standing.response().savedPages().contains(page.page().name())
                            && route.faults(page).isEmpty();
            return new ReviewedPage(
                    page.page().name(), new Words(route).page(page), finished, AnswerText.ofPage(route, page));
        }
    }

    static ReviewView of(Standing standing, Route route, String token) {
        List<ReviewedPage> reviewed = way(route).stream()
                .map(page -> ReviewedPage.of(standing, route, page))
                .toList();
        Words words = new Words(route);
        return new ReviewView(
                route.language(),
                LanguageView.all(standing),
                words.say("review.title"),
                words.text(route.questionnaire().title(), route.scope()),
                standing.visit().synthetic(),
                token,
                reviewed,
                route.firstUnfinished(standing.response().savedPages()).isEmpty(),
                reviewed.isEmpty() ? "" : reviewed.get(reviewed.size() - 1).name());
    }

    /** The pages from the first to the last, without those that are passed by. */
    private static List<PageState> way(Route route) {
        List<PageState> way = new ArrayList<>();
        Optional<PageState> page = route.pages().stream().findFirst();
        while (page.isPresent()) {
            way.add(page.get());
            page = page.flatMap(route::next);
        }
        return way;
    }
}

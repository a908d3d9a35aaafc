package no.svarbrev.routing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Question;
import no.svarbrev.questionnaire.Shape;
import no.svarbrev.routing.engine.state.QuestionState;
import no.svarbrev.routing.engine.value.Same;

/**
 * How far a respondent has come, and which of the stored answers are the respondent's own: what a questionnaire filled in
 * itself (defaults, calculations, panels it begins with) is nobody's answer before its page was sent in.
 */
public final class Headway {
    private final Route route;
    private final Set<String> saved;
    private final Optional<Set<String>> vouched;
    private final int furthest;
    private Optional<Set<String>> way = Optional.empty();
    private Optional<Answers> beginning = Optional.empty();

    /**
     * @param route the way that all stored answers open
     * @param savedPages names of the pages that were sent in
     * @param vouched the keys of answers that stood on such a page, or were changed on another; empty where that was not noted
     */
    public Headway(Route route, List<String> savedPages, Optional<List<String>> vouched) {
        this.route = route;
        this.saved = Set.copyOf(savedPages);
        this.vouched = vouched.map(Set::copyOf);
        this.furthest = furthest();
    }

    private int furthest() {
        List<Page> pages = route.questionnaire().pages();
        int last = -1;
        for (int index = 0; index < pages.size(); index++) {
            if (saved.contains(pages.get(index).name())) {
                last = index;
            }
        }
        return last;
    }

    /** Whether the page was sent in, whatever stood on it then. */
    public boolean isSaved(Page page) {
        return saved.contains(page.name());
    }

    /** Whether a question that is shown now was there when its page was sent in. */
    public boolean isSent(Page page, ShownQuestion shown) {
        return isSent(page, shown.question(), shown.isEnabled());
    }

    /** What is worked out, or can only be read, is not sent by the browser. */
    private boolean isSent(Page page, Question question, boolean enabled) {
        boolean asked = question.shape() != Shape.CALCULATION && enabled;
        return isSaved(page)
                && (!asked || vouched.map(keys -> keys.contains(key(question))).orElse(true));
    }

    private static String key(Question question) {
        return question.prompt().key();
    }

    /** Whether the respondent was led past the page: a later one was sent in, and this one is not still to be answered. */
    public boolean isPassed(Page page) {
        return isSaved(page) || route.questionnaire().pages().indexOf(page) < furthest && !way().contains(page.name());
    }

    private Set<String> way() {
        if (way.isEmpty()) {
            way = Optional.of(route.way().walk().map(page -> page.page().name()).collect(Collectors.toSet()));
        }
        return way.get();
    }

    /** Whether the respondent gave, or let stand, the answer with this key on a page that may not have been sent in. */
    public boolean isOwn(String key) {
        return route.answers().data().has(key)
                && vouched.map(keys -> keys.contains(key)).orElseGet(() -> isUnlikeTheBeginning(key));
    }

    /** Whether the respondent emptied the field: what a default would put there again is no answer. */
    public boolean isBlanked(String key) {
        return vouched.filter(keys -> keys.contains(key)).isPresent()
                && !route.answers().data().has(key);
    }

    /** The best that can be said of a response begun before it was noted whose answers are whose. */
    private boolean isUnlikeTheBeginning(String key) {
        JsonNode stored = route.answers().data().path(key);
        boolean calculated = route.states()
                .map(QuestionState::question)
                .anyMatch(question ->
                        question.shape() == Shape.CALCULATION && key(question).equals(key));
        return !calculated && !Same.values(beginning().data().path(key), stored);
    }

    private Answers beginning() {
        if (beginning.isEmpty()) {
            beginning = Optional.of(
                    Route.begun(route.questionnaire(), route.circumstances()).settled());
        }
        return beginning.get();
    }

    /**
     * Whether the question was shown, as far as can be said now: it is, on a page that was sent in or can still be; or the
     * respondent gave an answer to it before being led past its page, and that answer is kept.
     */
    public boolean isShown(Page page, ShownQuestion shown) {
        return shown.isShown() && (isSaved(page) || !isPassed(page) || isOwn(key(shown.question())));
    }

    /** The names of the questions that were shown, when the response is sent in now. */
    public List<String> shown() {
        return route.way().pages().stream()
                .flatMap(page -> page.questions()
                        .filter(QuestionState::isShown)
                        .map(QuestionState::question)
                        .filter(question -> isSaved(page.page()) || isOwn(key(question))))
                .map(Question::name)
                .toList();
    }

    /** Items shown on all pages, and of them those that the respondent has answered. */
    public Extent extent() {
        return route.way().pages().stream()
                .flatMap(page -> page.questions().map(state -> extent(page.page(), state)))
                .reduce(Extent.NOTHING, Extent::and);
    }

    private Extent extent(Page page, QuestionState state) {
        Extent whole = Extent.of(state);
        String key = key(state.question());
        boolean counts = !isBlanked(key) && (isSent(page, state.question(), state.isEnabled()) || isOwn(key));
        return counts ? whole : new Extent(whole.shown(), 0);
    }
}

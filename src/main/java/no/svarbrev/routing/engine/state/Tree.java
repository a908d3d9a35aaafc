package no.svarbrev.routing.engine.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.engine.question.Choices;
import no.svarbrev.routing.engine.scope.AnswerStore;
import no.svarbrev.routing.engine.scope.Asked;
import no.svarbrev.routing.engine.scope.Settling;

/** The pages of a questionnaire that is being filled in with all that stands on them, and its questions by their names. */
public final class Tree implements ElementState.Surroundings {
    private final Questionnaire questionnaire;
    private final Asked.Common common;
    private final List<PageState> pages = new ArrayList<>();
    private final List<QuestionState> questions;
    private final List<QuestionState> takers;
    private final Map<String, QuestionState> byName = new HashMap<>();
    private final Map<String, List<QuestionState>> byKey = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    /** @param store where the answers on pages are kept */
    public Tree(Questionnaire questionnaire, Circumstances circumstances, Settling settling, AnswerStore store) {
        this.questionnaire = questionnaire;
        this.common = new Asked.Common(
                circumstances, settling, questionnaire.settings().clearing());
        for (Page page : questionnaire.parts().pages()) {
            pages.add(new PageState(page, this, store));
        }
        this.questions = pages.stream().flatMap(PageState::questions).toList();
        questions.forEach(this::enter);
        this.takers =
                questions.stream().filter(state -> state.chosen().areTaken()).toList();
    }

    private void enter(QuestionState state) {
        String key = state.question().prompt().key();
        byName.putIfAbsent(state.question().name(), state);
        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(state);
        keys.putIfAbsent(key.toLowerCase(Locale.ROOT), key);
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    public List<PageState> pages() {
        return pages;
    }

    /** All questions on pages, in order. */
    public Stream<QuestionState> questions() {
        return questions.stream();
    }

    /** All that stands on pages, panels before what stands in them. */
    public Stream<ElementState> elements() {
        return pages.stream().flatMap(PageState::all);
    }

    public Stream<PanelState> panels() {
        return elements().filter(PanelState.class::isInstance).map(PanelState.class::cast);
    }

    public Optional<QuestionState> question(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Optional<Choices> choices(String question) {
        return question(question).map(QuestionState::chosen);
    }

    /** The questions on pages that share an answer. */
    public List<QuestionState> sharing(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    @Override
    public boolean isShared(String key) {
        return sharing(key).size() > 1;
    }

    @Override
    public boolean anotherShows(QuestionState state) {
        return !state.asked().isInside()
                && sharing(state.asked().key()).stream().anyMatch(other -> other != state && other.isShown());
    }

    /** Where two grids share their answer, the totals of the last one stand. */
    @Override
    public boolean hasLastTotals(QuestionState state) {
        return state.asked().isInside()
                || sharing(state.asked().key()).stream()
                                .filter(each -> !each.grid().totals().isEmpty())
                                .reduce((first, second) -> second)
                                .orElse(state)
                        == state;
    }

    /** The question that holds the answer with this key; without regard to case where no key is written so. */
    public Optional<QuestionState> holding(String key) {
        List<QuestionState> exact = sharing(key);
        return (exact.isEmpty() ? sharing(keys.getOrDefault(key.toLowerCase(Locale.ROOT), key)) : exact)
                .stream().findFirst();
    }

    @Override
    public Asked.Common common() {
        return common;
    }

    public Settling settling() {
        return common.settling();
    }

    @Override
    public boolean isOnStart(QuestionState state) {
        return questionnaire.settings().startPage() && pages.get(0).questions().anyMatch(each -> each == state);
    }

    /** Answers to what takes its choices from others, where those are not offered any more. */
    public void refreshTaken() {
        takers.forEach(state -> state.chosen().refresh());
    }

    @Override
    public void refreshTaken(String key) {
        if (settling().isLoading() || takers.isEmpty()) {
            return;
        }
        List<String> names =
                sharing(key).stream().map(state -> state.question().name()).toList();
        takers.stream()
                .filter(state -> names.stream().anyMatch(state.chosen()::areTakenFrom))
                .forEach(state -> state.chosen().refresh());
    }
}

package no.svarbrev.routing.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Page;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.routing.engine.check.PageFaults;
import no.svarbrev.routing.engine.state.PageState;

/** The pages that the answers open, in their order, and how one leads to the next. */
public final class Way {
    private final Filling filling;
    private final List<PageState> pages;

    /** As it is now: what changes afterwards is not seen. */
    public Way(Filling filling) {
        this.filling = filling;
        this.pages = own().filter(PageState::isShown).toList();
    }

    /** The pages with something to show; without a start page that only has text. */
    public List<PageState> pages() {
        return pages;
    }

    private Stream<PageState> own() {
        return filling.tree().pages().stream()
                .skip(filling.questionnaire().startPage().isPresent() ? 1 : 0);
    }

    /** The page that is read before the response begins. */
    public Optional<PageState> startPage() {
        return filling.questionnaire()
                .startPage()
                .map(page -> filling.tree().pages().get(0));
    }

    /** A page, shown or not. */
    public PageState page(Page page) {
        return own().filter(state -> state.page().name().equals(page.name()))
                .findFirst()
                .orElseThrow();
    }

    /** The first page that has not been sent in, or has a fault. Pages that a trigger skips are not on the way. */
    public Optional<PageState> firstUnfinished(Collection<String> savedPages) {
        return walk().filter(page -> !isFinished(page, savedPages)).findFirst();
    }

    /** From the first page to the last, each as the one before leads to it. */
    public Stream<PageState> walk() {
        return Stream.iterate(pages.stream().findFirst(), Optional::isPresent, page -> page.flatMap(this::next))
                .map(Optional::orElseThrow);
    }

    private static boolean isFinished(PageState page, Collection<String> savedPages) {
        return savedPages.contains(page.page().name()) && remarks(page).stream().noneMatch(Fault::isError);
    }

    /** Everything to say about the answers of a page, warnings and hints too. */
    public static List<Fault> remarks(PageState page) {
        return page.isShown() ? PageFaults.of(page) : List.of();
    }

    /** Where a trigger on its answers leads, never back; empty after the last page, or when a trigger says so. */
    public Optional<PageState> next(PageState page) {
        Crossing crossing = crossing(page);
        if (crossing.isEnd()) {
            return Optional.empty();
        }
        return crossing.target().filter(target -> number(target) > number(page)).or(() -> at(number(page)));
    }

    private Crossing crossing(PageState page) {
        return new Crossing(filling.tree(), filling.scope(), page);
    }

    /** Whether a trigger on the answers to some page says that the respondent is finished. */
    public boolean isCompletedByTrigger() {
        return pages.stream().anyMatch(page -> crossing(page).isEnd());
    }

    /** The page at this place, counted from zero. */
    public Optional<PageState> at(int index) {
        return index >= 0 && index < pages.size() ? Optional.of(pages.get(index)) : Optional.empty();
    }

    /** Where the page stands among those open now, counted from one; 0 for one that is not shown. */
    public int number(PageState page) {
        return pages.indexOf(page) + 1;
    }
}

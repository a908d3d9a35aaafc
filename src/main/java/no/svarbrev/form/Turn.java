package no.svarbrev.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.svarbrev.questionnaire.rule.Fault;
import no.svarbrev.routing.Route;
import no.svarbrev.routing.ShownPage;
import no.svarbrev.routing.ShownQuestion;

/**
 * What a posted page leads to, once its answers have been taken in. Decides and shows nothing, so that an author's preview
 * turns the pages as the survey does.
 *
 * @param route the way with the answers of the page
 * @param faults what must be put right before the respondent can go on, in the order of the page
 * @param notes warnings and hints
 */
public record Turn(PostedPage posted, Route route, ShownPage page, List<Fault> faults, List<Fault> notes) {
    /** Where to; the last ones are what was pressed. */
    public enum To {
        /** The page again, with what must be put right. */
        FAULTS,
        /** The page again: an answer opened more questions there. */
        OPENED,
        /** The page again, with what the respondent may want to change, and has not been told. */
        NOTES,
        ONWARD,
        BACK,
        LIST,
        DRAFT,
        LANGUAGE,
        LATER,
        DECLINE
    }

    public Turn {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    public static Turn of(PostedPage posted, Route route) {
        ShownPage page = route.page(posted.page());
        Places places = new Places(route, page);
        List<Fault> faults = new ArrayList<>(posted.unreadable());
        List<Fault> notes = new ArrayList<>();
        route.remarks(page).stream()
                .filter(fault -> isToSay(fault, posted, places.of(fault)))
                .forEach(fault -> (fault.isError() ? faults : notes).add(fault));
        return new Turn(posted, route, page, places.inOrder(faults), notes);
    }

    /** Nothing is said of what the respondent has not seen, or of a field that could not be read. */
    private static boolean isToSay(Fault fault, PostedPage posted, ShownQuestion state) {
        return posted.showed(state.field())
                && posted.unreadable().stream()
                        .noneMatch(unreadable -> unreadable.field().equals(fault.field()));
    }

    public To to() {
        if (posted.pressed().action().leaves() && !posted.unreadable().isEmpty()) {
            // It is not saved, and would be lost with the page.
            return To.FAULTS;
        }
        return switch (posted.pressed().action()) {
            case NEXT -> next();
            case BACK -> To.BACK;
            case ADD, REMOVE -> To.LIST;
            case DRAFT -> To.DRAFT;
            case LANGUAGE -> To.LANGUAGE;
            case LATER -> To.LATER;
            case DECLINE -> To.DECLINE;
        };
    }

    private To next() {
        if (!faults.isEmpty()) {
            return To.FAULTS;
        }
        if (opened().isPresent()) {
            return To.OPENED;
        }
        return notes.stream().allMatch(posted::noted) ? To.ONWARD : To.NOTES;
    }

    /** The first question that the page has now and did not show. */
    public Optional<ShownQuestion> opened() {
        return page.isShown()
                ? new Places(route, page)
                        .open().stream()
                                .filter(state -> !posted.showed(state.field()))
                                .findFirst()
                : Optional.empty();
    }

    /**
     * The page after this one, or an earlier one that was passed by; the first such when this one is not shown any more, and
     * none when all is done.
     *
     * @param saved the names of the pages that are finished
     */
    public Optional<ShownPage> onward(List<String> saved) {
        int number = route.number(page);
        Optional<ShownPage> passed =
                route.firstUnfinished(saved).filter(unfinished -> number == 0 || route.number(unfinished) < number);
        return passed.or(() -> number == 0 ? Optional.empty() : route.next(page));
    }

    /** The id of the row or panel that was added, or that took the place of the one removed; empty when there is none. */
    public Optional<String> placeInList() {
        String at = posted.pressed().at();
        int dot = at.lastIndexOf('.');
        boolean removed = posted.pressed().action() == Action.REMOVE;
        String field = removed && dot > 0 ? at.substring(0, dot) : at;
        Optional<ShownQuestion> list = new Places(route, page).at(field);
        int last = list.map(state -> state.items().size() - 1).orElse(-1);
        if (last < 0) {
            return list.map(state -> Ids.question(state.field()));
        }
        String number = at.substring(dot + 1);
        int index = removed && number.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(number), last) : last;
        return Optional.of(Ids.item(field + "." + index));
    }

    /** Whoever leaves the page is held back only by what would be lost with it. */
    private List<Fault> toPutRight() {
        return posted.pressed().action().leaves() ? posted.unreadable() : faults;
    }

    /** The page as it was sent in, with what is to be said of it. */
    public Filled asPosted() {
        return Filled.posted(route, page, posted, toPutRight(), notes);
    }

    /** The page as it was sent in, of which nothing is finished yet. */
    public Filled asDraft() {
        return Filled.posted(route, page, posted, List.of(), List.of());
    }

    /** The page as it is stored. */
    public Filled asStored() {
        return Filled.stored(route, page);
    }
}

package no.svarbrev.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The buttons of a page, and the draft that the script sends while one writes; those that add and take away rows and repeated panels, or go over to a language, say which. */
public enum Action {
    NEXT,
    BACK,
    LATER,
    DECLINE,
    DRAFT,
    ADD,
    REMOVE,
    LANGUAGE;

    static Optional<Action> of(String value) {
        return Arrays.stream(values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }

    /** Whether the page is left, whatever is wrong on it. */
    public boolean leaves() {
        return this != NEXT && this != DRAFT;
    }

    /** Whether it leads away from the page, onwards apart. */
    public boolean isLeaving() {
        return this == BACK || this == LATER || this == DECLINE;
    }

    /** Whether it says what it is about. */
    boolean hasObject() {
        return isOfList() || this == LANGUAGE;
    }

    /** Whether it is about one list of the page, which stays open. */
    boolean isOfList() {
        return this == ADD || this == REMOVE;
    }
}

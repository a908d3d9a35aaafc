package no.svarbrev.answering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The buttons of a page. The last two add and take away rows and repeated panels. */
enum Action {
    NEXT,
    BACK,
    LATER,
    ADD,
    REMOVE;

    static Optional<Action> of(String value) {
        return Arrays.stream(values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }

    /** Whether it is about one list of the page, which stays open. */
    boolean isOfList() {
        return this == ADD || this == REMOVE;
    }
}

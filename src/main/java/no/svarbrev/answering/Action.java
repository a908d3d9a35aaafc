package no.svarbrev.answering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The buttons of a page. */
enum Action {
    NEXT,
    BACK,
    LATER;

    static Optional<Action> of(String value) {
        return Arrays.stream(values())
                .filter(action -> action.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
    }
}

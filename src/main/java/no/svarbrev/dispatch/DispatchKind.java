package no.svarbrev.dispatch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a dispatch is: the invitation, sent once to each, or a reminder to those who have not finished. */
public enum DispatchKind {
    INVITATION,
    REMINDER;

    /** As in the database and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DispatchKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}

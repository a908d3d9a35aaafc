package no.svarbrev.audit;

/**
 * Something that was done, as it is written down.
 *
 * @param by the name of the account or API token
 * @param what in a word or two, such as {@code contacts_imported}
 * @param result what came of it, such as {@code accepted=40 refused=2}; empty where there is nothing to say
 */
public record Deed(String by, String what, Subject subject, String result) {
    public Deed {
        if (by.isEmpty() || !what.matches("[a-z_]{1,40}")) {
            throw new IllegalArgumentException("Not to be written down: " + what);
        }
    }

    public Deed(String by, String what, Subject subject) {
        this(by, what, subject, "");
    }
}

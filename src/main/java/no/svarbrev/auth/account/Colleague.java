package no.svarbrev.auth.account;

import java.util.Set;
import java.util.UUID;

/**
 * Someone with an account, as those see it who look after accounts.
 *
 * @param email empty where none is known
 * @param everywhere the rights in all studies
 * @param studies in how many single studies there are some besides
 */
public record Colleague(UUID id, String name, String email, State state, Set<Right> everywhere, int studies) {
    /** Where an account is in its life. */
    public enum State {
        /** Nobody has chosen a password yet, and the link for it holds. */
        INVITED,
        /** Nobody has, and the link for it has lapsed. */
        LAPSED,
        ACTIVE,
        CLOSED
    }

    public Colleague {
        everywhere = Set.copyOf(everywhere);
    }
}

package no.svarbrev.mail;

import java.util.Optional;
import java.util.UUID;

/**
 * A message that a courier has claimed.
 *
 * @param id also the left part of its Message-ID
 * @param dispatch and {@code invitation}: what it is about; null when it is for an account
 * @param kind {@code invitation}, {@code reminder} or {@code account}
 * @param attempts how often it has been claimed, this time included
 * @param account that it is for, if it is for one
 */
public record OutboxMessage(
        UUID id, UUID dispatch, UUID invitation, String kind, int attempts, Optional<UUID> account) {
    /** To a contact. */
    public OutboxMessage(UUID id, UUID dispatch, UUID invitation, String kind, int attempts) {
        this(id, dispatch, invitation, kind, attempts, Optional.empty());
    }
}

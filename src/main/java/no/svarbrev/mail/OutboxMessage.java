package no.svarbrev.mail;

import java.util.UUID;

/**
 * A message that a courier has claimed.
 *
 * @param id also the left part of its Message-ID
 * @param kind {@code invitation} or {@code reminder}
 * @param attempts how often it has been claimed, this time included
 */
public record OutboxMessage(UUID id, UUID dispatch, UUID invitation, String kind, int attempts) {}

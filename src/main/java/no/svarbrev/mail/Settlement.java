package no.svarbrev.mail;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What the outbox is to note about a claimed message. The attempt is part of it: a courier that comes back after its
 * lease must not settle what another has claimed since.
 */
record Settlement(OutboxMessage message, MessageState state, OffsetDateTime dueAt, String reply) {
    private static final int LONGEST_REPLY = 500;

    Settlement {
        reply = clean(reply);
    }

    /** Never due again. */
    static Settlement settled(OutboxMessage message, MessageState state, String reply) {
        return new Settlement(message, state, null, reply);
    }

    static Settlement due(OutboxMessage message, MessageState state, Instant due, String reply) {
        return new Settlement(message, state, due.atOffset(ZoneOffset.UTC), reply);
    }

    /** A server's words may hold anything; the database refuses NUL. */
    private static String clean(String reply) {
        String line = SafeHeaders.oneLine(reply);
        return line.length() <= LONGEST_REPLY ? line : line.substring(0, LONGEST_REPLY);
    }
}

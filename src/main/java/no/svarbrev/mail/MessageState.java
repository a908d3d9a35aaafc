package no.svarbrev.mail;

import java.util.Locale;

/** Where a message stands. The names are those of the column {@code message.state}. */
public enum MessageState {
    /** Waits for a courier. */
    QUEUED,
    /** In a courier's hands; committed before the first byte is sent. */
    SENDING,
    /** The mail server has taken it over. */
    ACCEPTED,
    /** The mail server asked to be tried later. */
    DEFERRED,
    /** Will not be delivered: refused, or deferred for three days. */
    REJECTED,
    /** May have been delivered: the server's answer was lost. */
    UNKNOWN,
    /** Not sent: no longer wanted, or nothing to send. */
    STOPPED;

    public static MessageState of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}

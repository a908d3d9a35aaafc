package no.svarbrev.mail;

/**
 * What became of one attempt to deliver.
 *
 * @param reply the last words of the mail server, or what went wrong on the way to it
 */
public record Delivery(Fate fate, String reply) {
    public enum Fate {
        ACCEPTED,
        DEFERRED,
        REJECTED,
        /** The text was under way when the connection was lost: it may have been delivered. */
        UNKNOWN,
        /** The mail server could not be spoken to. Says nothing about the message, which is not marked by it. */
        NOT_REACHED
    }

    /** A failure in words for the one who looks after the sending. */
    static String words(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    public static Delivery accepted(String reply) {
        return new Delivery(Fate.ACCEPTED, reply);
    }

    public static Delivery deferred(String reply) {
        return new Delivery(Fate.DEFERRED, reply);
    }

    public static Delivery rejected(String reply) {
        return new Delivery(Fate.REJECTED, reply);
    }

    public static Delivery unknown(String reply) {
        return new Delivery(Fate.UNKNOWN, reply);
    }

    public static Delivery notReached(String reply) {
        return new Delivery(Fate.NOT_REACHED, reply);
    }
}

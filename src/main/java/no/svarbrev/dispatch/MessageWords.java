package no.svarbrev.dispatch;

import no.svarbrev.mail.MessageState;

/** What the states of messages are called on pages. */
final class MessageWords {
    private MessageWords() {}

    static String of(MessageState state) {
        return switch (state) {
            case QUEUED -> "I kø";
            case SENDING -> "Sendes nå";
            case ACCEPTED -> "Levert";
            case DEFERRED -> "Prøves igjen senere";
            case REJECTED -> "Avvist av mottakerens e-postserver";
            case UNKNOWN -> "Ukjent: brutt under sending (en påminnelse sendes ikke på nytt)";
            case STOPPED -> "Stoppet: har svart, har sagt nei eller er ikke i målgruppa";
        };
    }
}

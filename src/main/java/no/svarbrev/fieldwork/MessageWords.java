package no.svarbrev.fieldwork;

import java.util.List;

/** What the states of messages are called on pages. */
final class MessageWords {
    static final List<String> ORDER =
            List.of("queued", "sending", "accepted", "deferred", "rejected", "unknown", "stopped");

    private MessageWords() {}

    static String of(String state) {
        return switch (state) {
            case "queued" -> "I kø";
            case "sending" -> "Sendes nå";
            case "accepted" -> "Levert";
            case "deferred" -> "Prøves igjen senere";
            case "rejected" -> "Avvist av mottakerens e-postserver";
            case "unknown" -> "Ukjent: brutt under sending (en påminnelse sendes ikke på nytt)";
            case "stopped" -> "Stoppet: har svart, har sagt nei eller er ikke i målgruppa";
            default -> state;
        };
    }
}

package no.svarbrev.questionnaire;

/** Something in a questionnaire file that breaks a rule: where (RFC 6901 pointer; empty for the whole) and why. */
public record ReadingFault(String pointer, String reason) {
    @Override
    public String toString() {
        return (pointer.isEmpty() ? "/" : pointer) + ": " + reason;
    }
}

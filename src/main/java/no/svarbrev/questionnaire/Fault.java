package no.svarbrev.questionnaire;

/**
 * What the respondent must put right: in which question, at which field of the form, what, and the limit that was broken
 * where there is one.
 */
public record Fault(String question, String field, Kind kind, String limit) {
    /** What can be wrong with an answer. */
    public enum Kind {
        REQUIRED,
        ROW_REQUIRED,
        NOT_A_NUMBER,
        TOO_SMALL,
        TOO_LARGE,
        TOO_FINE,
        TOO_LONG,
        BAD_CHARACTER,
        NOT_OFFERED,
        EXCLUSIVE
    }

    static Fault of(String question, Kind kind) {
        return new Fault(question, question, kind, "");
    }
}

package no.svarbrev.fieldwork;

/**
 * The disposition of an invitation as if the field period ended now. Source: AAPOR, Standard Definitions, final disposition
 * codes; the words are those Norwegian users know from SurveyXact.
 *
 * @param code such as 1.1
 * @param word Ny, Distribuert, Noen svar, Gjennomført or Frafalt
 */
public record Disposition(String code, String word) {
    /** A response counts as partial from this share of the items it was shown. */
    static final double PARTIAL_FROM = 0.5;

    private static final String LEFT_OUT = "Frafalt";

    static Disposition of(InvitationFacts facts) {
        if (!facts.outcome().code().isEmpty()) {
            return new Disposition(facts.outcome().code(), LEFT_OUT);
        }
        if (facts.submitted()) {
            return new Disposition("1.1", "Gjennomført");
        }
        if (facts.started()) {
            return started(facts.answeredShare());
        }
        if (facts.rejected()) {
            return new Disposition("3.30", "Distribuert");
        }
        return facts.sent() ? new Disposition("3.19", "Distribuert") : new Disposition("3.11", "Ny");
    }

    private static Disposition started(double answeredShare) {
        if (answeredShare == 0) {
            return new Disposition("2.112", "Distribuert");
        }
        return new Disposition(answeredShare >= PARTIAL_FROM ? "1.2" : "2.12", "Noen svar");
    }

    /** Complete or partial. */
    boolean isAnswer() {
        return code.startsWith("1.");
    }

    boolean isOutsideTargetGroup() {
        return code.startsWith("4.");
    }
}

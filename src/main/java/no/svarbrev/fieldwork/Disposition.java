package no.svarbrev.fieldwork;

import no.svarbrev.response.ResponseOutcome;

/**
 * The disposition of an invitation as if the field period ended now. Source: AAPOR, Standard Definitions, final disposition
 * codes; the words are those Norwegian users know from SurveyXact.
 *
 * @param code such as 1.1
 * @param word Ny, Distribuert, Noen svar, Gjennomført or Frafalt
 */
public record Disposition(String code, String word) {
    static Disposition of(InvitationFacts facts) {
        if (!facts.outcome().code().isEmpty()) {
            return of(ResponseOutcome.byWord(facts.outcome().code()));
        }
        if (facts.submitted()) {
            return of(ResponseOutcome.submitted());
        }
        if (facts.started()) {
            return of(ResponseOutcome.unfinished(facts.answeredShare()));
        }
        if (facts.rejected()) {
            return new Disposition("3.30", "Distribuert");
        }
        return facts.sent() ? new Disposition("3.19", "Distribuert") : new Disposition("3.11", "Ny");
    }

    private static Disposition of(ResponseOutcome outcome) {
        return new Disposition(outcome.code(), outcome.word());
    }

    /** Complete or partial. */
    boolean isAnswer() {
        return code.startsWith("1.");
    }

    boolean isOutsideTargetGroup() {
        return code.startsWith("4.");
    }
}

package no.svarbrev.fieldwork;

import no.svarbrev.invitation.Outcome;

/**
 * The response rate as the reports print it: answers / (sent − not in the target group). Answers are complete and partial
 * responses in the target group (AAPOR I + P). Source: Proba-rapport 2017-11, Tabell 1.1.
 *
 * @param responseRate 0 to 1, not rounded; null while nobody in the target group has been invited
 */
public record Rates(int sent, int notInTargetGroup, int inTargetGroup, int answers, Double responseRate) {
    static final Rates NONE = of(0, 0, 0);

    static Rates of(int sent, int notInTargetGroup, int answers) {
        int inTargetGroup = sent - notInTargetGroup;
        Double rate = inTargetGroup == 0 ? null : (double) answers / inTargetGroup;
        return new Rates(sent, notInTargetGroup, inTargetGroup, answers, rate);
    }

    /** What one invitation counts as. */
    static Rates of(InvitationFacts facts) {
        Outcome outcome = facts.outcome();
        boolean counts = facts.sent() || outcome.isAnswer();
        return of(counts ? 1 : 0, counts && outcome.isOutsideTargetGroup() ? 1 : 0, outcome.isAnswer() ? 1 : 0);
    }

    Rates plus(Rates other) {
        return of(sent + other.sent, notInTargetGroup + other.notInTargetGroup, answers + other.answers);
    }
}

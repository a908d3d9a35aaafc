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

    /** What so many invitations count as that had this course. */
    static Rates of(Course course, int invitations) {
        Outcome outcome = course.outcome();
        boolean counts = course.mail().sent() || outcome.isAnswer();
        return of(
                counts ? invitations : 0,
                counts && outcome.isOutsideTargetGroup() ? invitations : 0,
                outcome.isAnswer() ? invitations : 0);
    }

    Rates plus(Rates other) {
        return of(sent + other.sent, notInTargetGroup + other.notInTargetGroup, answers + other.answers);
    }
}

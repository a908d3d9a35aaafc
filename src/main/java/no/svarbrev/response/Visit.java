package no.svarbrev.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.platform.page.Look;
import no.svarbrev.study.OpenTimes;
import no.svarbrev.study.Survey;

/**
 * What a link leads to: the survey, what is known of the respondent, and the response when one has begun.
 *
 * @param look of its pages
 * @param allowed what the survey lets respondents do besides
 * @param variables what is known of the respondent
 * @param language what the contact is known to read; empty when there is none
 * @param stance what the respondent has said about taking part
 * @param submittedBefore when the answers were last sent in, for a response that was opened again
 */
public record Visit(
        WayIn wayIn,
        Look look,
        String questionnaire,
        int version,
        Instant opens,
        Optional<Instant> closes,
        Survey.Allowed allowed,
        ObjectNode variables,
        String language,
        Declaration.Stance stance,
        Optional<Instant> submittedBefore,
        Optional<Response> response) {

    /** By what kind of link. */
    public enum WayIn {
        PERSONAL,
        OPEN,
        /** A public link by which no one begins any more, whether or not the survey is open. */
        CLOSED_LINK,
        INTERVIEW,
        INTERVIEW_HELD_OPEN
    }

    /** Whether one can begin; who has begun can go on for the time of grace. */
    public boolean isOpenAt(Instant now) {
        return wayIn != WayIn.CLOSED_LINK && times().isOpen(response.isPresent(), isHeldOpen(), now);
    }

    /** Whether one can begin, or open again what was sent in. */
    public boolean isTakingNewAt(Instant now) {
        return times().isOpen(false, isHeldOpen(), now);
    }

    /** Until when one can still finish, where the closing time has passed. */
    public Optional<Instant> graceAt(Instant now) {
        return isHeldOpen() ? Optional.empty() : times().graceAt(now);
    }

    private OpenTimes times() {
        return new OpenTimes(opens, closes);
    }

    private boolean isHeldOpen() {
        return wayIn == WayIn.INTERVIEW_HELD_OPEN;
    }

    /** Whether the survey has closed, whatever the link. */
    public boolean isAfterClosing(Instant now) {
        return times().isAfter(now);
    }

    public boolean isBeforeOpening(Instant now) {
        return times().isBefore(now);
    }
}

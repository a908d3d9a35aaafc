package no.svarbrev.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a personal link leads to: the survey, the invitation, and the response when one has begun.
 *
 * @param variables what is known of the respondent
 * @param language what the contact is known to read
 */
public record Visit(
        UUID invitationId,
        UUID surveyId,
        String surveyTitle,
        String studyTitle,
        boolean synthetic,
        String questionnaire,
        int version,
        Instant opens,
        Optional<Instant> closes,
        ObjectNode variables,
        String language,
        Optional<Response> response) {

    public boolean isOpenAt(Instant now) {
        return !now.isBefore(opens) && closes.filter(end -> !now.isBefore(end)).isEmpty();
    }

    public boolean isBeforeOpening(Instant now) {
        return now.isBefore(opens);
    }
}

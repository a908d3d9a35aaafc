package no.svarbrev.study;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One questionnaire given to one sample in one field period; without an end it stays open.
 *
 * @param prefilledFrom the survey of the same study whose answers its respondents meet again, by unit
 */
public record Survey(
        UUID id,
        UUID studyId,
        String title,
        String questionnaire,
        int version,
        Instant opens,
        Optional<Instant> closes,
        Optional<UUID> prefilledFrom) {
    /** Where the survey is in its field period. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED
    }

    public State stateAt(Instant now) {
        if (now.isBefore(opens)) {
            return State.PLANNED;
        }
        return closes.filter(end -> !now.isBefore(end)).isPresent() ? State.CLOSED : State.OPEN;
    }
}

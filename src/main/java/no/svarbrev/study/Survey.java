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
    /**
     * What respondents may do besides answering once.
     *
     * @param copy take a copy of the answers that were sent in
     * @param reopening change them after they were sent in, until the survey closes
     * @param severalUnits name other units that the answers are for
     */
    public record Allowed(boolean copy, boolean reopening, boolean severalUnits) {
        public static final Allowed NOTHING = new Allowed(false, false, false);
    }

    /** Where the survey is in its field period. */
    public enum State {
        PLANNED,
        OPEN,
        CLOSED
    }

    public State stateAt(Instant now) {
        OpenTimes times = new OpenTimes(opens, closes);
        if (times.isBefore(now)) {
            return State.PLANNED;
        }
        return times.isAfter(now) ? State.CLOSED : State.OPEN;
    }
}

package no.svarbrev.study;

import java.time.Instant;
import no.svarbrev.platform.OsloTime;

/** Where a survey is in its field period, in words. */
public final class FieldPeriod {
    private FieldPeriod() {}

    public static String text(Survey survey, Instant now) {
        return switch (survey.stateAt(now)) {
            case PLANNED -> "Åpner " + OsloTime.text(survey.opens());
            case OPEN ->
                survey.closes().map(end -> "Åpen til " + OsloTime.text(end)).orElse("Åpen");
            case CLOSED -> "Lukket " + survey.closes().map(OsloTime::text).orElse("");
        };
    }
}

package no.svarbrev.fieldwork;

import java.time.Instant;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.study.Survey;

/** Where a survey is in its field period, in words. */
final class FieldPeriod {
    private FieldPeriod() {}

    static String text(Survey survey, Instant now) {
        return switch (survey.stateAt(now)) {
            case PLANNED -> "Åpner " + OsloTime.text(survey.opens());
            case OPEN ->
                survey.closes().map(end -> "Åpen til " + OsloTime.text(end)).orElse("Åpen");
            case CLOSED -> "Lukket " + survey.closes().map(OsloTime::text).orElse("");
        };
    }
}

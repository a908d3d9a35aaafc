package no.svarbrev.response;

import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Headway;
import no.svarbrev.routing.Route;

/**
 * What has come so far of a response that was begun and not sent in: counted by running its routing, with the day that it began
 * as today, so that it comes to the same whenever it is counted.
 */
public final class SoFar {
    private SoFar() {}

    /**
     * From a row with the columns {@code number, language, started_at, saved_pages, vouched, answers, variables} of
     * {@code unfinished_response}, and the version of the questionnaire that it is to.
     */
    public static Outcome of(Row row, Questionnaire version) {
        Circumstances circumstances = new Circumstances(
                Response.variables(row),
                Clock.fixed(row.getOffsetDateTime("started_at").toInstant(), OsloTime.ZONE),
                row.getString("language"),
                row.getLong("number"));
        Optional<List<String>> vouched =
                Optional.ofNullable(row.getArrayOfStrings("vouched")).map(List::of);
        Route route = Route.of(version, Response.parsed(row.getString("answers"), vouched), circumstances);
        return Outcome.ofUnfinished(new Headway(route, List.of(row.getArrayOfStrings("saved_pages")), vouched)
                .extent()
                .share());
    }
}

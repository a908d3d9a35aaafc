package no.svarbrev.answering;

import java.util.List;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.OsloTime;
import no.svarbrev.platform.page.Head;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Route;

/** The answers that were sent in, in words, to be printed or kept. */
record CopyView(Head head, String token, long number, String time, List<ReviewView.ReviewedPage> pages) {
    static CopyView of(Standing standing, Link link) {
        Response response = standing.response();
        Route route = standing.route();
        return new CopyView(
                standing.head(standing.say("copy.title")),
                link.token(),
                response.number(),
                response.submittedAt()
                        .map(sent -> OsloTime.text(sent, standing.language()))
                        .orElse(""),
                ReviewView.pages(standing, route));
    }
}

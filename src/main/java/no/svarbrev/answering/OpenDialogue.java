package no.svarbrev.answering;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.invitation.Link;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.platform.database.Database;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Responses;
import no.svarbrev.response.Visit;
import no.svarbrev.response.Visits;
import no.svarbrev.routing.Answers;

/** What one can do with a public link: look, and begin a response, which from then on has a link of its own. */
public final class OpenDialogue {
    /** One who sends the first page again so late is another, at the same machine. */
    private static final Duration SAME_PRESS = Duration.ofMinutes(1);

    private final Database database;
    private final Dialogue dialogue;
    private final PersonalLinks links;
    private final Clock clock;

    public OpenDialogue(Database database, Dialogue dialogue, PersonalLinks links, Clock clock) {
        this.database = database;
        this.dialogue = dialogue;
        this.links = links;
        this.clock = clock;
    }

    Clock clock() {
        return clock;
    }

    /** Where the public link leads now; empty for a code that is none of ours. */
    Future<Optional<Standing>> standing(String code) {
        return Visits.openSurvey(database.client(), code)
                .compose(found -> found.isPresent()
                        ? standing(found.get()).map(Optional::of)
                        : Future.succeededFuture(Optional.empty()));
    }

    private Future<Standing> standing(Visit visit) {
        return dialogue.questionnaire(visit.questionnaire(), visit.version())
                .map(form -> new Standing(visit, form, clock.instant()));
    }

    /**
     * Begins the response, once. Gives its link; empty when it cannot begin, or began before by someone else's
     * press.
     */
    Future<Optional<Link>> begin(String code, UUID response, Standing standing) {
        Link link = links.open(response);
        Questionnaire form = standing.questionnaire();
        Answers defaults = Dialogue.hasDefaults(form) ? standing.begun().settled() : Dialogue.nothing();
        Instant now = clock.instant();
        Responses.Opened opened = new Responses.Opened(response, link.hash());
        Responses.Beginning beginning =
                new Responses.Beginning(form.code(), form.version(), standing.language(), defaults);
        return Responses.startOpen(database.client(), code, opened, beginning, now)
                // A press at the same moment may have begun it; a second look finds it.
                .compose(began -> began.isPresent()
                        ? Future.succeededFuture(began)
                        : Responses.startOpen(database.client(), code, opened, beginning, now))
                .map(began -> began.filter(time -> time.isAfter(now.minus(SAME_PRESS)))
                        .map(time -> link));
    }
}

package no.svarbrev.invitation;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.audit.Deed;
import no.svarbrev.audit.Journal;
import no.svarbrev.audit.Subject;
import no.svarbrev.platform.database.Database;
import no.svarbrev.study.Studies;
import no.svarbrev.study.Survey;

/** Opens and closes the public link of a survey. */
public final class OpenLinking {
    private final Database database;
    private final Journal journal;
    private final Clock clock;

    public OpenLinking(Database database, Journal journal, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.clock = clock;
    }

    /** An unknown survey is a problem. */
    Future<Survey> survey(UUID id) {
        return Studies.survey(database.client(), id);
    }

    Future<Optional<OpenLinks.OpenLink>> of(UUID survey) {
        return OpenLinks.of(database.client(), survey);
    }

    /** An unknown survey is a problem. */
    Future<Void> open(UUID survey, String by) {
        return journal.write(
                tx -> Studies.survey(tx, survey).compose(found -> OpenLinks.open(tx, survey, by, clock.instant())),
                opened -> new Deed(by, "open_link_opened", Subject.survey(survey)));
    }

    Future<Void> close(UUID survey, String by) {
        return journal.write(
                tx -> OpenLinks.close(tx, survey, clock.instant()),
                closed -> new Deed(by, "open_link_closed", Subject.survey(survey)));
    }
}

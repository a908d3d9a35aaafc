package no.svarbrev.study;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.Look;

/** What the pages and the API show of studies and surveys. What there is not is a problem. */
public final class StudyReading {
    private final Database database;

    public StudyReading(Database database) {
        this.database = database;
    }

    /** @param account only the studies that it has some right in; empty: all */
    public Future<List<Study>> all(Optional<UUID> account) {
        return Studies.all(database.client(), account);
    }

    public Future<Study> study(UUID id) {
        return Studies.study(database.client(), id);
    }

    public Future<Survey> survey(UUID id) {
        return Studies.survey(database.client(), id);
    }

    Future<Look> look(UUID study) {
        return Studies.look(database.client(), study);
    }

    Future<Survey.Allowed> allowed(UUID survey) {
        return Studies.allowed(database.client(), survey);
    }
}

package no.svarbrev.auth;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import no.svarbrev.audit.Subject;
import no.svarbrev.auth.account.Token;
import no.svarbrev.platform.database.Database;

/** Finds the session of a token and notes that it is in use, at most once a minute. */
final class Visits {
    private final Sessions sessions = new Sessions();
    private final Database database;
    private final Clock clock;

    Visits(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether it is the token of a session, perhaps of one that is over. */
    Future<Boolean> isKnown(Token token) {
        return sessions.isKnown(database.client(), token);
    }

    /** @param about what the address names, if anything */
    Future<Optional<Session>> of(Token token, Optional<Subject> about) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return sessions.of(database.client(), token, about, now)
                .compose(found -> found.filter(session -> session.isDueForNoting(now))
                        .map(session ->
                                sessions.note(database.client(), token, now).map(found))
                        .orElse(Future.succeededFuture(found)));
    }
}

package no.svarbrev.response;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.Loop;
import no.svarbrev.platform.database.Database;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.UncountedResponses.Counted;
import no.svarbrev.response.UncountedResponses.Place;

/**
 * Counts how far unfinished responses have come, when nothing was saved in them for a while: who is answering is on the way to
 * sending in, and most are never counted. Rates are right without it, and quick by it. What an earlier release, or a server that
 * was killed, has left uncounted is counted in the same way, while others are served.
 */
public final class CourseCounting {
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);

    private final Database database;
    private final Library library;
    private final Blocking blocking;
    private final Clock clock;
    private final Loop loop;

    public CourseCounting(Vertx vertx, Database database, Library library, Blocking blocking, Clock clock) {
        this.database = database;
        this.library = library;
        this.blocking = blocking;
        this.clock = clock;
        this.loop = new Loop(vertx, "counting", PAUSE, this::run);
    }

    public void start() {
        loop.start();
    }

    public Future<Void> stop() {
        return loop.stop();
    }

    /** All that there are now, a transaction for each few. */
    public Future<Void> run() {
        return after(Place.BEGINNING);
    }

    private Future<Void> after(Place place) {
        return database.inTransaction(tx -> batch(tx, place))
                .compose(last -> last.isPresent() ? after(last.get()) : Future.succeededFuture());
    }

    /** Gives where it ended; empty when there were no more, or somebody else is at it. */
    private Future<Optional<Place>> batch(SqlClient tx, Place after) {
        return UncountedResponses.isAlone(tx)
                .compose(alone -> alone
                        ? UncountedResponses.next(tx, after, clock.instant().minus(LEFT_ALONE))
                        : Future.succeededFuture(List.of()))
                .compose(rows -> rows.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : count(tx, rows).map(Optional.of(Place.of(rows.get(rows.size() - 1)))));
    }

    private Future<Void> count(SqlClient tx, List<Row> rows) {
        return versions(rows)
                .compose(versions -> blocking.run(
                        () -> rows.stream().map(row -> counted(row, versions)).toList()))
                .compose(counted -> UncountedResponses.put(tx, counted));
    }

    private static Counted counted(Row row, Map<Version, Questionnaire> versions) {
        return new Counted(
                row.getUUID("id"),
                row.getInteger("revision"),
                row.getString("language"),
                SoFar.of(row, versions.get(Version.of(row))));
    }

    private record Version(String questionnaire, int number) {
        static Version of(Row row) {
            return new Version(row.getString("questionnaire"), row.getInteger("version"));
        }
    }

    /** Those that the responses are to. */
    private Future<Map<Version, Questionnaire>> versions(List<Row> rows) {
        List<Version> wanted = rows.stream().map(Version::of).distinct().toList();
        return Future.all(wanted.stream()
                        .map(version -> library.find(version.questionnaire(), version.number()))
                        .toList())
                .map(found -> wanted.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                version -> found.<Optional<Questionnaire>>resultAt(wanted.indexOf(version))
                                        .orElseThrow())));
    }
}

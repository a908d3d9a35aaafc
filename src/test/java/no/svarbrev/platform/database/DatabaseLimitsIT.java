package no.svarbrev.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import no.svarbrev.platform.config.DatabaseLimits;
import no.svarbrev.testkit.DatabaseLine;
import no.svarbrev.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fault A3: each of the limits in time, with a second or two for each. */
class DatabaseLimitsIT {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final DatabaseLimits LIMITS = new DatabaseLimits(
            SECOND.multipliedBy(2),
            SECOND.multipliedBy(30),
            SECOND,
            SECOND,
            SECOND,
            20,
            SECOND,
            SECOND.multipliedBy(2),
            SECOND.multipliedBy(30),
            SECOND);

    private static Vertx vertx;
    private static Database database;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        database = new Database(vertx, TestDatabase.fresh(), LIMITS);
    }

    @AfterAll
    static void stop() {
        done(database.close());
        done(vertx.close());
    }

    private static <T> T done(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    /** Null when it succeeds. */
    private static Throwable failure(Future<?> future) {
        return done(future.transform(ended -> Future.succeededFuture(ended.cause())));
    }

    private static Future<?> sleep(Database asked, double seconds) {
        return asked.client().query("SELECT pg_sleep(" + seconds + ")").execute();
    }

    private static int backend(SqlConnection connection) {
        return done(connection.query("SELECT pg_backend_pid()").execute())
                .iterator()
                .next()
                .getInteger(0);
    }

    @Test
    void anOrdinaryStatementIsEndedAndLongWorkIsNot() {
        Future<?> ordinary = sleep(database, 20);
        Future<?> longWork = sleep(database.forLongWork(), 3);
        assertThat(failure(ordinary))
                .satisfies(ended -> assertThat(Outage.is(ended)).isTrue());
        assertThat(failure(longWork)).isNull();
    }

    @Test
    void aTransactionThatAsksNothingIsEndedAndItsConnectionNotUsedAgain() {
        Throwable idle = failure(database.inTransaction(tx -> tx.query("SELECT 1")
                .execute()
                .compose(one -> vertx.timer(1_800))
                .compose(late -> tx.query("SELECT 1").execute())));
        assertThat(Outage.is(idle)).as("%s", idle).isTrue();
        assertThat(failure(database.client().query("SELECT 1").execute())).isNull();
    }

    @Test
    void oneWaitsForAConnectionForAMomentAndOnlySoManyWait() {
        var all = Stream.generate(() -> sleep(database, 1.9)).limit(16).toList();
        var waiting = Stream.generate(() -> sleep(database, 0)).limit(30).toList();
        for (Future<?> one : waiting) {
            Throwable refused = failure(one);
            assertThat(Outage.is(refused)).as("%s", refused).isTrue();
        }
        all.forEach(DatabaseLimitsIT::failure);
        assertThat(failure(sleep(database, 0))).isNull();
    }

    @Test
    void longWorkIsGivenUpWhenTheDatabaseAnswersNobody() {
        try (DatabaseLine line = new DatabaseLine(TestDatabase.fresh())) {
            Database lost = new Database(vertx, line.address(), LIMITS);
            lost.watch();
            Future<?> working = sleep(lost.forLongWork(), 25);
            done(vertx.timer(1_500));
            line.swallow(true);
            long begun = System.nanoTime();
            Throwable givenUp = failure(working);
            assertThat(Outage.is(givenUp)).as("%s", givenUp).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            line.swallow(false);
            assertThat(failure(sleep(lost.forLongWork(), 0))).isNull();
            done(lost.close());
        }
    }

    /** The database does not even hang up; found when a whole one was frozen on a busy machine. */
    @Test
    void connectionsThatAreFrozenAreGivenUpAllOfThemAndTheirPlacesTakenByNewOnes() throws Exception {
        Database asked = new Database(vertx, TestDatabase.fresh(), LIMITS);
        List<SqlConnection> connections = Stream.generate(() -> done(asked.connection()))
                .limit(Database.CONNECTIONS)
                .toList();
        List<String> backends = connections.stream()
                .map(connection -> String.valueOf(backend(connection)))
                .toList();
        signal("-STOP", backends);
        try {
            long begun = System.nanoTime();
            var unanswered = connections.stream()
                    .map(connection -> connection.query("SELECT 1").execute())
                    .toList();
            for (Future<?> each : unanswered) {
                Throwable givenUp = failure(each);
                assertThat(Outage.is(givenUp)).as("%s", givenUp).isTrue();
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
            assertThat(failure(sleep(asked, 0))).isNull();
        } finally {
            signal("-CONT", backends);
        }
        done(asked.close());
    }

    private static void signal(String which, List<String> processes) throws Exception {
        List<String> words = new ArrayList<>(List.of("kill", which));
        words.addAll(processes);
        assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void anOldConnectionIsReplaced() {
        SqlConnection first = done(database.connection());
        int old = backend(first);
        done(vertx.timer(2_100));
        done(first.close());
        done(vertx.timer(700));
        SqlConnection second = done(database.connection());
        assertThat(backend(second)).isNotEqualTo(old);
        done(second.close());
    }
}

package no.svarbrev.platform.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.DatabaseLimits;

/**
 * The one PostgreSQL. Stores take a {@link SqlClient}; only acts open transactions, and only here. Nothing waits without
 * end: {@link DatabaseLimits} holds for every statement, and what fails by it is an {@link Outage}. A connection that was
 * given up is closed and never used again, so nobody gets another's answer.
 */
public final class Database {
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");
    private static final int TRIES = 3;
    /** PostgreSQL works best with a few for each core; it may have more cores than we, and other servers to serve. */
    static final int CONNECTIONS =
            Math.max(16, Math.min(32, 4 * Runtime.getRuntime().availableProcessors()));

    /** Few, so that they leave the database to respondents; the downloads among them wait for their turn before. */
    private static final int LONG_ONES = 8;

    private final Vertx vertx;
    private final DatabaseLimits limits;
    private final Connections connections;
    private final Database longWork;
    private final Pulse pulse;
    private volatile boolean givenUp;

    public Database(Vertx vertx, DatabaseAddress address) {
        this(vertx, address, DatabaseLimits.usual());
    }

    public Database(Vertx vertx, DatabaseAddress address, DatabaseLimits limits) {
        this.vertx = vertx;
        this.limits = limits;
        Connections forLongWork = new Connections(vertx, address, LONG_ONES, true, limits);
        this.connections = new Connections(vertx, address, CONNECTIONS, false, limits);
        this.pulse = new Pulse(vertx, new Connections(vertx, address, 1, false, limits), limits, forLongWork::giveUp);
        this.longWork = new Database(vertx, limits, forLongWork, pulse);
    }

    private Database(Vertx vertx, DatabaseLimits limits, Connections forLongWork, Pulse pulse) {
        this.vertx = vertx;
        this.limits = limits;
        this.connections = forLongWork;
        this.longWork = this;
        this.pulse = pulse;
    }

    /**
     * The same database for work that is long by nature: imports, sendings, exports, rates. It has connections of its own
     * with a limit of its own, and ends as soon as the database does not answer others either.
     */
    public Database forLongWork() {
        return longWork;
    }

    /** For a single statement outside a transaction. */
    public SqlClient client() {
        return connections.pool();
    }

    /** One transaction; a deadlock or serialisation failure is tried again, up to three times in all. */
    public <T> Future<T> inTransaction(Function<SqlConnection, Future<T>> act) {
        return attempt(act, 1);
    }

    private <T> Future<T> attempt(Function<SqlConnection, Future<T>> act, int attempt) {
        return connections
                .pool()
                .withTransaction(act)
                .recover(failure -> attempt < TRIES && isWorthAnotherTry(failure)
                        ? attempt(act, attempt + 1)
                        : Future.failedFuture(failure));
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof PgException refused && WORTH_ANOTHER_TRY.contains(refused.getSqlState());
    }

    /** A connection of one's own, for a cursor; give it back with {@code close()}. */
    public Future<SqlConnection> connection() {
        return connections.pool().getConnection();
    }

    /**
     * A step of the start, done again while the database is away or a busy machine keeps it waiting, as long as the setting
     * allows; then it fails with {@link Migrations.OutOfReach}. The step must bear being done twice.
     */
    public <T> Future<T> patiently(Supplier<Future<T>> step) {
        return patiently(step, new StartPatience("the database", limits.start()));
    }

    private <T> Future<T> patiently(Supplier<Future<T>> step, StartPatience patience) {
        return Future.succeededFuture()
                .compose(now -> step.get())
                .recover(failure -> Outage.is(failure) ? later(step, patience, failure) : Future.failedFuture(failure));
    }

    private <T> Future<T> later(Supplier<Future<T>> step, StartPatience patience, Throwable failure) {
        return !givenUp && patience.allows(failure.toString())
                ? vertx.timer(StartPatience.PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                        .compose(passed -> patiently(step, patience))
                : Future.failedFuture(Migrations.OutOfReach.after(limits.start(), failure));
    }

    /** Nobody waits for it any more. */
    public void giveUp() {
        givenUp = true;
    }

    /** Whether it answers now; fails when it does not. */
    public Future<?> answers() {
        return client().query("SELECT 1").execute();
    }

    /** From now on it is said when the database goes away and comes back. */
    public void watch() {
        pulse.start();
    }

    /** Whether it gave no sign of life when it was asked last, which is every few seconds once it is watched. */
    boolean isAway() {
        return pulse.isAway();
    }

    public Future<Void> close() {
        return pulse.stop().eventually(longWork.connections::close).eventually(connections::close);
    }
}

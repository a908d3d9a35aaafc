package no.svarbrev.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The one PostgreSQL. Stores take a {@link SqlClient}; only acts open transactions, and only here. */
public final class Database {
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("40001", "40P01");
    private static final int TRIES = 3;

    private final Pool pool;

    public Database(Vertx vertx, DatabaseAddress address) {
        this.pool = PgBuilder.pool()
                .with(new PoolOptions()
                        .setMaxSize(16)
                        .setMaxWaitQueueSize(2_000)
                        .setConnectionTimeout(5)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS)
                        .setShared(true)
                        .setName("svarbrev"))
                .connectingTo(address.connectOptions())
                .with(address.netClientOptions())
                .using(vertx)
                .build();
    }

    /** For a single statement outside a transaction. */
    public SqlClient client() {
        return pool;
    }

    /** One transaction; a deadlock or serialisation failure is tried again, up to three times in all. */
    public <T> Future<T> inTransaction(Function<SqlConnection, Future<T>> act) {
        return attempt(act, 1);
    }

    private <T> Future<T> attempt(Function<SqlConnection, Future<T>> act, int attempt) {
        return pool.withTransaction(act)
                .recover(failure -> attempt < TRIES && isWorthAnotherTry(failure)
                        ? attempt(act, attempt + 1)
                        : Future.failedFuture(failure));
    }

    private static boolean isWorthAnotherTry(Throwable failure) {
        return failure instanceof PgException refused && WORTH_ANOTHER_TRY.contains(refused.getSqlState());
    }

    /** A connection of one's own, for a cursor; give it back with {@code close()}. */
    public Future<SqlConnection> connection() {
        return pool.getConnection();
    }

    public Future<Void> close() {
        return pool.close();
    }
}

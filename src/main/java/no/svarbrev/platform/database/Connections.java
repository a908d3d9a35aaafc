package no.svarbrev.platform.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.DatabaseLimits;

/**
 * A pool of connections that gives up whatever says nothing. The database holds to its limits by itself; a socket on which
 * nothing goes either way for longer than that is closed, whether the database is frozen, the way to it is cut without a
 * word, or it stops in the middle of a login. Whoever waited there is told so, and a new connection is made for the next.
 */
public final class Connections {
    /**
     * Of {@link DatabaseLimits#silence()}: a connection that nobody has used for so long is closed before it could be cut
     * off for its silence, and before anybody asks on a line that was lost in the meantime.
     */
    private static final double RESTS = 0.6;

    private final Vertx vertx;
    private final PgConnectOptions connect;
    private final NetClientOptions socket;
    private final PoolOptions pooled;
    private final Duration silence;
    private volatile Pool pool;

    /**
     * @param most connections at once
     * @param longWork whether it is for statements of long work
     */
    Connections(Vertx vertx, DatabaseAddress address, int most, boolean longWork, DatabaseLimits limits) {
        Duration statement = longWork ? limits.longStatement() : limits.statement();
        this.silence = longWork ? limits.longSilence() : limits.silence();
        this.vertx = vertx;
        this.connect = address.connectOptions()
                .addProperty("statement_timeout", milliseconds(statement))
                .addProperty("lock_timeout", milliseconds(limits.lock()))
                .addProperty("idle_in_transaction_session_timeout", milliseconds(limits.idle()))
                // To compile a statement takes longer than what most of ours take in all.
                .addProperty("jit", "off")
                // A statement planned while a table was small is kept, and must not read through it when it has grown.
                .addProperty("enable_seqscan", longWork ? "on" : "off");
        this.socket = address.netClientOptions()
                .setConnectTimeout((int) limits.connect().toMillis())
                .setSslHandshakeTimeout(limits.connect().toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) silence.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        this.pooled = new PoolOptions()
                .setMaxSize(most)
                .setMaxWaitQueueSize(limits.queue())
                .setConnectionTimeout((int) limits.acquire().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) (limits.silence().toMillis() * RESTS))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setPoolCleanerPeriod(500)
                .setMaxLifetime((int) limits.lifetime().toMillis())
                .setMaxLifetimeUnit(TimeUnit.MILLISECONDS);
        this.pool = build();
    }

    private Pool build() {
        return PgBuilder.pool()
                .with(pooled)
                .connectingTo(connect)
                .with(socket)
                .withConnectHandler(this::admit)
                .using(vertx)
                .build();
    }

    private void admit(SqlConnection connection) {
        Silence.ends(connection, silence);
        connection.close();
    }

    Pool pool() {
        return pool;
    }

    /** All connections at once, with whatever is asked on them; what is asked from now on gets new ones. */
    synchronized void giveUp() {
        Pool given = pool;
        pool = build();
        given.close();
    }

    synchronized Future<Void> close() {
        return pool.close();
    }

    private static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}

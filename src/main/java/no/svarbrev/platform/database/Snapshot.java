package no.svarbrev.platform.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import no.svarbrev.platform.config.DatabaseLimits;

/**
 * A connection that sees the database as it was at one moment, for long reads: a read-only, repeatable-read transaction,
 * which the database ends by itself when nothing was asked for a while, {@link DatabaseLimits#DOWNLOAD_IDLE_SECONDS}. Each
 * statement is planned for its own values, which costs little of what it reads; none is compiled, which takes longer than most of
 * them; and none takes more than one processor from respondents. {@code close()} on the connection ends it.
 */
public final class Snapshot {
    private static final String BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
            + " SET LOCAL jit = off; SET LOCAL plan_cache_mode = force_custom_plan;"
            + " SET LOCAL max_parallel_workers_per_gather = 0;"
            + " SET LOCAL idle_in_transaction_session_timeout = '" + DatabaseLimits.DOWNLOAD_IDLE_SECONDS + "s'";

    private Snapshot() {}

    public static Future<SqlConnection> open(Database database) {
        return database.connection().compose(Snapshot::begin);
    }

    private static Future<SqlConnection> begin(SqlConnection connection) {
        return connection
                .begin()
                .compose(begun -> connection.query(BEGIN).execute())
                .map(connection)
                .onFailure(refused -> connection.close());
    }
}

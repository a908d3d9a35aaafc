package no.svarbrev.platform.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import no.svarbrev.platform.config.DatabaseLimits;

/**
 * A connection that sees the database as it was at one moment, for long reads: a read-only, repeatable-read transaction,
 * which the database ends by itself when nothing was asked for a while, {@link DatabaseLimits#DOWNLOAD_IDLE_SECONDS}. {@code close()} on the
 * connection ends it.
 */
public final class Snapshot {
    private static final String BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
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

package no.svarbrev.platform;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;

/**
 * A connection that sees the database as it was at one moment, for long reads: a read-only, repeatable-read transaction,
 * which the database ends by itself when nothing was asked for {@value #IDLE_SECONDS} seconds. {@code close()} on the
 * connection ends it.
 */
public final class Snapshot {
    /** More than the web server lets a silent client wait, so that normally the client is what gives up. */
    static final int IDLE_SECONDS = 90;

    private static final String BEGIN = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
            + " SET LOCAL idle_in_transaction_session_timeout = '" + IDLE_SECONDS + "s'";

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

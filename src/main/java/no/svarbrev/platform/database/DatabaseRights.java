package no.svarbrev.platform.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server may do in its database: it should be the owner, and is warned of when it is more. */
public final class DatabaseRights {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseRights.class);

    private static final String SUPERUSER = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user";

    private DatabaseRights() {}

    public static Future<Void> warnOfTooMany(SqlClient client) {
        return client.query(SUPERUSER).execute().map(rows -> {
            if (rows.iterator().next().getBoolean("rolsuper")) {
                LOG.warn("The server logs in to its database as a superuser, who may read files and run programs there."
                        + " Give it a role that owns the database and no more: see .github/OPERATING.md.");
            }
            return null;
        });
    }
}

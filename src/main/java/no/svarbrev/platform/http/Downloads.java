package no.svarbrev.platform.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;
import no.svarbrev.platform.Turns;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.database.Snapshot;

/**
 * Files of any length, sent block by block while they are read from one {@link Snapshot} of the database. Only a few at a
 * time, so that slow receivers never hold all connections: the others wait for their turn.
 */
public final class Downloads {
    private static final int AT_ONCE = 4;

    private final Database database;
    private final Turns turns = new Turns(AT_ONCE);

    public Downloads(Database database) {
        this.database = database;
    }

    /**
     * Sends the blocks that {@code open} reads from the connection, which is not to be used afterwards. A failure before
     * the first block leaves the response untouched; a later one leaves it unended.
     */
    public Future<Void> send(
            HttpServerResponse response, FileHead head, Function<SqlConnection, Future<? extends Blocks>> open) {
        // Its handlers are set before anything is waited for: a receiver can leave at any time.
        Download download = new Download(response, head);
        return turns.take()
                .compose(turn -> withTurn(download, open))
                .compose(sent -> download.end())
                .recover(download::failed);
    }

    private Future<Void> withTurn(Download download, Function<SqlConnection, Future<? extends Blocks>> open) {
        return download.unlessLeft()
                .compose(here -> Snapshot.open(database))
                .compose(connection -> withConnection(download, connection, open))
                .onComplete(done -> turns.leave());
    }

    private static Future<Void> withConnection(
            Download download, SqlConnection connection, Function<SqlConnection, Future<? extends Blocks>> open) {
        return download.unlessLeft()
                .compose(here -> open.apply(connection))
                .compose(download::send)
                .eventually(connection::close);
    }
}

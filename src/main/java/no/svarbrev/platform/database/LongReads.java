package no.svarbrev.platform.database;

import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.function.BiConsumer;
import java.util.stream.Collector;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.Turns;

/**
 * Reads of any number of rows, folded a few hundred at a time and off the event loops, so that they neither fill the memory nor
 * make others wait. Only a few at once, so that they never hold all connections: the others wait for their turn.
 */
public final class LongReads {
    private static final int AT_ONCE = 3;
    private static final int FETCH = 500;

    private final Database database;
    private final Blocking blocking;
    private final Turns turns = new Turns(AT_ONCE);

    public LongReads(Database database, Blocking blocking) {
        this.database = database;
        this.blocking = blocking;
    }

    /** @param sql with $1 and on for the values */
    public <T> Future<T> fold(String sql, Tuple values, Collector<Row, ?, T> fold) {
        return turns.take().compose(turn -> withTurn(sql, values, fold)).eventually(this::leave);
    }

    private Future<Void> leave() {
        turns.leave();
        return Future.succeededFuture();
    }

    private <T> Future<T> withTurn(String sql, Tuple values, Collector<Row, ?, T> fold) {
        return Snapshot.open(database)
                .compose(connection -> read(connection, sql, values, fold).eventually(connection::close));
    }

    private <A, T> Future<T> read(SqlConnection connection, String sql, Tuple values, Collector<Row, A, T> fold) {
        A folded = fold.supplier().get();
        return connection
                .prepare(sql)
                .compose(statement -> read(statement.cursor(values), folded, fold.accumulator()))
                .compose(all -> blocking.run(() -> fold.finisher().apply(folded)));
    }

    private <A> Future<Void> read(Cursor cursor, A folded, BiConsumer<A, Row> accumulator) {
        return cursor.read(FETCH)
                .compose(rows -> blocking.run(() -> accumulate(rows, folded, accumulator)))
                .compose(block -> cursor.hasMore() ? read(cursor, folded, accumulator) : Future.succeededFuture());
    }

    private static <A> Void accumulate(RowSet<Row> rows, A folded, BiConsumer<A, Row> accumulator) {
        rows.forEach(row -> accumulator.accept(folded, row));
        return null;
    }
}

package no.svarbrev.audit;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.function.Function;
import no.svarbrev.platform.database.Database;

/**
 * The one way for those who work here to change something: a transaction that ends with a line about it. What fails leaves
 * neither a change nor a line.
 */
public final class Journal {
    private final Deeds deeds = new Deeds();
    private final Database database;
    private final Clock clock;

    public Journal(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @param act in the transaction, perhaps again after a deadlock
     * @param deed what to write down, from what the act gave
     */
    public <T> Future<T> write(Function<SqlConnection, Future<T>> act, Function<T, Deed> deed) {
        return database.inTransaction(tx -> act.apply(tx)
                .compose(done -> deeds.add(tx, deed.apply(done), now()).map(done)));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}

package no.svarbrev.platform.database;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * Whether a failure says that the database is away, or too busy, for the moment: the same request may well succeed in a
 * while. Everything that tells such failures from faults of ours asks here.
 */
public final class Outage {
    /**
     * By the class of the SQLSTATE: connection exceptions, refused logins, too few resources (a full disk among them), what
     * the operator or a limit in time ended, errors of the machine.
     */
    private static final Set<String> CLASSES = Set.of("08", "28", "53", "57", "58");

    /**
     * Alone: serialisation failure and deadlock, when the tries are used up; a lock that could not be had in time; a
     * transaction that was idle or took too long; a standby that became the server; a database that is not made yet.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "55P03", "25P03", "25P04", "25006", "3D000");

    /** The driver and the pool have no classes of their own for these. */
    private static final List<String> WORDS = List.of(
            "Timeout",
            "Connection is not active now",
            "Pending requests failed to be sent",
            "Connection reset",
            "Connection was closed",
            "Connection pool reached max wait queue size");

    private static final int DEEPEST = 8;

    private Outage() {}

    public static boolean is(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(Outage::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return failure instanceof PgException refused
                ? isState(refused.getSqlState())
                : failure instanceof ClosedConnectionException
                        || failure instanceof SocketException
                        || failure instanceof UnknownHostException
                        || failure instanceof ClosedChannelException
                        || failure instanceof SSLException
                        || failure instanceof TimeoutException
                        || failure.getClass().getSimpleName().contains("ConnectionPoolTooBusy")
                        || WORDS.stream().anyMatch(String.valueOf(failure.getMessage())::startsWith);
    }

    static boolean isState(String state) {
        return state != null
                && state.length() == 5
                && (CLASSES.contains(state.substring(0, 2)) || STATES.contains(state));
    }
}

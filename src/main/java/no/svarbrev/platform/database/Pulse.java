package no.svarbrev.platform.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.Loop;
import no.svarbrev.platform.config.DatabaseLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database for a sign of life every other second, always on the same connection, which is nobody else's. One line in
 * the log when there is none and one when it is back; and long work, whose own limits are wide, is given up when the database
 * does not answer.
 */
final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    /** Of the silence after which a connection is given up: shorter than what an idle one is kept. */
    private static final double BETWEEN_BEATS = 0.4;

    /** A line that is broken tells itself, to long work as well; only silence does not. */
    private static final Duration SILENCE = Duration.ofMillis(900);

    private static final String SIGN_OF_LIFE = "SELECT 1 AS pulse";

    private final Connections connection;
    private final Runnable giveUp;
    private final Duration longest;
    private final Loop loop;
    private volatile boolean away;

    Pulse(Vertx vertx, Connections connection, DatabaseLimits limits, Runnable giveUp) {
        Duration pause = Duration.ofMillis((long) (limits.silence().toMillis() * BETWEEN_BEATS));
        this.connection = connection;
        this.giveUp = giveUp;
        this.longest = limits.acquire().plus(limits.silence());
        this.loop = new Loop(vertx, "pulse", pause, this::feel);
    }

    void start() {
        loop.start();
    }

    boolean isAway() {
        return away;
    }

    private Future<Void> feel() {
        long begun = System.nanoTime();
        return connection
                .pool()
                .query(SIGN_OF_LIFE)
                .execute()
                // Whatever became of the question: who is to tell of silence must not wait for it without end.
                .timeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .compose(alive -> back(), why -> gone(why, System.nanoTime() - begun));
    }

    private Future<Void> back() {
        if (away) {
            away = false;
            LOG.info("The database answers again");
        }
        return Future.succeededFuture();
    }

    private Future<Void> gone(Throwable why, long after) {
        if (!away) {
            away = true;
            LOG.warn("The database does not answer: {}", why.toString());
        }
        if (!(why instanceof PgException) && after > SILENCE.toNanos()) {
            giveUp.run();
        }
        return Future.succeededFuture();
    }

    Future<Void> stop() {
        return loop.stop().eventually(connection::close);
    }
}

package no.svarbrev.platform;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the database for a sign of life every other second, on a connection of its own, which is therefore never waited
 * for. One line in the log when there is none and one when it is back; and long work, whose own limits are wide, is given
 * up when the database does not answer.
 */
final class Pulse {
    private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String SIGN_OF_LIFE = "SELECT 1 AS pulse";

    private final Connections connection;
    private final Runnable giveUp;
    private final Loop loop;
    private boolean away;

    Pulse(Vertx vertx, Connections connection, Runnable giveUp) {
        this.connection = connection;
        this.giveUp = giveUp;
        this.loop = new Loop(vertx, "pulse", PAUSE, this::feel);
    }

    void start() {
        loop.start();
    }

    private Future<Void> feel() {
        return connection.pool().query(SIGN_OF_LIFE).execute().compose(alive -> back(), this::gone);
    }

    private Future<Void> back() {
        if (away) {
            away = false;
            LOG.info("The database answers again");
        }
        return Future.succeededFuture();
    }

    private Future<Void> gone(Throwable why) {
        if (!away) {
            away = true;
            LOG.warn("The database does not answer: {}", why.toString());
            if (!(why instanceof PgException)) {
                giveUp.run();
            }
        }
        return Future.succeededFuture();
    }

    Future<Void> stop() {
        return loop.stop().eventually(connection::close);
    }
}

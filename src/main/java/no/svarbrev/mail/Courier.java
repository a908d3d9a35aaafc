package no.svarbrev.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.svarbrev.platform.Loop;
import no.svarbrev.platform.database.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the outbox: claims, hands over and settles, in as many lanes as the transport bears, until nothing is due. Any
 * number of couriers may work on one database. Refuses to mark anyone when the mail server cannot be reached: it rests.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration REST = Duration.ofSeconds(30);
    /** Longer than the slowest delivery and the settling after it; then the courier that claimed is taken for dead. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** Bounds the chain of futures of one run; the next run follows at once. */
    private static final int ROUNDS = 200;

    private static final int SETTLE_TRIES = 10;
    private static final int SECONDS_BETWEEN_TRIES = 2;

    private final Vertx vertx;
    private final Database database;
    private final Transport transport;
    private final Clock clock;
    private final HandingOver handingOver;
    private final Outbox outbox = new Outbox();
    private final Loop loop;
    private volatile Instant restUntil = Instant.MIN;
    private volatile boolean outOfReach;
    private volatile boolean stopping;

    public Courier(Vertx vertx, Database database, Letters letters, Transport transport, Clock clock) {
        this.vertx = vertx;
        this.database = database;
        this.transport = transport;
        this.clock = clock;
        this.handingOver = new HandingOver(letters, transport, clock);
        this.loop = new Loop(vertx, "courier", PAUSE, this::run);
    }

    public Courier start() {
        loop.start();
        return this;
    }

    /** There is mail: do not wait for the pause. Call it after the transaction that enqueued has committed. */
    public void wake() {
        loop.wake();
    }

    /** Finishes what is in hand, then closes the transport. */
    public Future<Void> stop() {
        stopping = true;
        return loop.stop().compose(stopped -> transport.close());
    }

    /** One run. Fails when the database does; messages in hand are then given up after their lease. */
    public Future<Void> run() {
        if (isResting()) {
            return Future.succeededFuture();
        }
        Instant now = clock.instant();
        // They look at all that waits, however much that is.
        SqlClient longWork = database.forLongWork().client();
        return outbox.giveUpLost(longWork, now.minus(LEASE), now)
                .compose(lost -> outbox.stopUnwanted(longWork, now))
                .compose(stopped -> lanes());
    }

    private Future<Void> lanes() {
        List<Future<Void>> lanes =
                Stream.generate(() -> lane(ROUNDS)).limit(transport.atOnce()).toList();
        return Future.join(lanes).mapEmpty();
    }

    private Future<Void> lane(int rounds) {
        if (isResting()) {
            return Future.succeededFuture();
        }
        if (rounds == 0) {
            loop.wake();
            return Future.succeededFuture();
        }
        return round().compose(handled -> handled == 0 ? Future.succeededFuture() : lane(rounds - 1));
    }

    private Future<Integer> round() {
        return outbox.claim(database.client(), transport.batch(), clock.instant())
                .compose(this::handOver)
                .compose(this::settle);
    }

    private Future<List<Settlement>> handOver(List<OutboxMessage> claimed) {
        return Future.all(claimed.stream().map(handingOver::of).toList()).map(all -> all.list());
    }

    private Future<Integer> settle(List<Settlement> settlements) {
        if (settlements.isEmpty()) {
            return Future.succeededFuture(0);
        }
        noteReach(settlements);
        return settle(settlements, SETTLE_TRIES).map(settlements.size());
    }

    /** What the mail server has answered would become unknown; so a database that is away for a moment is awaited. */
    private Future<Void> settle(List<Settlement> settlements, int tries) {
        return outbox.settle(database.client(), settlements, clock.instant())
                .recover(failure -> tries > 1 ? settleLater(settlements, tries - 1) : Future.failedFuture(failure));
    }

    private Future<Void> settleLater(List<Settlement> settlements, int tries) {
        return vertx.timer(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS).compose(passed -> settle(settlements, tries));
    }

    /** One line in the log when the mail server goes out of reach and one when it is back, however long it lasts. */
    private void noteReach(List<Settlement> settlements) {
        Optional<Settlement> notReached = settlements.stream()
                .filter(settlement -> settlement.state() == MessageState.QUEUED)
                .findFirst();
        if (notReached.isPresent()) {
            restUntil = clock.instant().plus(REST);
        }
        if (notReached.isPresent() && !outOfReach) {
            LOG.warn(
                    "Mail server out of reach, mail waits: {}", notReached.get().reply());
        }
        if (notReached.isEmpty() && outOfReach) {
            LOG.warn("Mail server is back");
        }
        outOfReach = notReached.isPresent();
    }

    private boolean isResting() {
        return stopping || clock.instant().isBefore(restUntil);
    }
}

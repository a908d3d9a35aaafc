package no.svarbrev.mail;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes one claimed message to its settlement: composes the letter, delivers it, decides what follows. Never fails. */
final class HandingOver {
    private static final Logger LOG = LoggerFactory.getLogger(HandingOver.class);

    /** With the transport's minute still within the courier's lease. */
    private static final int SECONDS_TO_COMPOSE = 30;

    private final Letters letters;
    private final Transport transport;
    private final Clock clock;
    private final RetryTimes retryTimes = new RetryTimes(new Random());

    HandingOver(Letters letters, Transport transport, Clock clock) {
        this.letters = letters;
        this.transport = transport;
        this.clock = clock;
    }

    Future<Settlement> of(OutboxMessage message) {
        return Future.succeededFuture(message)
                .compose(letters::letter)
                .timeout(SECONDS_TO_COMPOSE, TimeUnit.SECONDS)
                .compose(letter -> deliver(message, letter), failure -> notComposed(message, failure));
    }

    private Future<Settlement> deliver(OutboxMessage message, Optional<Letter> letter) {
        if (letter.isEmpty()) {
            return Future.succeededFuture(Settlement.settled(message, MessageState.STOPPED, "no_letter"));
        }
        return Future.succeededFuture(letter.get())
                .compose(composed -> handOver(message, composed))
                .map(delivery -> settlement(message, delivery))
                .recover(failure -> fault(message, failure));
    }

    private Future<Delivery> handOver(OutboxMessage message, Letter letter) {
        return letter.staysInside()
                ? Future.succeededFuture(Delivery.accepted("staysInside"))
                : transport.deliver(message.id(), letter);
    }

    /** One text that cannot be composed holds back neither the others nor, once it can be, itself. */
    private Future<Settlement> notComposed(OutboxMessage message, Throwable failure) {
        LOG.warn("Message {} could not be composed", message.id(), failure);
        return Future.succeededFuture(
                settlement(message, Delivery.deferred("Teksten kunne ikke settes sammen; se loggen.")));
    }

    /** A transport should never fail. When it does, we know nothing, least of all that nothing was sent. */
    private Future<Settlement> fault(OutboxMessage message, Throwable failure) {
        LOG.error("Message {}: the transport failed", message.id(), failure);
        return Future.succeededFuture(settlement(message, Delivery.unknown("Feil under sendingen; se loggen.")));
    }

    private Settlement settlement(OutboxMessage message, Delivery delivery) {
        String reply = delivery.reply();
        Instant now = clock.instant();
        return switch (delivery.fate()) {
            case ACCEPTED -> Settlement.settled(message, MessageState.ACCEPTED, reply);
            case REJECTED -> Settlement.settled(message, MessageState.REJECTED, reply);
            case NOT_REACHED -> Settlement.due(message, MessageState.QUEUED, now, reply);
            case DEFERRED ->
                retryTimes
                        .afterDeferred(message.attempts())
                        .map(wait -> Settlement.due(message, MessageState.DEFERRED, now.plus(wait), reply))
                        .orElseGet(() -> Settlement.settled(message, MessageState.REJECTED, reply));
            case UNKNOWN ->
                retryTimes
                        .afterUnknown(message.attempts())
                        .map(wait -> Settlement.due(message, MessageState.UNKNOWN, now.plus(wait), reply))
                        .orElseGet(() -> Settlement.settled(message, MessageState.UNKNOWN, reply));
        };
    }
}

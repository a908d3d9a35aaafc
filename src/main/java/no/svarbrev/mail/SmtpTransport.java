package no.svarbrev.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.UUID;

/**
 * Delivers to one mail server. The dialogue is our own, because the front of the Vert.x mail client has no deadline for
 * a command and does not tell whether a mail that failed had been under way; its encoder writes the MIME parts.
 */
final class SmtpTransport implements Transport {
    private static final int CONNECTIONS = 4;
    /** Together a minute, below the courier's lease: no message is given up while it is being delivered. */
    private static final Duration OPEN_WITHIN = Duration.ofSeconds(15);

    private static final Duration SEND_WITHIN = Duration.ofSeconds(45);

    private final SmtpConnections connections;
    private final SafeHeaders headers;
    private final Duration sendWithin;

    SmtpTransport(Vertx vertx, SmtpAddress address, SafeHeaders headers) {
        this(new SmtpConnections(vertx, address, headers.from().domain(), OPEN_WITHIN), headers, SEND_WITHIN);
    }

    SmtpTransport(SmtpConnections connections, SafeHeaders headers, Duration sendWithin) {
        this.connections = connections;
        this.headers = headers;
        this.sendWithin = sendWithin;
    }

    @Override
    public Future<Delivery> deliver(UUID messageId, Letter letter) {
        String to;
        Buffer mail;
        try {
            to = MailAddress.normalised(letter.address());
            mail = MailText.of(headers.of(messageId, letter), letter);
        } catch (IllegalArgumentException unfit) {
            return Future.succeededFuture(Delivery.rejected(unfit.getMessage()));
        }
        return connections
                .take()
                .compose(
                        connection -> send(connection, to, mail),
                        failure -> Future.succeededFuture(Delivery.notReached(Delivery.words(failure))));
    }

    private Future<Delivery> send(SmtpConnection connection, String to, Buffer mail) {
        return new SmtpAttempt(connection)
                .run(headers.from().address(), to, mail, sendWithin)
                .map(delivery -> released(connection, delivery));
    }

    private Delivery released(SmtpConnection connection, Delivery delivery) {
        if (connection.isOpen()) {
            connections.giveBack(connection);
        }
        return delivery;
    }

    @Override
    public int atOnce() {
        return CONNECTIONS;
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public Future<Void> close() {
        return connections.close();
    }
}

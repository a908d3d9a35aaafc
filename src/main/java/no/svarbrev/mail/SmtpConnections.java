package no.svarbrev.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import no.svarbrev.mail.SmtpAddress.Security;

/** The connections to one mail server; those that are idle are used again, until the server or the silence ends them. */
final class SmtpConnections {
    private final Vertx vertx;
    private final NetClient client;
    private final SmtpAddress address;
    private final String ownName;
    private final Duration openWithin;
    private final Deque<SmtpConnection> idle = new ConcurrentLinkedDeque<>();

    SmtpConnections(Vertx vertx, SmtpAddress address, String ownName, Duration openWithin) {
        this(vertx, address, ownName, openWithin, new NetClientOptions());
    }

    /** With options of the caller's, such as whom to trust; what the address and the time decide is set here. */
    SmtpConnections(Vertx vertx, SmtpAddress address, String ownName, Duration openWithin, NetClientOptions options) {
        this.vertx = vertx;
        this.client = vertx.createNetClient(options.setSsl(address.security() == Security.TLS)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setConnectTimeout((int) openWithin.toMillis())
                .setSslHandshakeTimeout(openWithin.toMillis())
                .setSslHandshakeTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout(60));
        this.address = address;
        this.ownName = ownName;
        this.openWithin = openWithin;
    }

    /** A connection that is ready for a mail, within the time given; fails when there is no speaking to the server. */
    Future<SmtpConnection> take() {
        return usedOrNew().timeout(openWithin.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Future<SmtpConnection> usedOrNew() {
        SmtpConnection used = idle.poll();
        return used == null ? open() : again(used);
    }

    void giveBack(SmtpConnection connection) {
        idle.push(connection);
    }

    /** RSET forgets a mail that was refused half-way, and shows whether the server is still there. */
    private Future<SmtpConnection> again(SmtpConnection used) {
        return used.command("RSET")
                .map(used)
                .timeout(openWithin.toMillis() / 3, TimeUnit.MILLISECONDS)
                .recover(gone -> used.close().transform(closed -> usedOrNew()));
    }

    /** By way of a timer, which fires on an event loop: elsewhere a quick greeting would arrive before its reader. */
    private Future<SmtpConnection> open() {
        return vertx.timer(1, TimeUnit.MILLISECONDS)
                .compose(onEventLoop -> connect())
                .compose(this::introduce);
    }

    private Future<SmtpConnection> connect() {
        return client.connect(address.port(), address.host()).map(SmtpConnection::new);
    }

    private Future<SmtpConnection> introduce(SmtpConnection connection) {
        return new SmtpOpening(connection, address, ownName)
                .run()
                .timeout(openWithin.toMillis(), TimeUnit.MILLISECONDS)
                .recover(failure -> connection.close().transform(closed -> Future.failedFuture(failure)));
    }

    /** Says goodbye to the idle connections; what is in use is cut. */
    Future<Void> close() {
        return Future.join(idle.stream()
                        .map(connection -> connection.command("QUIT").timeout(1, TimeUnit.SECONDS))
                        .toList())
                .transform(said -> client.close());
    }
}

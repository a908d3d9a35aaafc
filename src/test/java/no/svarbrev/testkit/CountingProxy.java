package no.svarbrev.testkit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.SslMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.svarbrev.platform.config.DatabaseAddress;

/**
 * Stands between a server and its PostgreSQL and notes each round trip: each time the server stops sending and waits for an
 * answer, which in the protocol is a message Sync or Query, together with the statements that were sent before it.
 */
public final class CountingProxy implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final DatabaseAddress behind;
    private final NetServer server;
    private final ConcurrentLinkedQueue<String> roundTrips = new ConcurrentLinkedQueue<>();

    public CountingProxy(DatabaseAddress behind) {
        this.behind = behind;
        try {
            this.server = vertx.createNetServer()
                    .connectHandler(this::connect)
                    .listen(0, "127.0.0.1")
                    .await(20, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    /** Where a server reaches its database through this. */
    public DatabaseAddress address() {
        return new DatabaseAddress(
                "127.0.0.1", server.actualPort(), behind.database(), behind.user(), behind.password(), SslMode.DISABLE);
    }

    /**
     * The statements of each round trip since the last call. Left out is what comes at any time: the courier, who looks for
     * mail, the pulse, and the preparing of a statement, once on each connection.
     */
    public List<String> take() {
        List<String> taken = new ArrayList<>();
        for (String trip = roundTrips.poll(); trip != null; trip = roundTrips.poll()) {
            if (!trip.contains("message") && !trip.contains("pulse") && !trip.startsWith("(prepare)")) {
                taken.add(trip);
            }
        }
        return taken;
    }

    private void connect(NetSocket front) {
        front.pause();
        Messages messages = new Messages();
        client.connect(behind.port(), behind.host()).onSuccess(back -> {
            front.handler(bytes -> {
                messages.read(bytes);
                back.write(bytes);
            });
            back.handler(front::write);
            front.closeHandler(gone -> back.close());
            back.closeHandler(gone -> front.close());
            front.resume();
        });
    }

    /** What a client of PostgreSQL sends, message by message: a type, a length and a body; the first has no type. */
    private final class Messages {
        private final Map<String, String> prepared = new HashMap<>();
        private final List<String> sent = new ArrayList<>();
        private Buffer unread = Buffer.buffer();
        private boolean begun;

        void read(Buffer bytes) {
            unread.appendBuffer(bytes);
            while (unread.length() >= head() && unread.length() >= length()) {
                if (begun) {
                    note((char) unread.getByte(0), unread.slice(5, length()));
                }
                unread = unread.getBuffer(length(), unread.length());
                begun = true;
            }
        }

        private int head() {
            return begun ? 5 : 4;
        }

        private int length() {
            return unread.getInt(head() - 4) + head() - 4;
        }

        private void note(char type, Buffer body) {
            switch (type) {
                case 'P' -> {
                    String name = text(body, 0);
                    prepared.put(name, text(body, name.length() + 1));
                    sent.add("(prepare) " + prepared.get(name));
                }
                case 'B' -> sent.add(prepared.get(text(body, text(body, 0).length() + 1)));
                case 'Q' -> end(text(body, 0));
                case 'S' -> end("");
                default -> {}
            }
        }

        private void end(String statement) {
            roundTrips.add((String.join(" + ", sent) + statement)
                    .replaceAll("\\s+", " ")
                    .strip());
            sent.clear();
        }

        /** A text that ends with a zero byte; names of statements and SQL are ASCII before any such place. */
        private String text(Buffer body, int from) {
            int end = from;
            while (body.getByte(end) != 0) {
                end++;
            }
            return body.getString(from, end, StandardCharsets.ISO_8859_1.name());
        }
    }

    @Override
    public void close() {
        try {
            vertx.close().await(20, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }
}

package no.svarbrev.testkit;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.pgclient.SslMode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import no.svarbrev.platform.config.DatabaseAddress;

/**
 * The line between a server and its PostgreSQL, on which anything can go wrong: what is sent vanishes without a word, a
 * connection is reset, or the line is cut just when the database has been told to do something.
 */
public final class DatabaseLine implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final NetClient client = vertx.createNetClient();
    private final DatabaseAddress behind;
    private final NetServer server;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger untilReset = new AtomicInteger(-1);
    private final AtomicInteger connected = new AtomicInteger();
    private volatile boolean swallowing;
    private volatile String cutAfter = "";

    public DatabaseLine(DatabaseAddress behind) {
        this.behind = behind;
        try {
            // Whoever is left without a farewell reads «Connection reset».
            this.server = vertx.createNetServer(new NetServerOptions().setSoLinger(0))
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

    /** How many connections have been made. */
    public int connected() {
        return connected.get();
    }

    /** What goes on the connections that are open now vanishes from now on; new ones work. */
    public void blackHole() {
        connections.forEach(connection -> connection.swallowing = true);
    }

    /** Whether everything vanishes, also on new connections. */
    public void swallow(boolean everything) {
        swallowing = everything;
        if (!everything) {
            blackHole();
        }
    }

    /**
     * A connection is reset when the server has asked so many more times: 0 for at once, before it is passed on. The pulse
     * and the courier, who may come at any time, are not counted.
     */
    public void resetAfter(int questions) {
        untilReset.set(questions);
    }

    /** The next connection on which this is said is cut when it has been passed on, before any answer. */
    public void cutAfter(String words) {
        cutAfter = words;
    }

    private void connect(NetSocket front) {
        connected.incrementAndGet();
        front.pause();
        client.connect(behind.port(), behind.host()).onSuccess(back -> {
            Connection connection = new Connection(front, back);
            connections.add(connection);
            front.handler(connection::asked);
            back.handler(connection::answered);
            front.closeHandler(gone -> connection.closed());
            back.closeHandler(gone -> connection.closed());
            front.exceptionHandler(broken -> connection.closed());
            back.exceptionHandler(broken -> connection.closed());
            front.resume();
        });
    }

    private final class Connection {
        private final NetSocket front;
        private final NetSocket back;
        private volatile boolean swallowing;

        Connection(NetSocket front, NetSocket back) {
            this.front = front;
            this.back = back;
        }

        void asked(Buffer bytes) {
            if (swallowing || DatabaseLine.this.swallowing) {
                return;
            }
            String said = bytes.toString("ISO-8859-1");
            if (untilReset.get() >= 0 && !isOfItsOwnAccord(said) && untilReset.getAndDecrement() == 0) {
                front.close();
                return;
            }
            String words = cutAfter;
            boolean last = !words.isEmpty() && said.contains(words);
            if (last) {
                cutAfter = "";
                swallowing = true;
                // The database does what it was told; only the answer has nowhere to go.
                back.write(bytes).onComplete(told -> front.close());
            } else {
                back.write(bytes);
            }
        }

        private static boolean isOfItsOwnAccord(String said) {
            return said.contains("AS pulse") || said.contains("FROM message");
        }

        void answered(Buffer bytes) {
            if (!swallowing && !DatabaseLine.this.swallowing) {
                front.write(bytes);
            }
        }

        void closed() {
            connections.remove(this);
            if (!swallowing) {
                front.close();
                back.close();
            }
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

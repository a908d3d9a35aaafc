package no.svarbrev.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes every mail at once, counts it, and keeps nothing: so much of SMTP (RFC 5321) as the courier speaks. */
final class MailSink {
    private final AtomicInteger taken = new AtomicInteger();
    private final NetServer server;

    private MailSink(NetServer server) {
        this.server = server;
    }

    static Future<MailSink> start(Vertx vertx) {
        MailSink sink = new MailSink(vertx.createNetServer());
        return sink.server.connectHandler(sink::greet).listen(0, "127.0.0.1").map(listening -> sink);
    }

    /** For the server's setting. */
    String url() {
        return "smtp://127.0.0.1:" + server.actualPort() + "?starttls=disabled";
    }

    int taken() {
        return taken.get();
    }

    private void greet(NetSocket socket) {
        socket.handler(RecordParser.newDelimited("\r\n", new Dialogue(socket)::line));
        socket.write("220 sink\r\n");
    }

    private final class Dialogue {
        private final NetSocket socket;
        private boolean inMail;

        Dialogue(NetSocket socket) {
            this.socket = socket;
        }

        void line(Buffer line) {
            if (!inMail) {
                command(line.toString().toUpperCase(Locale.ROOT));
            } else if (line.length() == 1 && line.getByte(0) == '.') {
                inMail = false;
                taken.incrementAndGet();
                socket.write("250 taken\r\n");
            }
        }

        private void command(String line) {
            if (line.startsWith("EHLO")) {
                socket.write("250-sink\r\n250 8BITMIME\r\n");
            } else if (line.startsWith("DATA")) {
                inMail = true;
                socket.write("354 go on\r\n");
            } else if (line.startsWith("QUIT")) {
                socket.end(Buffer.buffer("221 bye\r\n"));
            } else {
                socket.write("250 ok\r\n");
            }
        }
    }
}

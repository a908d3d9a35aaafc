package no.svarbrev.mail;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that misbehaves to order: for the greeting, a command word or {@code .} (the final dot) it gives another
 * reply than the usual, closes the connection, or keeps silent.
 */
final class ScriptedSmtp {
    static final String CLOSE = "close";
    static final String SILENCE = "silence";

    final List<String> commands = new CopyOnWriteArrayList<>();
    final List<String> mails = new CopyOnWriteArrayList<>();
    private final Map<String, String> replies = new ConcurrentHashMap<>(Map.of(
            "greeting", "220 ready",
            "EHLO", "250-test\r\n250 8BITMIME",
            "DATA", "354 go on",
            ".", "250 2.0.0 queued as 42"));
    private final NetServer server;

    ScriptedSmtp(Vertx vertx) {
        this(vertx, new NetServerOptions());
    }

    /** Encrypts with this key after STARTTLS. */
    ScriptedSmtp(Vertx vertx, KeyCertOptions key) {
        this(vertx, new NetServerOptions().setKeyCertOptions(key));
    }

    /** Encrypts with this key from the first byte on. */
    static ScriptedSmtp encrypted(Vertx vertx, KeyCertOptions key) {
        return new ScriptedSmtp(vertx, new NetServerOptions().setSsl(true).setKeyCertOptions(key));
    }

    private ScriptedSmtp(Vertx vertx, NetServerOptions options) {
        server = vertx.createNetServer(options).connectHandler(this::connected);
        MailRows.await(server.listen(0, "127.0.0.1"));
    }

    ScriptedSmtp answering(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    int port() {
        return server.actualPort();
    }

    private void connected(NetSocket socket) {
        RecordParser lines = RecordParser.newDelimited("\r\n", socket);
        StringBuilder text = new StringBuilder();
        boolean[] inText = {false};
        lines.handler(buffer -> {
            String line = buffer.toString();
            if (inText[0] && !line.equals(".")) {
                text.append(line).append("\r\n");
                return;
            }
            commands.add(line);
            if (inText[0]) {
                mails.add(text.toString());
                text.setLength(0);
            }
            inText[0] = line.equals("DATA") && replies.get("DATA").startsWith("354");
            answer(socket, line.split(" ")[0]);
        });
        answer(socket, "greeting");
    }

    private void answer(NetSocket socket, String command) {
        String reply = replies.getOrDefault(command, "250 ok");
        if (reply.equals(CLOSE)) {
            socket.close();
        } else if (command.equals("STARTTLS") && reply.startsWith("2")) {
            socket.upgradeToSsl(Buffer.buffer(reply + "\r\n"));
        } else if (!reply.equals(SILENCE)) {
            socket.write(reply + "\r\n");
        }
    }
}

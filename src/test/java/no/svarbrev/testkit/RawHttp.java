package no.svarbrev.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client that sends whatever it is told, byte for byte, and reads what comes back until the server closes. */
public final class RawHttp {
    /**
     * What came back.
     *
     * @param text head and body
     * @param closed whether the server closed the connection
     */
    public record Reply(int status, String text, boolean closed) {
        public boolean isProblem() {
            return text.contains("application/problem+json");
        }

        public boolean isPage() {
            return text.contains("text/html");
        }
    }

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** @param headers whole lines; Host, Connection and Content-Length are added */
    public Reply send(String method, String target, List<String> headers, byte[] body) {
        StringBuilder head =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        if (body.length > 0 || !"GET".equals(method)) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        return exchange(20_000, head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    /** Just these characters, each a byte; the server gets five seconds to answer and close. */
    public Reply sendAsIs(String request) {
        return exchange(5_000, request.getBytes(StandardCharsets.ISO_8859_1), new byte[0]);
    }

    private Reply exchange(int patience, byte[] head, byte[] body) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(patience);
            CompletableFuture.runAsync(() -> write(socket, head, body));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            boolean closed = read(socket.getInputStream(), all);
            String text = all.toString(StandardCharsets.UTF_8);
            return new Reply(text.startsWith("HTTP/1.") ? Integer.parseInt(text.substring(9, 12)) : 0, text, closed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A server that has answered need not take the rest. */
    private static void write(Socket socket, byte[] head, byte[] body) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head);
            out.write(body);
            out.flush();
        } catch (IOException answeredBefore) {
            return;
        }
    }

    /** Whether it came to an end; what had come before a cut is the answer. */
    private static boolean read(InputStream in, ByteArrayOutputStream all) {
        try {
            in.transferTo(all);
            return true;
        } catch (SocketTimeoutException left) {
            return false;
        } catch (IOException cut) {
            return true;
        }
    }
}

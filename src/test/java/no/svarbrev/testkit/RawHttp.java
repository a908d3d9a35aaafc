package no.svarbrev.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client that sends whatever it is told, byte for byte, and reads what comes back until the server closes. */
public final class RawHttp {
    /** What came back; the text is head and body. */
    public record Reply(int status, String text) {
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
        return exchange(head.toString().getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private Reply exchange(byte[] head, byte[] body) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            CompletableFuture.runAsync(() -> write(socket, head, body));
            String text = read(socket.getInputStream());
            return new Reply(text.isEmpty() ? 0 : Integer.parseInt(text.substring(9, 12)), text);
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

    private static String read(InputStream in) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException cut) {
            // What had come until then is the answer.
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}

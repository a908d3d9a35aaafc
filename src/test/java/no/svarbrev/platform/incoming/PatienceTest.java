package no.svarbrev.platform.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final int MOST = 3;

    /** Fault A2: connections cost memory too. */
    @Test
    void ofOneConnectionTooManyTheOneThatWasWaitedForLongestIsClosed() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Patience patience = new Patience(Duration.ofMinutes(1), MOST);
            HttpServer server = vertx.createHttpServer()
                    .connectionHandler(patience::opened)
                    .requestHandler(request -> {
                        patience.begun(request);
                        request.response().end();
                    })
                    .listen(0, "127.0.0.1")
                    .await(20, TimeUnit.SECONDS);
            List<Socket> sockets = new ArrayList<>();
            for (int number = 0; number < MOST; number++) {
                sockets.add(connect(server.actualPort()));
            }
            assertThat(isClosed(sockets.get(0), 200)).isFalse();
            sockets.add(connect(server.actualPort()));
            assertThat(isClosed(sockets.get(0), 20_000)).isTrue();
            assertThat(isClosed(sockets.get(1), 200)).isFalse();
            assertThat(isClosed(sockets.get(MOST), 200)).isFalse();
            for (Socket socket : sockets) {
                socket.close();
            }
        } finally {
            vertx.close().await(20, TimeUnit.SECONDS);
        }
    }

    /** Back when the server has answered on it once. */
    private static Socket connect(int port) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        socket.getInputStream().readNBytes("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n".length());
        return socket;
    }

    private static boolean isClosed(Socket socket, int patience) throws IOException {
        socket.setSoTimeout(patience);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        }
    }
}

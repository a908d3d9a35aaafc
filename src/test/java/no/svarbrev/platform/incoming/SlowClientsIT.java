package no.svarbrev.platform.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that take the server's places and never finish, on a server that waits three seconds for a request. */
@Tag("alone")
class SlowClientsIT {
    private static final int PATIENCE = 3;

    /** The server looks once a second; a machine that is busy with other things gets more. */
    private static final Duration ALL_CLOSED = Duration.ofSeconds(PATIENCE + 12);

    @AutoClose
    private static TestServer server;

    private static List<String> invitations;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(Setting.PATIENCE, String.valueOf(PATIENCE)));
        invitations = server.api().invite(server.api().survey("nav-leder"), 2);
    }

    /** Connections that have each sent the same beginning of a request. */
    private static List<SocketChannel> connections(int count, String beginning) throws IOException {
        List<SocketChannel> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", server.port()));
            channel.write(ByteBuffer.wrap(beginning.getBytes(StandardCharsets.US_ASCII)));
            channel.configureBlocking(false);
            all.add(channel);
        }
        return all;
    }

    private static boolean isClosed(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(512)) < 0;
        } catch (IOException cut) {
            return true;
        }
    }

    private static void trickle(List<SocketChannel> channels) {
        channels.forEach(channel -> {
            try {
                channel.write(ByteBuffer.wrap(new byte[] {'a'}));
            } catch (IOException cut) {
                return;
            }
        });
    }

    /** The slowest but one in a hundred of the honest requests made until told to stop. */
    private static CompletableFuture<Long> honestRequests(List<?> slow) {
        return CompletableFuture.supplyAsync(() -> {
            Respondent person = new Respondent(server.port(), Api.tokenOf(invitations.get(0)));
            person.start();
            List<Long> times = new ArrayList<>();
            while (!slow.isEmpty()) {
                long begun = System.nanoTime();
                person.openLink();
                times.add(System.nanoTime() - begun);
            }
            times.sort(null);
            return times.get(times.size() - 1 - times.size() / 100) / 1_000_000;
        });
    }

    /** H-04, and H-07 for those that say nothing at all. */
    @Test
    void aThousandSlowClientsAndAThousandIdleOnesAreClosedAndHinderNobody() throws Exception {
        String form = "POST /s/" + Api.tokenOf(invitations.get(0)) + "/start HTTP/1.1\r\nHost: a\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\n";
        List<SocketChannel> trickling = new ArrayList<>(connections(500, "GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "));
        trickling.addAll(connections(500, form));
        List<SocketChannel> open = new CopyOnWriteArrayList<>(trickling);
        open.addAll(connections(1_000, ""));
        assertThat(open).hasSize(2_000);
        CompletableFuture<Long> honest = honestRequests(open);
        long begun = System.nanoTime();
        while (!open.isEmpty() && System.nanoTime() - begun < ALL_CLOSED.toNanos()) {
            trickle(trickling);
            Thread.sleep(250);
            open.removeIf(SlowClientsIT::isClosed);
        }
        int left = open.size();
        open.clear();
        long slowest = honest.get();
        System.out.printf(
                "2,000 slow and idle clients: all closed after %d ms, honest requests p99 %d ms%n",
                (System.nanoTime() - begun) / 1_000_000, slowest);
        assertThat(left).as("not closed").isZero();
        assertThat(slowest).as("milliseconds").isLessThan(2_000);
        for (SocketChannel channel : trickling) {
            channel.close();
        }
    }

    /** H-04: nobody is kept waiting for half a minute by a request that does not come. */
    @Test
    void byDefaultARequestMustComeInWithinHalfAMinute() {
        assertThat(Config.read(Map.of(), Map.of()).patience()).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aLongPageOverASlowLineIsWaitedFor() throws Exception {
        Respondent person = new Respondent(server.port(), Api.tokenOf(invitations.get(1))).start();
        String body = "version=nav-leder/1&shown=viktige_omrader&action=draft&viktige_omrader=";
        int pieces = 14;
        String piece = "x".repeat(4_000);
        String path = "/s/" + Api.tokenOf(invitations.get(1)) + "/p/vurdering";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: " + (body.length() + pieces * piece.length()) + "\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent < pieces; sent++) {
                out.write(piece.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(PATIENCE * 2_000 / pieces);
            }
            socket.setSoTimeout(20_000);
            byte[] answer = socket.getInputStream().readNBytes(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        }
        assertThat(server.sql("SELECT length(answers ->> 'viktige_omrader') FROM response"
                        + " WHERE answers ? 'viktige_omrader'"))
                .containsExactly(String.valueOf(pieces * piece.length()));
        assertThat(person.status()).isEqualTo(200);
    }
}

package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.RawHttp;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** S-07: those who guess at links. */
@Tag("alone")
class TokenGuessingIT {
    private static final int ROUNDS = 101;
    private static final String NEVER = "/s/never00000000000000000";
    private static final String ENDED = "/s/ended00000000000000000";

    @AutoClose
    private TestServer server;

    private String invitation;

    @BeforeEach
    void invite() {
        server = TestServer.start();
        invitation = server.api().invite(server.api().survey("nav-leder"), 1).get(0);
    }

    private static String guess() {
        return "/s/" + UUID.randomUUID().toString().replace("-", "").substring(0, 22);
    }

    private Api.Reply get(String path) {
        return server.api().get(path);
    }

    @Test
    void whoTriesTooManyUnknownLinksMustWaitWhileAValidOneFromTheSameAddressWorks() {
        for (int guess = 0; guess < Links.MOST_UNKNOWN; guess++) {
            assertThat(get(guess()).status()).isEqualTo(404);
        }
        assertThat(get(guess()).status()).isEqualTo(429);
        assertThat(get("/u/abcdefghjk").status()).as("public links too").isEqualTo(429);
        assertThat(get("/s/" + Api.tokenOf(invitation)).status()).isEqualTo(200);
        server.clock().pass(Duration.ofMinutes(1));
        assertThat(get(guess()).status()).isEqualTo(404);
    }

    @Test
    void behindAProxyEachAddressIsCountedForItself() {
        try (TestServer behind = server.another(Map.of(Setting.PROXY, "true"))) {
            for (int guess = 0; guess <= Links.MOST_UNKNOWN; guess++) {
                forwarded(behind, "192.0.2.1");
            }
            assertThat(forwarded(behind, "192.0.2.1")).isEqualTo(429);
            assertThat(forwarded(behind, "192.0.2.2")).isEqualTo(404);
        }
    }

    private static int forwarded(TestServer behind, String address) {
        return new RawHttp(behind.port())
                .send("GET", guess(), List.of("X-Forwarded-For: " + address), new byte[0])
                .status();
    }

    @Test
    void withoutAProxyNobodySaysWhoTheyAre() {
        for (int guess = 0; guess <= Links.MOST_UNKNOWN; guess++) {
            forwarded(server, "192.0.2." + guess);
        }
        assertThat(forwarded(server, "192.0.2.99")).isEqualTo(429);
    }

    @Test
    void aTokenHas128BitsAndOnlyItsHashIsStored() {
        String token = Api.tokenOf(invitation);
        assertThat(token).matches("[A-Za-z0-9_-]{22}");
        assertThat(server.sql("SELECT length(token_hash)::text FROM invitation"))
                .containsExactly("32");
        assertThat(server.sql("SELECT invitation::text FROM invitation").get(0)).doesNotContain(token);
    }

    @Test
    void aLinkThatNeverWasAndOneThatIsNoMoreCannotBeToldApart() {
        endAnInterview();
        assertThat(shown(ENDED)).isEqualTo(shown(NEVER));
        server.sql("UPDATE survey SET opens = '2001-01-01', closes = '2001-01-02' RETURNING 1");
        String closed = "/s/" + Api.tokenOf(invitation);
        double[][] millis = new double[3][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            server.clock().pass(Duration.ofMinutes(1));
            millis[0][round] = millisOf(NEVER);
            millis[1][round] = millisOf(ENDED);
            millis[2][round] = millisOf(closed);
        }
        assertThat(Math.abs(median(millis[0]) - median(millis[1]))).isLessThan(5);
        assertThat(Math.abs(median(millis[0]) - median(millis[2])))
                .as("one of a closed survey")
                .isLessThan(5);
    }

    private void endAnInterview() {
        server.sql("INSERT INTO interview (id, invitation_id, token_hash, interviewer, began_at, ended_at)"
                + " SELECT gen_random_uuid(), id, sha256('ended00000000000000000'), 'admin', now(), now() FROM invitation"
                + " RETURNING 1");
    }

    private String shown(String path) {
        Api.Reply reply = get(path);
        return reply.status() + reply.text().replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "");
    }

    private double millisOf(String path) {
        long before = System.nanoTime();
        get(path);
        return (System.nanoTime() - before) / 1e6;
    }

    private static double median(double[] millis) {
        return Arrays.stream(millis)
                .sorted()
                .skip(millis.length / 2)
                .findFirst()
                .orElseThrow();
    }
}

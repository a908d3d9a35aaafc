package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.http.UnknownLinks;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** S-07 at the addresses besides the link itself, and how long a refusal takes. */
class GuessingElsewhereIT {
    private static final int ROUNDS = 300;
    private static final double MOST_MILLIS = 5;

    @AutoClose
    private TestServer server;

    private List<String> invitations;

    @BeforeEach
    void invite() {
        server = TestServer.start();
        invitations = server.api().invite(server.api().survey("nav-leder"), 2);
    }

    private static String guess(int number) {
        return "guess" + HexFormat.of().toHexDigits((long) number) + "x";
    }

    private void expectToWaitAfter(IntFunction<Api.Reply> tried) {
        for (int number = 0; number < UnknownLinks.MOST; number++) {
            assertThat(tried.apply(number).status()).isEqualTo(404);
        }
        assertThat(tried.apply(UnknownLinks.MOST).status()).isEqualTo(429);
    }

    @Test
    void guessingBySubmittingIsCountedToo() {
        expectToWaitAfter(number -> Api.formPost(server.port(), "/s/" + guess(number) + "/submit", ""));
        assertThat(Api.formPost(server.port(), "/s/" + Api.tokenOf(invitations.get(0)) + "/submit", "")
                        .status())
                .isEqualTo(303);
    }

    @Test
    void guessingAtTheLinksThatStopMailIsCountedToo() {
        expectToWaitAfter(number -> server.api().get("/stop/" + guess(number)));
    }

    @Test
    void noRefusalSendsAnOpenRespondentToAnEmailOnly() {
        assertThat(server.api().get("/u/abcdefghjk").text())
                .contains("Lenken virker ikke", "Sjekk at hele lenken kom med. Fikk du den i en e-post, kan");
    }

    /** One after the other, so that whatever else the machine does disturbs both alike. */
    @Test
    void anUnknownLinkAndADeletedOneTakeEquallyLong() {
        String deleted = Api.tokenOf(invitations.get(0));
        server.sql("DELETE FROM invitation WHERE token_hash = '\\x"
                + HexFormat.of().formatHex(new Link(deleted).hash()) + "' RETURNING id");
        double[] unknown = new double[ROUNDS];
        double[] gone = new double[ROUNDS];
        for (int round = -ROUNDS / 3; round < ROUNDS; round++) {
            server.clock().pass(Duration.ofMinutes(1));
            double first = millis(guess(round));
            double second = millis(deleted);
            if (round >= 0) {
                unknown[round] = first;
                gone[round] = second;
            }
        }
        System.out.printf("Refusing an unknown link: %.2f ms, a deleted one: %.2f ms%n", median(unknown), median(gone));
        assertThat(Math.abs(median(unknown) - median(gone))).isLessThan(MOST_MILLIS);
    }

    private double millis(String token) {
        long before = System.nanoTime();
        assertThat(server.api().get("/s/" + token).status()).isEqualTo(404);
        return (System.nanoTime() - before) / 1e6;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

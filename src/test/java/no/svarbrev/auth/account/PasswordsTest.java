package no.svarbrev.auth.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import no.svarbrev.auth.AuthServer;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.ServerLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Vertx vertx = Vertx.vertx();
    private final Passwords passwords = new Passwords(new Blocking(vertx, "passwords"));

    @AfterEach
    void close() {
        AuthServer.await(passwords.fits("waits for what is under way", Account.UNKNOWN));
        AuthServer.await(vertx.close());
    }

    private Account withPassword(String password) {
        return new Account(UUID.randomUUID(), "admin", AuthServer.await(passwords.hash(password)));
    }

    @Test
    void theHashIsArgon2idAtTheAdvisedCost() {
        assertThat(withPassword("en lang nok setning").passwordHash()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void onlyTheRightPasswordFits() {
        Account account = withPassword("en lang nok setning");
        assertThat(AuthServer.await(passwords.fits("en lang nok setning", account)))
                .isTrue();
        assertThat(AuthServer.await(passwords.fits("en lang nok setnin", account)))
                .isFalse();
        assertThat(AuthServer.await(passwords.fits("", Account.UNKNOWN))).isFalse();
    }

    @Test
    void aLetterTypedInTwoPartsIsTheSameLetter() {
        Account account = withPassword("bl\u00e5b\u00e6r i \u00e5keren");
        assertThat(AuthServer.await(passwords.fits("bla\u030ab\u00e6r i a\u030akeren", account)))
                .isTrue();
    }

    @Test
    void anUnknownAccountTakesAsLongAsAKnownOne() {
        Account account = withPassword("en lang nok setning");
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        // By turns, so that a compiler or a neighbour that comes in between meets both.
        for (int turn = 0; turn < 25; turn++) {
            known = Math.min(known, nanosOf(account));
            unknown = Math.min(unknown, nanosOf(Account.UNKNOWN));
        }
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private long nanosOf(Account account) {
        long start = System.nanoTime();
        AuthServer.await(passwords.fits("et helt annet passord", account));
        return System.nanoTime() - start;
    }

    @Test
    void aFloodIsTurnedAwayRatherThanQueued() {
        List<Future<String>> hashes = IntStream.range(0, 60)
                .mapToObj(i -> passwords.hash("nummer " + i))
                .toList();
        AuthServer.await(Future.join(hashes).otherwiseEmpty());
        List<Future<String>> refused = hashes.stream().filter(Future::failed).toList();
        assertThat(refused).hasSizeBetween(20, 40);
        assertThat(refused.get(0).cause())
                .isInstanceOfSatisfying(
                        Problem.class, busy -> assertThat(busy.status()).isEqualTo(503));
        assertThat(withPassword("etterpå går det igjen").hasPassword()).isTrue();
    }

    /** Fault A7: the flood of one address does not take the places of all. */
    @Test
    void oneAddressHasOnlySomeOfThePlaces() {
        List<Future<Boolean>> flood = IntStream.rangeClosed(0, ServerLimits.PASSWORDS_WAITING_OF_ADDRESS)
                .mapToObj(i -> passwords.fits("gjetning", Account.UNKNOWN, "192.0.2.1"))
                .toList();
        Future<Boolean> elsewhere = passwords.fits("gjetning", Account.UNKNOWN, "192.0.2.2");
        AuthServer.await(Future.join(flood).otherwiseEmpty());
        assertThat(AuthServer.await(elsewhere)).isFalse();
        List<Future<Boolean>> refused = flood.stream().filter(Future::failed).toList();
        assertThat(refused).hasSize(1);
        assertThat(Passwords.isBusy(refused.get(0).cause())).isTrue();
    }

    @Test
    void nothingIsPrintedByTheLibrary() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            withPassword("en lang nok setning");
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}

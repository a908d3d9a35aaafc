package no.svarbrev.auth.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.ServerLimits;

/**
 * Hashes and checks passwords with argon2id, at the cost that OWASP advises. A check takes the same time whether or not
 * there is a password to check against. More callers than can be served within seconds are turned away.
 */
public final class Passwords {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final Duration LOOK = Duration.ofMillis(40);
    private static final Problem BUSY =
            new Problem(503, "logins_busy", "Mange logger inn samtidig", "Vent litt og prøv igjen.");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Made of zeros: it costs what a real one costs, and nobody knows a password that fits. */
    private static final String DECOY = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$"
            + unpadded(new byte[SALT_BYTES]) + "$" + unpadded(new byte[HASH_BYTES]);

    private final Blocking blocking;
    private final Map<String, Integer> waiting = new HashMap<>();
    private int all;

    public Passwords(Blocking blocking) {
        this.blocking = blocking;
    }

    /** Whether the failure says no more than that there was no time to look: that is no guess. */
    public static boolean isBusy(Throwable failure) {
        return failure == BUSY;
    }

    /** The hash with its parameters and salt, as one text. */
    public Future<String> hash(String password) {
        return inTurn("", () -> ARGON2.hash(bytes(password), salt()).getResult());
    }

    public Future<Boolean> fits(String password, Account account) {
        return fits(password, account, "");
    }

    /** @param caller from where it is asked; one address does not get all the places */
    public Future<Boolean> fits(String password, Account account, String caller) {
        return check(password, account.hasPassword() ? account.passwordHash() : DECOY, caller)
                .map(fits -> fits && account.hasPassword());
    }

    /** Succeeds as late as a check that nobody else keeps waiting. */
    public Future<Void> asLongAsALook() {
        return blocking.later(LOOK);
    }

    private Future<Boolean> check(String password, String hash, String caller) {
        byte[] stored = hash.getBytes(StandardCharsets.UTF_8);
        return inTurn(caller, () -> Argon2Function.getInstanceFromHash(hash).check(bytes(password), stored));
    }

    private <T> Future<T> inTurn(String caller, Callable<T> work) {
        return hasPlace(caller) ? blocking.run(work).eventually(() -> leave(caller)) : Future.failedFuture(BUSY);
    }

    private synchronized boolean hasPlace(String caller) {
        int its = waiting.getOrDefault(caller, 0);
        boolean free = all < ServerLimits.PASSWORDS_WAITING
                && (caller.isEmpty() || its < ServerLimits.PASSWORDS_WAITING_OF_ADDRESS);
        if (free) {
            all++;
            waiting.put(caller, its + 1);
        }
        return free;
    }

    private synchronized Future<Void> leave(String caller) {
        all--;
        waiting.computeIfPresent(caller, (from, its) -> its == 1 ? null : its - 1);
        return Future.succeededFuture();
    }

    /** The same letter typed on two keyboards can be two different sequences of code points: one form for all. */
    private static byte[] bytes(String password) {
        if (password.length() > 2 * ServerLimits.PASSWORD || InputText.hasTooManyMarks(password)) {
            throw new IllegalArgumentException("No password: to normalise it could take long");
        }
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private static String unpadded(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return salt;
    }
}

package no.svarbrev.auth;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.Problem;

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
    private static final int MOST_WAITING = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Argon2Function ARGON2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    /** Made of zeros: it costs what a real one costs, and nobody knows a password that fits. */
    private static final String DECOY = "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$"
            + unpadded(new byte[SALT_BYTES]) + "$" + unpadded(new byte[HASH_BYTES]);

    private final Blocking blocking;
    private final AtomicInteger waiting = new AtomicInteger();

    public Passwords(Blocking blocking) {
        this.blocking = blocking;
    }

    /** The hash with its parameters and salt, as one text. */
    Future<String> hash(String password) {
        return inTurn(() -> ARGON2.hash(bytes(password), salt()).getResult());
    }

    Future<Boolean> fits(String password, Account account) {
        return check(password, account.hasPassword() ? account.passwordHash() : DECOY)
                .map(fits -> fits && account.hasPassword());
    }

    private Future<Boolean> check(String password, String hash) {
        byte[] stored = hash.getBytes(StandardCharsets.UTF_8);
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash).check(bytes(password), stored));
    }

    private <T> Future<T> inTurn(Callable<T> work) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(
                    new Problem(503, "logins_busy", "Mange logger inn samtidig", "Vent litt og prøv igjen."));
        }
        return blocking.run(work).eventually(() -> Future.succeededFuture(waiting.decrementAndGet()));
    }

    /** The same letter typed on two keyboards can be two different sequences of code points: one form for all. */
    private static byte[] bytes(String password) {
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

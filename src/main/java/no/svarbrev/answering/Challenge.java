package no.svarbrev.answering;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.platform.HmacSha256;
import no.svarbrev.platform.Sha256;

/**
 * What hinders programs from beginning thousands of responses by a public link: the page carries a challenge of ours, and its
 * script finds a number that fits it, which takes a second of work. One without script waits a little instead. Nothing is
 * remembered: the challenge is signed, and it stands for one response only, however often it is sent.
 */
final class Challenge {
    /** How many leading bits of the hash are zero: about 130,000 tries. */
    static final int BITS = 17;

    /** For those without the number. */
    static final Duration LEAST_WAIT = Duration.ofSeconds(5);

    static final Duration LASTS = Duration.ofHours(12);

    private static final int TIME_BYTES = 8;
    private static final int RANDOM_BYTES = 8;
    private static final int SIGN_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final Clock clock;

    Challenge(byte[] secret, Clock clock) {
        this.secret = secret.clone();
        this.clock = clock;
    }

    /** A new one, for the public link with this code. */
    String issue(String code) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        String body = text(ByteBuffer.allocate(TIME_BYTES + RANDOM_BYTES)
                .putLong(clock.instant().getEpochSecond())
                .put(random)
                .array());
        return body + "." + signature(code, body);
    }

    /** Of the letters as they stand, so that there is no second way to write the same challenge. */
    private String signature(String code, String body) {
        return text(sign("challenge:" + code + ":" + body));
    }

    /** How one may begin. */
    enum Verdict {
        SOLVED,
        WAITED,
        TOO_SOON,
        /** Not ours, for another link, or from too long ago. */
        STALE
    }

    /** @param number what the script found; blank without script */
    Verdict judge(String code, String challenge, String number) {
        Optional<Instant> issued = issued(code, challenge);
        if (issued.isEmpty() || clock.instant().isAfter(issued.get().plus(LASTS))) {
            return Verdict.STALE;
        }
        if (fits(challenge, number)) {
            return Verdict.SOLVED;
        }
        return clock.instant().isBefore(issued.get().plus(LEAST_WAIT)) ? Verdict.TOO_SOON : Verdict.WAITED;
    }

    /** The response that it stands for. */
    UUID response(String challenge) {
        ByteBuffer bytes = ByteBuffer.wrap(sign("response:" + challenge));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private Optional<Instant> issued(String code, String challenge) {
        if (!challenge.matches("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{22}")) {
            return Optional.empty();
        }
        String body = challenge.substring(0, challenge.indexOf('.'));
        String expected = body + "." + signature(code, body);
        boolean ours = MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), challenge.getBytes(StandardCharsets.US_ASCII));
        return ours
                ? Optional.of(Instant.ofEpochSecond(
                        ByteBuffer.wrap(Base64.getUrlDecoder().decode(body)).getLong()))
                : Optional.empty();
    }

    /** The hash of the challenge and the number begins with {@link #BITS} zeros. */
    static boolean fits(String challenge, String number) {
        return number.matches("[0-9]{1,15}")
                && ByteBuffer.wrap(Sha256.of(challenge + ":" + number)).getInt() >>> (Integer.SIZE - BITS) == 0;
    }

    private byte[] sign(String text) {
        return Arrays.copyOf(HmacSha256.of(secret, text), SIGN_BYTES);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

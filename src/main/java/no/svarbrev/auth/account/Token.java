package no.svarbrev.auth.account;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.Base64;
import no.svarbrev.platform.Sha256;

/** A secret that opens something for its bearer. The database sees only its SHA-256, and a log not even that. */
public record Token(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** 256 random bits, as 43 characters that need no escaping in an address. */
    public static Token random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public boolean looksRandom() {
        return text.matches("[A-Za-z0-9_-]{43}");
    }

    public Buffer hash() {
        return Buffer.buffer(Sha256.of(text));
    }

    @Override
    public String toString() {
        return "Token[…]";
    }
}

package no.svarbrev.auth.account;

import io.vertx.core.buffer.Buffer;
import java.security.MessageDigest;
import java.util.Optional;
import no.svarbrev.platform.config.Config;

/**
 * The token that programs use the API with, which stands in the settings. It is this process that knows it, not the database:
 * what another process on the same one has in its settings neither adds a token here nor takes one away.
 */
public final class ApiTokens {
    static final String NAME = "SVARBREV_API_TOKEN";

    private final Optional<Buffer> hash;

    public ApiTokens(Config config) {
        this.hash = config.apiToken().map(text -> new Token(text).hash());
    }

    /** Its name for people; empty for any other token. In a time that does not tell how much of it fits. */
    public Optional<String> nameOf(Token token) {
        return hash.filter(known ->
                        MessageDigest.isEqual(known.getBytes(), token.hash().getBytes()))
                .map(known -> NAME);
    }
}

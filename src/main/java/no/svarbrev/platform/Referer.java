package no.svarbrev.platform;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The page of ours that a request came from, as the browser says: a hint on where to go back to, and nothing to trust. */
public final class Referer {
    private Referer() {}

    /** Its path and query; empty when it was none of ours. */
    public static Optional<String> of(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.REFERER);
        if (header == null) {
            return Optional.empty();
        }
        try {
            URI from = new URI(header);
            boolean ours = String.valueOf(request.authority()).equalsIgnoreCase(from.getRawAuthority());
            return Optional.ofNullable(from.getRawPath())
                    .filter(path -> ours)
                    .map(path -> from.getRawQuery() == null ? path : path + "?" + from.getRawQuery());
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}

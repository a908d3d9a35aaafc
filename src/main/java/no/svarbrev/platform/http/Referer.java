package no.svarbrev.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The page of ours that a request came from, as the browser says: a hint on where to go back to, and nothing to trust. */
public final class Referer {
    private static final String OWN = Referer.class.getName();

    private Referer() {}

    /** @param baseUrl what people call this server, also where a proxy in front calls it something else */
    static Handler<RoutingContext> noting(URI baseUrl) {
        return ctx -> {
            ctx.put(OWN, baseUrl.getRawAuthority());
            ctx.next();
        };
    }

    /** Its path and query; empty when it was none of ours. */
    public static Optional<String> of(RoutingContext ctx) {
        String header = ctx.request().getHeader(HttpHeaders.REFERER);
        if (header == null) {
            return Optional.empty();
        }
        try {
            URI from = new URI(header);
            String authority = String.valueOf(from.getRawAuthority());
            boolean ours =
                    authority.equalsIgnoreCase(String.valueOf(ctx.request().authority()))
                            || authority.equalsIgnoreCase(ctx.get(OWN));
            return Optional.ofNullable(from.getRawPath())
                    .filter(path -> ours)
                    .map(path -> from.getRawQuery() == null ? path : path + "?" + from.getRawQuery());
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}

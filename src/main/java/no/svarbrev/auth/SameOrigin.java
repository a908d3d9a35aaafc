package no.svarbrev.auth;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.net.URISyntaxException;
import no.svarbrev.platform.Problem;

/**
 * Refuses posts that another site made a browser send. Programs send neither of the two headers and pass; their
 * session cookie, if any, no site can make them send.
 */
final class SameOrigin {
    private static final Problem FOREIGN = new Problem(
            403,
            "foreign_origin",
            "Ikke sendt herfra",
            "Skjemaet ble sendt fra et annet nettsted. Åpne siden her og send det på nytt.");

    private final String own;
    private final boolean https;

    /** @param baseUrl the address people use; what the request itself calls this server is accepted too */
    SameOrigin(URI baseUrl) {
        this.own = origin(baseUrl);
        this.https = "https".equals(baseUrl.getScheme());
    }

    /**
     * Our pages say {@code no-referrer}, and browsers then send {@code Origin: null} with our own forms. Pages with
     * forms say this instead, so that null is foreign.
     */
    static void showOrigin(RoutingContext ctx) {
        ctx.response().putHeader("Referrer-Policy", "same-origin");
    }

    void check(RoutingContext ctx) {
        if (!accepts(ctx.request())) {
            throw FOREIGN;
        }
    }

    boolean accepts(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return acceptsSite(site)
                && (origin == null
                        || "same-origin".equals(site) && "null".equals(origin)
                        || isOwn(origin, String.valueOf(request.authority())));
    }

    private static boolean acceptsSite(String site) {
        return site == null || "same-origin".equals(site) || "none".equals(site);
    }

    /** A page elsewhere can make a browser send neither a false Origin nor a false Host. */
    private boolean isOwn(String origin, String host) {
        try {
            URI uri = new URI(origin);
            boolean secureEnough = !https || "https".equals(uri.getScheme());
            return origin(uri).equals(own) || secureEnough && host.equalsIgnoreCase(uri.getRawAuthority());
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static String origin(URI uri) {
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        int port = uri.getPort() < 0 ? standard : uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + ":" + port;
    }
}

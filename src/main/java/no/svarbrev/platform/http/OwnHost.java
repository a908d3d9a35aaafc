package no.svarbrev.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.config.Config;

/**
 * Refuses requests that are not to this server by the name that people use, when that name is set: a page served under
 * another's name is that other's to read. Machines that watch may use any name.
 */
final class OwnHost {
    private static final String FORWARDED_HOST = "X-Forwarded-Host";
    private static final Problem NONE =
            Problem.badRequest("no_host", "Forespørselen sier ikke hvilken tjener den er til (Host mangler).");
    private static final Problem TWO = Problem.badRequest("two_hosts", "Forespørselen er til to tjenere på en gang.");
    private static final Problem ANOTHER = new Problem(
            421, "unknown_host", "Ikke denne tjeneren", "Forespørselen er til en annen adresse enn den tjenesten har.");

    private final Optional<String> own;
    private final boolean behindProxy;

    OwnHost(Config config) {
        this.own = config.named() ? Optional.of(name(config.baseUrl())) : Optional.empty();
        this.behindProxy = config.proxies() > 0;
    }

    void check(RoutingContext ctx) {
        refusal(ctx).ifPresent(problem -> {
            ctx.addEndHandler(told -> ctx.request().connection().close());
            throw problem;
        });
        ctx.next();
    }

    private Optional<Problem> refusal(RoutingContext ctx) {
        List<String> hosts = ctx.request().headers().getAll(HttpHeaders.HOST);
        if (hosts.size() > 1) {
            // A proxy in front may have looked at the other one.
            return Optional.of(TWO);
        }
        if (hosts.isEmpty() && ctx.request().version() == HttpVersion.HTTP_1_1) {
            return Optional.of(NONE);
        }
        boolean watching = String.valueOf(ctx.request().path()).startsWith("/health/");
        return watching || own.isEmpty() || isOwn(ctx, hosts) ? Optional.empty() : Optional.of(ANOTHER);
    }

    /** A proxy may call the server by another name, and say which one it was itself called by. */
    private boolean isOwn(RoutingContext ctx, List<String> hosts) {
        String forwarded = behindProxy ? ctx.request().getHeader(FORWARDED_HOST) : null;
        return hosts.stream().anyMatch(this::isOwn) || forwarded != null && isOwn(forwarded);
    }

    private boolean isOwn(String host) {
        return own.orElseThrow().equals(withoutStandardPort(host));
    }

    private static String name(URI baseUrl) {
        return withoutStandardPort(baseUrl.getRawAuthority());
    }

    private static String withoutStandardPort(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceFirst(":(80|443)$", "");
    }
}

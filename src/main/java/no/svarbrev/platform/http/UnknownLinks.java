package no.svarbrev.platform.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Duration;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.RateLimit;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the links that lead nowhere, of whatever kind, by who asks. Whoever tries many is told to wait; links that lead
 * somewhere never come here and work all the same, since a school or an office shares one address.
 */
public final class UnknownLinks {
    /** In a minute. */
    public static final int MOST = ServerLimits.UNKNOWN_LINKS;

    private static final Logger LOG = LoggerFactory.getLogger(UnknownLinks.class);

    private final RateLimit limit;

    public UnknownLinks(Clock clock) {
        this.limit = new RateLimit(MOST, Duration.ofMinutes(1), clock);
    }

    /** The failure for a link that leads nowhere, counted. */
    public <T> Future<T> refuse(RoutingContext ctx) {
        int excess = limit.count(Caller.of(ctx)).excess();
        if (excess == 1) {
            // Once a minute for each who asks.
            LOG.warn("More than {} unknown links in a minute from one address: someone may be guessing", MOST);
            SecurityLog.note(SecurityLog.Event.LINKS_GUESSED, "", Caller.of(ctx));
        }
        return Future.failedFuture(
                excess == 0
                        ? unknown(ctx.request())
                        : Problem.said(429, "too_many_unknown_links", Texts.language(ctx.request()), "link.wait"));
    }

    /** The link leads nowhere; more is not said. */
    public static Problem unknown(HttpServerRequest request) {
        return Problem.said(404, "unknown_link", Texts.language(request), "link.unknown");
    }
}

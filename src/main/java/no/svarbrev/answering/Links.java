package no.svarbrev.answering;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.regex.Pattern;
import no.svarbrev.invitation.Link;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.http.UnknownLinks;
import no.svarbrev.platform.incoming.Gate;

/** What the addresses of a link have in common: whose link it is, and where it leads. */
public final class Links {
    /** What asks for a language, in addresses and forms. */
    static final String LANGUAGE = "language";

    static final int MOST_UNKNOWN = UnknownLinks.MOST;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final KnownLinks known = new KnownLinks();
    private final Dialogue dialogue;
    private final UnknownLinks unknown;

    public Links(Dialogue dialogue, UnknownLinks unknown) {
        this.dialogue = dialogue;
        this.unknown = unknown;
    }

    /** Where the link stands, in the language that was asked for; a problem for a token that is no link of ours. */
    Future<Standing> standing(RoutingContext ctx) {
        String asked = ctx.queryParams().get(LANGUAGE);
        return dialogue.standing(link(ctx))
                .compose(found -> found.map(Future::succeededFuture).orElseGet(() -> unknown(ctx)))
                .map(standing -> seen(ctx, asked == null ? standing : standing.in(asked)));
    }

    private Standing seen(RoutingContext ctx, Standing standing) {
        known.add(link(ctx).hash());
        return standing;
    }

    /** Before a body is read: whose it is. Nothing is read for a token that is no link of ours. */
    Handler<RoutingContext> known() {
        return Gate.of(this::refuseUnknown);
    }

    private Future<Optional<Buffer>> refuseUnknown(RoutingContext ctx) {
        byte[] hash = link(ctx).hash();
        return known.has(hash)
                ? Future.succeededFuture(Optional.empty())
                : known.ask(hash, () -> dialogue.isLink(link(ctx)))
                        .compose(link -> link ? remember(hash) : unknown(ctx));
    }

    private Future<Optional<Buffer>> remember(byte[] hash) {
        known.add(hash);
        return Future.succeededFuture(Optional.empty());
    }

    /** The failure for a link that leads nowhere. */
    <T> Future<T> unknown(RoutingContext ctx) {
        return unknown.refuse(ctx);
    }

    /** To where the link leads by now. */
    Future<Buffer> home(RoutingContext ctx) {
        return Redirect.to(ctx, link(ctx).path());
    }

    /** The one in the request's address; unknown when it cannot be one. */
    static Link link(RoutingContext ctx) {
        String token = ctx.pathParam("token");
        if (!TOKEN.matcher(token).matches()) {
            throw UnknownLinks.unknown(ctx.request());
        }
        return new Link(token);
    }
}

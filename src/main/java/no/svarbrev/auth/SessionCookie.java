package no.svarbrev.auth;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import no.svarbrev.auth.account.Token;

/**
 * The cookie that holds the token of a session. Over https its name starts with {@code __Host-}, so that browsers take
 * it from this server only. A cookie that cannot be one of ours counts as absent.
 */
final class SessionCookie {
    private final boolean https;
    private final String name;

    SessionCookie(boolean https) {
        this.https = https;
        this.name = https ? "__Host-svarbrev" : "svarbrev";
    }

    Optional<Token> read(RoutingContext ctx) {
        return Optional.ofNullable(ctx.request().getCookie(name))
                .map(Cookie::getValue)
                .map(Token::new)
                .filter(Token::looksRandom);
    }

    /** The hash of the token that the browser sent; of nothing, if it sent none. */
    Buffer hash(RoutingContext ctx) {
        return read(ctx).map(Token::hash).orElseGet(Buffer::buffer);
    }

    void give(RoutingContext ctx, Token token) {
        ctx.response().addCookie(cookie(token.text()));
    }

    void take(RoutingContext ctx) {
        ctx.response().addCookie(cookie("").setMaxAge(0));
    }

    private Cookie cookie(String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(https)
                .setSameSite(CookieSameSite.LAX);
    }
}

package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import no.svarbrev.platform.Caller;
import no.svarbrev.platform.Config;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.Gate;
import no.svarbrev.platform.Pages;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;
import no.svarbrev.platform.SecurityLog;

/** Stands before the addresses of other rooms and lets on only whom it knows, as {@link Actor}. */
public final class Guard {
    private static final String BEARER = "Bearer ";
    private static final Problem FORGED = new Problem(
            403,
            "csrf",
            "Skjemaet er foreldet",
            "Det hører ikke til innloggingen din. Gå tilbake, last siden på nytt og send det en gang til.");

    private final Programs programs;
    private final Visits visits;
    private final SessionCookie cookie;
    private final SameOrigin sameOrigin;
    private final LapsedForm lapsed;

    /** @param config with the address people use; over https the session cookie is for https only */
    public Guard(Database database, Config config, Clock clock, Pages pages) {
        this.programs = new Programs(config, clock);
        this.visits = new Visits(database, clock);
        this.cookie = new SessionCookie(config.https());
        this.sameOrigin = new SameOrigin(config.baseUrl());
        this.lapsed = new LapsedForm(visits, cookie, sameOrigin, pages);
    }

    /** Before admin pages: who is not logged in goes to the login page, and comes back after it. */
    public Handler<RoutingContext> pages() {
        return Gate.of(this::admitVisitor);
    }

    private Future<Optional<Buffer>> admitVisitor(RoutingContext ctx) {
        SameOrigin.showOrigin(ctx);
        return cookie.read(ctx)
                .map(visits::of)
                .orElse(Future.succeededFuture(Optional.empty()))
                .compose(found -> found.map(session -> enter(ctx, new Actor(session.name(), session.csrf())))
                        .orElseGet(() -> sendToLogin(ctx)));
    }

    private static Future<Optional<Buffer>> enter(RoutingContext ctx, Actor actor) {
        actor.enter(ctx);
        return Future.succeededFuture(Optional.empty());
    }

    private Future<Optional<Buffer>> sendToLogin(RoutingContext ctx) {
        return ctx.request().method() == HttpMethod.GET
                ? sendToLogin(ctx, NextPath.of(ctx.request().uri()))
                : lapsed.isOf(ctx)
                        .compose(known ->
                                known ? lapsed.ask(ctx).map(Optional::of) : sendToLogin(ctx, LapsedForm.page(ctx)));
    }

    private static Future<Optional<Buffer>> sendToLogin(RoutingContext ctx, NextPath next) {
        String query = next.isFront() ? "" : "?next=" + URLEncoder.encode(next.path(), StandardCharsets.UTF_8);
        return Redirect.to(ctx, AuthRoutes.LOGIN + query).map(Optional::of);
    }

    /** Before the API: a program without a valid token gets problem 401. */
    public Handler<RoutingContext> api() {
        return Gate.of(this::admitProgram);
    }

    private Future<Optional<Buffer>> admitProgram(RoutingContext ctx) {
        try {
            return enter(ctx, new Actor(programs.admit(bearer(ctx), Caller.of(ctx)), ""));
        } catch (Problem refused) {
            ctx.response().putHeader("WWW-Authenticate", "Bearer");
            return Future.failedFuture(refused);
        }
    }

    private static Optional<Token> bearer(RoutingContext ctx) {
        return Optional.ofNullable(ctx.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new Token(header.substring(BEARER.length()).strip()));
    }

    /** Before every POST of a form, behind {@link #pages()} and {@code Bodies.form()}: the form is from our own page. */
    public Handler<RoutingContext> csrf() {
        return ctx -> {
            checkCsrf(ctx, ctx.request().getFormAttribute("csrf"));
            ctx.next();
        };
    }

    /**
     * The same for a form that was read in another way, such as an upload; a problem if it was forged.
     *
     * @param value of the field {@code csrf}; null when the form had none
     */
    public void checkCsrf(RoutingContext ctx, String value) {
        sameOrigin.check(ctx);
        String expected = Actor.of(ctx).csrf();
        if (value == null || expected.isEmpty() || !isSame(expected, value)) {
            SecurityLog.note(SecurityLog.Event.FORGED_FORM, Actor.of(ctx).name(), Caller.of(ctx));
            throw FORGED;
        }
    }

    /** In a time that does not tell how much of it fits. */
    private static boolean isSame(String expected, String value) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    /** For the forms of those who are not yet logged in. */
    Handler<RoutingContext> ownForms() {
        return ctx -> {
            SameOrigin.showOrigin(ctx);
            if (ctx.request().method() != HttpMethod.GET) {
                sameOrigin.check(ctx);
            }
            ctx.next();
        };
    }

    SessionCookie cookie() {
        return cookie;
    }
}

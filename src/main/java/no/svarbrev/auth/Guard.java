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
import java.util.UUID;
import no.svarbrev.auth.account.Token;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.http.Caller;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.http.SecurityLog;
import no.svarbrev.platform.incoming.Gate;
import no.svarbrev.platform.incoming.Upload;
import no.svarbrev.platform.page.Pages;

/** Stands before the addresses of other rooms and lets on only whom it knows, as {@link Actor}. */
public final class Guard {
    static final String LOGIN = "/admin/login";

    private static final String BEARER = "Bearer ";
    private static final Problem FORGED = new Problem(
            403,
            "csrf",
            "Skjemaet er foreldet",
            "Det hører ikke til innloggingen din. Gå tilbake, last siden på nytt og send det en gang til.");

    private static final Problem NOTHING_HERE = Problem.notFound("unknown_id", "Det finnes ingenting med denne id-en.");
    private static final String STANDING = Standing.class.getName();

    private final Programs programs;
    private final Visits visits;
    private final SessionCookie cookie;
    private final SameOrigin sameOrigin;
    private final LapsedForm lapsed;
    private final MissingRight missingRight;

    /** @param config with the address people use; over https the session cookie is for https only */
    public Guard(Database database, Config config, Clock clock, Pages pages) {
        this.programs = new Programs(config, clock);
        this.visits = new Visits(database, clock);
        this.cookie = new SessionCookie(config.https());
        this.sameOrigin = new SameOrigin(config.baseUrl());
        this.lapsed = new LapsedForm(visits, cookie, sameOrigin, pages);
        this.missingRight = new MissingRight(database);
    }

    /** What one may do at the address asked for, and the study that it is about, if there is one. */
    private record Standing(Rights rights, Optional<UUID> study) {}

    /** Before admin pages: who is not logged in goes to the login page, and comes back after it. */
    Handler<RoutingContext> pages(Place place) {
        return Gate.of(ctx -> admitVisitor(ctx, place));
    }

    private Future<Optional<Buffer>> admitVisitor(RoutingContext ctx, Place place) {
        SameOrigin.showOrigin(ctx);
        return cookie.read(ctx)
                .map(token -> visits.of(token, place.subject(ctx)))
                .orElse(Future.succeededFuture(Optional.empty()))
                .compose(found ->
                        found.map(session -> enter(ctx, session, place)).orElseGet(() -> sendToLogin(ctx)));
    }

    private static Future<Optional<Buffer>> enter(RoutingContext ctx, Session session, Place place) {
        Rights rights = session.rights();
        Actor actor = new Actor(
                Optional.of(session.account()),
                session.name(),
                session.csrf(),
                Actor.May.of(rights.at(place)),
                Actor.Menu.of(rights));
        return enter(ctx, actor, new Standing(rights, session.study()));
    }

    private static Future<Optional<Buffer>> enter(RoutingContext ctx, Actor actor, Standing standing) {
        actor.enter(ctx);
        ctx.put(STANDING, standing);
        return Future.succeededFuture(Optional.empty());
    }

    /** Behind the two: fails for whoever has not the right. */
    Future<Optional<Buffer>> refuse(RoutingContext ctx, Demand demand, Place place) {
        Standing standing = ctx.get(STANDING);
        if (standing.rights().meet(demand, place)) {
            return Future.succeededFuture(Optional.empty());
        }
        // What is not there is in no study, and nobody is told which right would have opened it.
        return place != Place.HOUSE && standing.study().isEmpty()
                ? Future.failedFuture(NOTHING_HERE)
                : missingRight.of(demand, place).compose(Future::failedFuture);
    }

    /** At the end of the admin pages, for what no row has answered. */
    Handler<RoutingContext> nothingHere() {
        Handler<RoutingContext> gate = pages(Place.HOUSE);
        return ctx -> {
            if (Actor.isKnown(ctx)) {
                // There is a row of this path, for other methods.
                ctx.fail(405);
            } else {
                gate.handle(ctx);
            }
        };
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
        return Redirect.to(ctx, LOGIN + query).map(Optional::of);
    }

    /** Before the API: a program without a valid token gets problem 401. */
    public Handler<RoutingContext> api() {
        return Gate.of(this::admitProgram);
    }

    private Future<Optional<Buffer>> admitProgram(RoutingContext ctx) {
        try {
            return enter(ctx, program(programs.admit(bearer(ctx), Caller.of(ctx))), PROGRAM);
        } catch (Problem refused) {
            ctx.response().putHeader("WWW-Authenticate", "Bearer");
            return Future.failedFuture(refused);
        }
    }

    private static final Standing PROGRAM = new Standing(Rights.OF_PROGRAMS, Optional.empty());

    private static Actor program(String name) {
        return new Actor(
                Optional.empty(),
                name,
                "",
                Actor.May.of(Rights.OF_PROGRAMS.everywhere()),
                Actor.Menu.of(Rights.OF_PROGRAMS));
    }

    private static Optional<Token> bearer(RoutingContext ctx) {
        return Optional.ofNullable(ctx.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> new Token(header.substring(BEARER.length()).strip()));
    }

    /** Before every POST of a form, behind {@link #pages} and {@code Bodies.form()}: the form is from our own page. */
    Handler<RoutingContext> csrf() {
        return ctx -> {
            checkCsrf(ctx, ctx.request().getFormAttribute("csrf"));
            ctx.next();
        };
    }

    /** The same for a form with a file in it. */
    Handler<RoutingContext> csrfOfUpload() {
        return ctx -> {
            checkCsrf(ctx, Upload.of(ctx).field("csrf"));
            ctx.next();
        };
    }

    /** @param value of the field {@code csrf}; null when the form had none */
    private void checkCsrf(RoutingContext ctx, String value) {
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

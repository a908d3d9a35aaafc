package no.svarbrev.auth;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.svarbrev.audit.Journal;
import no.svarbrev.auth.account.ChangingPassword;
import no.svarbrev.auth.account.FirstAdministrator;
import no.svarbrev.auth.account.PasswordLinks;
import no.svarbrev.auth.account.Passwords;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.http.ProblemHandler;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.http.WebServer;
import no.svarbrev.platform.incoming.Bodies;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.TestClock;

/** The room alone behind a real web server, with one admin page, one form and one API address to guard. */
public final class AuthServer implements AutoCloseable {
    private static final byte[] SECRET = "a secret of at least 32 bytes, for tests".getBytes(StandardCharsets.UTF_8);

    final TestClock clock = new TestClock();
    final Database database;
    final Optional<String> link;
    private final Vertx vertx = Vertx.vertx();
    private final WebServer web;
    private final int port;

    AuthServer(DatabaseAddress address, Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("SVARBREV_PORT", "0");
        Config config = Config.read(Map.of(), all);
        Pages pages = new Pages();
        database = new Database(vertx, address);
        Passwords passwords = new Passwords(new Blocking(vertx, "passwords"));
        Guard guard = new Guard(database, config, clock, pages);
        PasswordLinks links = new PasswordLinks(SECRET);
        LoggingIn loggingIn = new LoggingIn(database, passwords, clock, SECRET);
        AuthRoutes routes = new AuthRoutes(
                guard,
                loggingIn,
                new ChoosingPassword(database, new Journal(database, clock), links, passwords, clock),
                pages);
        OwnAccountRoutes own = new OwnAccountRoutes(
                guard,
                loggingIn,
                new ChangingPassword(database, new Journal(database, clock), passwords, clock, SECRET),
                pages);
        link = await(new FirstAdministrator(database, links, passwords, clock, config).prepare());
        web = new WebServer(vertx, config.https());
        port = await(web.listen(config, new ProblemHandler(pages), router -> {
            routes.mount(router);
            mount(router, guard, own);
        }));
    }

    private static void mount(Router router, Guard guard, OwnAccountRoutes own) {
        GuardedRouter rows = new GuardedRouter(router, guard);
        own.mount(rows);
        rows.row(GET, "/admin", Demand.LOGIN, Body.NONE, AuthServer::actor);
        rows.row(GET, "/admin/studies", Demand.LOGIN, Body.NONE, AuthServer::actor);
        rows.row(POST, "/admin/studies", Right.ADMIN, Body.FORM, ctx -> Redirect.to(ctx, "/admin/studies"));
        rows.end();
        router.route("/api/*").handler(guard.api());
        rows.row(GET, "/api/v1/actor", Demand.LOGIN, Body.NONE, AuthServer::actor);
        // No form is from one of our pages there.
        router.post("/api/v1/actor")
                .handler(Bodies.form())
                .handler(guard.csrf())
                .respond(AuthServer::actor);
    }

    private static Future<Buffer> actor(RoutingContext ctx) {
        Actor actor = Actor.of(ctx);
        return Future.succeededFuture(Buffer.buffer(actor.name() + " " + actor.csrf()));
    }

    Browser browser() {
        return browser("127.0.0.1");
    }

    Browser browser(String from) {
        return new Browser(vertx, port, from);
    }

    int port() {
        return port;
    }

    public static <T> T await(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    @Override
    public void close() {
        await(web.close());
        await(database.close());
        await(vertx.close());
    }
}

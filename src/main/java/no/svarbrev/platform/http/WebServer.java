package no.svarbrev.platform.http;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.database.Deadline;
import no.svarbrev.platform.incoming.Patience;
import no.svarbrev.platform.incoming.UnfoldedRequests;
import no.svarbrev.platform.incoming.UnreadForm;

/** Listens, sets every limit, puts the security headers on every answer, and mounts the rooms' tables of addresses. */
public final class WebServer {
    private static final List<String> CONDITIONS = List.of("If-Match", "If-Unmodified-Since");
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Vertx vertx;
    private final boolean https;
    private String deployment;

    public WebServer(Vertx vertx, boolean https) {
        this.vertx = vertx;
        this.https = https;
    }

    /** The address to listen on cannot be had. */
    public static final class CannotListen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotListen(Config config, Throwable why) {
            super(
                    "The server cannot listen on " + config.host() + ":" + config.port() + " (" + why.getMessage()
                            + "). Choose another port with SVARBREV_PORT (--port) or another address with"
                            + " SVARBREV_HOST (--host).",
                    why);
        }
    }

    /** Serves on as many event loops as there are processors; succeeds with the port, or fails with {@link CannotListen}. */
    public Future<Integer> listen(Config config, ProblemHandler problems, Consumer<Router> rooms) {
        Patience patience = new Patience(config.patience(), ServerLimits.CONNECTIONS);
        Router router = router(config, patience, problems, rooms);
        // A negative port is a free one that all event loops share.
        int port = config.port() == 0 ? -1 : config.port();
        AtomicInteger actual = new AtomicInteger();
        return vertx.deployVerticle(
                        () -> new Listener(router, patience, config, port, actual),
                        new DeploymentOptions()
                                .setInstances(Runtime.getRuntime().availableProcessors()))
                .map(id -> {
                    deployment = id;
                    return actual.get();
                })
                .recover(why -> Future.failedFuture(new CannotListen(config, why)));
    }

    /** One event loop's share of the connections. */
    private static final class Listener extends VerticleBase {
        private final Router router;
        private final Patience patience;
        private final Config config;
        private final int port;
        private final AtomicInteger actual;
        private HttpServer server;

        Listener(Router router, Patience patience, Config config, int port, AtomicInteger actual) {
            this.router = router;
            this.patience = patience;
            this.config = config;
            this.port = port;
            this.actual = actual;
        }

        @Override
        public Future<?> start() {
            vertx.setPeriodic(1_000, second -> patience.closeTheSlow());
            HttpServerOptions options = options();
            server = vertx.createHttpServer(options)
                    .connectionHandler(connection -> {
                        UnfoldedRequests.readBy(connection, options);
                        patience.opened(connection);
                    })
                    .requestHandler(request -> {
                        patience.begun(request);
                        router.handle(request);
                    });
            return server.listen(port, config.host()).map(listening -> {
                actual.set(listening.actualPort());
                return null;
            });
        }

        @Override
        public Future<?> stop() {
            return server.shutdown(20, TimeUnit.SECONDS);
        }
    }

    private Router router(Config config, Patience patience, ProblemHandler problems, Consumer<Router> rooms) {
        Router router = Router.router(vertx);
        router.route().handler(patience::enter);
        // What can be read can be asked about; Vert.x Web would answer HEAD with 405.
        router.route()
                .method(HttpMethod.HEAD)
                .handler(ctx -> ctx.reroute(HttpMethod.GET, ctx.request().uri()));
        router.route().handler(this::putHeaders);
        router.route().handler(new OwnHost(config)::check);
        router.route().handler(Caller.noting(config.proxies()));
        router.route().handler(Referer.noting(config.baseUrl()));
        router.route().handler(WebServer::refusePreconditions);
        router.route().handler(WebServer::refuseUnreadable);
        router.route().handler(WebServer::refuseTwins);
        router.get("/s/*").handler(Deadline::ofRespondent);
        router.get("/u/*").handler(Deadline::ofRespondent);
        rooms.accept(router);
        router.route().failureHandler(new UnreadForm());
        router.route().failureHandler(problems);
        for (int status : new int[] {400, 404, 405, 406, 413, 414, 415}) {
            router.errorHandler(status, problems);
        }
        router.errorHandler(500, problems);
        return router;
    }

    private static HttpServerOptions options() {
        // The limit of the body is met first: it has words of its own.
        int beyond = ServerLimits.PAGE + 64 * 1024;
        return new HttpServerOptions()
                .setMaxFormAttributeSize(beyond)
                .setMaxFormFields(ServerLimits.FIELDS)
                .setMaxFormBufferedBytes(ServerLimits.FIELD_NAME)
                .setMaxInitialLineLength(ServerLimits.FIRST_LINE)
                .setMaxHeaderSize(ServerLimits.HEAD)
                // In clear text nobody honest speaks HTTP/2, and its streams would be one more thing to bound.
                .setHttp2ClearTextEnabled(false)
                .setIdleTimeout(60)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setHandle100ContinueAutomatically(false)
                .setCompressionSupported(false);
    }

    /**
     * Nothing here has an ETag, so that no condition on one can hold. Who says «only if it is still as I saw it» must not be
     * written over as if nothing had been said.
     */
    private static void refusePreconditions(RoutingContext ctx) {
        boolean writes =
                ctx.request().method() != HttpMethod.GET && ctx.request().method() != HttpMethod.HEAD;
        if (writes && CONDITIONS.stream().anyMatch(ctx.request().headers()::contains)) {
            throw new Problem(
                    412,
                    "no_preconditions",
                    "Betingelsen kan ikke prøves",
                    "Tjenesten gir ingen ETag og tar ikke imot If-Match eller If-Unmodified-Since. Ingenting er"
                            + " endret.");
        }
        ctx.next();
    }

    /** An address with a broken percent sign would fail wherever it is first looked at. */
    private static void refuseUnreadable(RoutingContext ctx) {
        try {
            URLDecoder.decode(ctx.request().uri(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Problem.badRequest("malformed_address", "Adressen kan ikke leses. Sjekk at hele lenken kom med.");
        }
        ctx.next();
    }

    /** None of our addresses takes a parameter twice; which one counts would be anyone's guess. */
    private static void refuseTwins(RoutingContext ctx) {
        MultiMap parameters = ctx.queryParams();
        if (parameters.entries().size() > parameters.names().size()) {
            throw Problem.badRequest("duplicate_parameter", "Adressen har samme parameter to ganger.");
        }
        ctx.next();
    }

    private void putHeaders(RoutingContext ctx) {
        ctx.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (https) {
            ctx.response().putHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        ctx.next();
    }

    /** No new requests; those under way are finished first, for up to twenty seconds. */
    public Future<Void> close() {
        return deployment == null ? Future.succeededFuture() : vertx.undeploy(deployment);
    }
}

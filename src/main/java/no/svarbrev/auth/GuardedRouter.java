package no.svarbrev.auth;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.incoming.Bodies;
import no.svarbrev.platform.incoming.Gate;
import no.svarbrev.platform.incoming.Upload;

/**
 * The table of the addresses that not everybody may come to, a row for each: who is there, whether that one has the right that
 * the row states, what the body may be and that a form is ours is asked before the row's handler is. There is no row without a
 * right, and none that writes without a form or a token. What stands outside the table is public.
 */
public final class GuardedRouter {
    /** Under which a route says what it demands. */
    public static final String DEMAND = "demand";

    private static final String PAGES = "/admin";
    private static final String PROGRAMS = "/api/";
    private static final Set<Body> FROM_PAGES = Set.of(Body.FORM, Body.UPLOAD, Body.TRIAL_PAGE);

    private final Router router;
    private final Guard guard;
    private final Set<String> guarded = new HashSet<>();

    public GuardedRouter(Router router, Guard guard) {
        this.router = router;
        this.guard = guard;
    }

    /** @throws IllegalArgumentException for an address that cannot be guarded */
    public <T> void row(
            HttpMethod method, String path, Right right, Body body, Function<RoutingContext, Future<T>> handler) {
        row(method, path, Demand.of(right), body, handler);
    }

    /** @throws IllegalArgumentException for an address that cannot be guarded */
    public <T> void row(
            HttpMethod method, String path, Demand demand, Body body, Function<RoutingContext, Future<T>> handler) {
        check(method, path, body);
        Place place = Place.of(path);
        // For all methods: who is not logged in goes to log in, whatever was asked.
        if (path.startsWith(PAGES) && guarded.add(path)) {
            router.route(path).handler(guard.pages(place)).putMetadata(DEMAND, Demand.LOGIN);
        }
        Route route = router.route(method, path)
                .putMetadata(DEMAND, demand)
                .handler(Gate.of(ctx -> guard.refuse(ctx, demand, place)));
        before(body).forEach(route::handler);
        route.respond(handler);
    }

    private static void check(HttpMethod method, String path, Body body) {
        boolean reads = method.equals(HttpMethod.GET);
        boolean fits = path.startsWith(PROGRAMS)
                ? !FROM_PAGES.contains(body) && (!reads || body == Body.NONE)
                : path.startsWith(PAGES) && (reads ? body == Body.NONE : FROM_PAGES.contains(body));
        if (!fits) {
            throw new IllegalArgumentException("Cannot be guarded: " + method + " " + path + " with " + body);
        }
    }

    private List<Handler<RoutingContext>> before(Body body) {
        return switch (body) {
            case NONE -> List.of();
            case FORM -> List.of(Bodies.form(), guard.csrf());
            case UPLOAD -> List.of(Upload.reading(ServerLimits.FILE), guard.csrfOfUpload());
            case TRIAL_PAGE -> List.of(Bodies.page());
            case JSON -> List.of(Bodies.json());
            case CSV -> List.of(Bodies.of("text/csv", ServerLimits.FILE));
        };
    }

    /** After all rows: an address that there is not is told of only to those who are logged in. */
    public void end() {
        router.route(PAGES + "/*").handler(guard.nothingHere()).putMetadata(DEMAND, Demand.LOGIN);
    }
}

package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.pgclient.SslMode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.Demand;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.library.Library;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.database.Database;
import no.svarbrev.testkit.Addresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every address that the server has is either public by name, or asks for a right. */
class RoutesTest {
    /** Whoever knows these, and what they carry, may use them: respondents, mail programs, those who log in, machines. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /",
            "GET /health/live",
            "GET /health/ready",
            "GET /static/:file",
            "HEAD /static/:file",
            "GET /look/:colour",
            "GET /api/v1/openapi.json",
            "GET /admin/login",
            "POST /admin/login",
            "GET /admin/password/:token",
            "POST /admin/password/:token",
            "GET /stop/:token",
            "POST /stop/:token",
            "GET /u/:code",
            "POST /u/:code/start");

    private static final String RESPONDENTS = " /s/:token";

    /** What stands before others and answers nothing by itself. */
    private static final Set<String> BEFORE = Set.of("/admin/", "/api/", "/admin/login", "/admin/password/:token");

    private static Vertx vertx;
    private static Database database;
    private static List<Route> routes;

    @BeforeAll
    static void mount() {
        Groundwork groundwork = Groundwork.lay();
        vertx = groundwork.vertx();
        // Nobody is asked anything.
        database = new Database(vertx, new DatabaseAddress("localhost", 1, "none", "none", "none", SslMode.DISABLE));
        Config config = Config.read(Map.of(), Map.of());
        Clock clock = Clock.systemUTC();
        Rooms rooms = new Rooms(config, groundwork, database, new Library(database, clock), clock, new byte[32]);
        Router router = Router.router(vertx);
        rooms.mount(router);
        routes = router.getRoutes();
    }

    @AfterAll
    static void stop() {
        database.close().eventually(vertx::close).await();
    }

    private static List<String> named(Route route) {
        return route.methods().stream()
                .map(method -> method + " " + route.getPath())
                .toList();
    }

    @Test
    void everyAddressIsPublicByNameOrAsksForARight() {
        List<String> unguarded = routes.stream()
                .filter(route -> route.getMetadata(GuardedRouter.DEMAND) == null)
                .flatMap(route -> route.methods() == null
                        ? Stream.of(String.valueOf(route.getPath())).filter(path -> !BEFORE.contains(path))
                        : named(route).stream().filter(name -> !PUBLIC.contains(name) && !name.contains(RESPONDENTS)))
                .toList();
        assertThat(unguarded).isEmpty();
    }

    @Test
    void theRightsAreThoseThatWereDecided() {
        Map<String, String> asked = routes.stream()
                .filter(route -> route.methods() != null && route.getMetadata(GuardedRouter.DEMAND) != null)
                .collect(Collectors.toMap(
                        route -> named(route).get(0), route -> word(route.getMetadata(GuardedRouter.DEMAND))));
        Map<String, String> decided = Addresses.all().stream()
                .collect(Collectors.toMap(Addresses.Address::toString, Addresses.Address::right));
        assertThat(asked).isEqualTo(decided);
    }

    private static String word(Demand demand) {
        if (demand.equals(Demand.LOGIN)) {
            return "login";
        }
        if (demand.equals(Demand.ANY_RIGHT)) {
            return "any";
        }
        String right = demand.oneOf().stream().map(Right::code).collect(Collectors.joining());
        return demand.somewhere() ? right + "-somewhere" : right;
    }

    @Test
    void anAddressThatCannotBeGuardedIsNotTaken() {
        GuardedRouter rows = new GuardedRouter(Router.router(vertx), null);
        assertThatIllegalArgumentException()
                .as("a page's post without a form")
                .isThrownBy(() -> row(rows, HttpMethod.POST, "/admin/surveys/:id/new", Body.NONE));
        assertThatIllegalArgumentException()
                .as("a form in the API, where a browser's cookie would do")
                .isThrownBy(() -> row(rows, HttpMethod.POST, "/api/v1/surveys/:id/new", Body.FORM));
        assertThatIllegalArgumentException()
                .as("outside what is guarded")
                .isThrownBy(() -> row(rows, HttpMethod.GET, "/surveys/:id", Body.NONE));
        assertThatIllegalArgumentException()
                .as("about something of which nobody knows the study")
                .isThrownBy(() -> row(rows, HttpMethod.GET, "/admin/figures/:id", Body.NONE));
    }

    private static void row(GuardedRouter rows, HttpMethod method, String path, Body body) {
        rows.row(method, path, Right.ADMIN, body, ctx -> Future.succeededFuture());
    }
}

package no.svarbrev.platform.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;
import no.svarbrev.platform.DiskSpace;
import no.svarbrev.platform.Problem;

/** For machines that watch: live while the process answers, ready while the database does too and has room. */
public final class HealthRoutes {
    private static final Problem FULL =
            new Problem(503, "disk_full", "Ikke klar", "Disken er full, og ingenting kan lagres.");

    private final Supplier<Future<?>> answers;
    private final Optional<DiskSpace> disk;

    /**
     * @param answers asks the database
     * @param disk of the built-in database; empty for one of one's own
     */
    public HealthRoutes(Supplier<Future<?>> answers, Optional<DiskSpace> disk) {
        this.answers = answers;
        this.disk = disk;
    }

    public void mount(Router router) {
        router.get("/health/live").respond(ctx -> Future.succeededFuture(new JsonObject().put("status", "live")));
        router.get("/health/ready").respond(this::ready);
    }

    private Future<JsonObject> ready(RoutingContext ctx) {
        return answers.get()
                .recover(failure ->
                        Future.failedFuture(new Problem(503, "unavailable", "Ikke klar", "Databasen svarer ikke.")))
                .compose(answered -> disk.filter(DiskSpace::isUsedUp).isPresent()
                        ? Future.failedFuture(FULL)
                        : Future.succeededFuture(new JsonObject().put("status", "ready")));
    }
}

package no.svarbrev.platform;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** For machines that watch: live while the process answers, ready while the database does too. */
public final class HealthRoutes {
    private final Database database;

    public HealthRoutes(Database database) {
        this.database = database;
    }

    public void mount(Router router) {
        router.get("/health/live").respond(ctx -> Future.succeededFuture(new JsonObject().put("status", "live")));
        router.get("/health/ready").respond(this::ready);
    }

    private Future<JsonObject> ready(RoutingContext ctx) {
        return database.client()
                .query("SELECT 1")
                .execute()
                .map(rows -> new JsonObject().put("status", "ready"))
                .recover(failure ->
                        Future.failedFuture(new Problem(503, "unavailable", "Ikke klar", "Databasen svarer ikke.")));
    }
}

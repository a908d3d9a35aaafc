package no.svarbrev.invitation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Guard;
import no.svarbrev.platform.Bodies;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;

/** What the administrators have done about what respondents said. */
public final class DeclarationRoutes {
    private static final Problem UNKNOWN = Problem.notFound("unknown_declaration", "Beskjeden finnes ikke.");

    private final Database database;
    private final Guard guard;
    private final Clock clock;

    public DeclarationRoutes(Database database, Guard guard, Clock clock) {
        this.database = database;
        this.guard = guard;
        this.clock = clock;
    }

    public void mount(Router router) {
        router.post("/admin/declarations/:id/done")
                .handler(Bodies.form())
                .handler(guard.csrf())
                .respond(this::done);
    }

    private Future<Buffer> done(RoutingContext ctx) {
        String id = ctx.pathParam("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw UNKNOWN;
        }
        return Declarations.done(
                        database.client(), Long.parseLong(id), Actor.of(ctx).name(), clock.instant())
                .compose(Problem.ifEmpty(UNKNOWN))
                .compose(survey -> Redirect.to(ctx, "/admin/surveys/" + survey));
    }
}

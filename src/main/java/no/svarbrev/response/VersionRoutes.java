package no.svarbrev.response;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.UUID;
import no.svarbrev.auth.Guard;
import no.svarbrev.platform.Bodies;
import no.svarbrev.platform.FormInput;
import no.svarbrev.platform.JsonInput;
import no.svarbrev.platform.PathId;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;

/** Taking a survey over to a newer version of its questionnaire, by page and by API. */
public final class VersionRoutes {
    private static final Problem NO_VERSION =
            Problem.invalid("missing_field", "Velg nummeret på en versjon som finnes.");

    private final VersionMoving moving;
    private final Guard guard;

    public VersionRoutes(VersionMoving moving, Guard guard) {
        this.moving = moving;
        this.guard = guard;
    }

    public void mount(Router router) {
        router.post("/api/v1/surveys/:id/version").handler(Bodies.json()).respond(this::moveFromJson);
        router.post("/admin/surveys/:id/version")
                .handler(Bodies.form())
                .handler(guard.csrf())
                .respond(this::move);
    }

    private Future<VersionMoving.Moved> moveFromJson(RoutingContext ctx) {
        JsonInput input = JsonInput.of(ctx, Set.of("version", "moveStarted"));
        return moving.move(
                PathId.of(ctx, "id"),
                input.optionalNumber("version").orElseThrow(() -> NO_VERSION),
                input.flag("moveStarted"));
    }

    private Future<Buffer> move(RoutingContext ctx) {
        UUID survey = PathId.of(ctx, "id");
        FormInput form = FormInput.of(ctx);
        String version = form.typed("version");
        if (!version.matches("[1-9][0-9]{0,8}")) {
            return Future.failedFuture(NO_VERSION);
        }
        return moving.move(
                        survey, Integer.parseInt(version), form.typed("started").equals("move"))
                .compose(moved -> Redirect.to(ctx, "/admin/surveys/" + survey + "?moved=" + moved.responses()));
    }
}

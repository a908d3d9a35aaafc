package no.svarbrev.response;

import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.FormInput;
import no.svarbrev.platform.http.JsonInput;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.http.Redirect;

/** Taking a survey over to a newer version of its questionnaire, by page and by API. */
public final class VersionRoutes {
    private static final Problem NO_VERSION =
            Problem.invalid("missing_field", "Velg nummeret på en versjon som finnes.");

    private final VersionMoving moving;

    public VersionRoutes(VersionMoving moving) {
        this.moving = moving;
    }

    public void mount(GuardedRouter router) {
        router.row(POST, "/api/v1/surveys/:id/version", Right.ADMIN, Body.JSON, this::moveFromJson);
        router.row(POST, "/admin/surveys/:id/version", Right.ADMIN, Body.FORM, this::move);
    }

    private Future<VersionMoving.Moved> moveFromJson(RoutingContext ctx) {
        JsonInput input = JsonInput.of(ctx, Set.of("version", "moveStarted"));
        return moving.move(
                PathId.of(ctx, "id"),
                input.optionalNumber("version").orElseThrow(() -> NO_VERSION),
                input.flag("moveStarted"),
                Actor.of(ctx).name());
    }

    private Future<Buffer> move(RoutingContext ctx) {
        UUID survey = PathId.of(ctx, "id");
        FormInput form = FormInput.of(ctx);
        int version = PathId.ordinal(form.typed("version")).orElseThrow(() -> NO_VERSION);
        boolean moveStarted = form.typed("started").equals("move");
        return moving.move(survey, version, moveStarted, Actor.of(ctx).name())
                .compose(moved -> Redirect.to(ctx, "/admin/surveys/" + survey + "?moved=" + moved.responses()));
    }
}

package no.svarbrev.study;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

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
import no.svarbrev.platform.page.Look;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** What a study's pages look like, and what a survey lets its respondents do, by page and by API. */
public final class SettingsRoutes {
    private final StudyReading reading;
    private final SettingsChanging changing;
    private final PageTemplate look;
    private final PageTemplate allowed;

    public SettingsRoutes(StudyReading reading, SettingsChanging changing, Pages pages) {
        this.reading = reading;
        this.changing = changing;
        this.look = pages.template("study/look");
        this.allowed = pages.template("study/allowed");
    }

    public void mount(GuardedRouter router) {
        router.row(PUT, "/api/v1/studies/:id/look", Right.ADMIN, Body.JSON, this::setLookFromJson);
        router.row(PUT, "/api/v1/surveys/:id/allowed", Right.ADMIN, Body.JSON, this::allowFromJson);
        router.row(GET, "/admin/studies/:id/look", Right.ADMIN, Body.NONE, this::look);
        router.row(POST, "/admin/studies/:id/look", Right.ADMIN, Body.FORM, this::setLook);
        router.row(GET, "/admin/surveys/:id/allowed", Right.ADMIN, Body.NONE, this::allowed);
        router.row(POST, "/admin/surveys/:id/allowed", Right.ADMIN, Body.FORM, this::allow);
    }

    /** The look of a study in the API. */
    public record LookJson(String sender, String colour) {
        static LookJson of(Look look) {
            return new LookJson(look.sender(), look.colour().isEmpty() ? "" : "#" + look.colour());
        }
    }

    private Future<LookJson> setLookFromJson(RoutingContext ctx) {
        JsonInput input = JsonInput.of(ctx, Set.of("sender", "colour"));
        return changing.setLook(
                        PathId.of(ctx, "id"),
                        input.optionalText("sender", SettingsChanging.LONGEST_SENDER)
                                .orElse(""),
                        input.optionalText("colour", 7).orElse(""),
                        Actor.of(ctx).name())
                .map(LookJson::of);
    }

    record LookView(Actor actor, UUID study, String error, String sender, String colour) {}

    private Future<Buffer> look(RoutingContext ctx) {
        UUID study = PathId.of(ctx, "id");
        return reading.look(study)
                .map(LookJson::of)
                .compose(found ->
                        look.show(ctx, 200, new LookView(Actor.of(ctx), study, "", found.sender(), found.colour())));
    }

    private Future<Buffer> setLook(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        UUID study = PathId.of(ctx, "id");
        return Future.succeededFuture(form)
                .compose(input -> changing.setLook(
                        study,
                        input.typed("sender"),
                        input.typed("colour"),
                        Actor.of(ctx).name()))
                .compose(set -> Redirect.to(ctx, "/admin/studies/" + study))
                .recover(Problem.ifInvalid(problem -> look.show(
                        ctx,
                        422,
                        new LookView(
                                Actor.of(ctx), study, problem.detail(), form.typed("sender"), form.typed("colour")))));
    }

    private Future<Survey.Allowed> allowFromJson(RoutingContext ctx) {
        JsonInput input = JsonInput.of(ctx, Set.of("copy", "reopening", "severalUnits"));
        return changing.allow(
                PathId.of(ctx, "id"),
                new Survey.Allowed(input.flag("copy"), input.flag("reopening"), input.flag("severalUnits")),
                Actor.of(ctx).name());
    }

    record AllowedView(Actor actor, UUID survey, Survey.Allowed now) {}

    private Future<Buffer> allowed(RoutingContext ctx) {
        UUID survey = PathId.of(ctx, "id");
        return reading.allowed(survey)
                .compose(found -> allowed.show(ctx, 200, new AllowedView(Actor.of(ctx), survey, found)));
    }

    private Future<Buffer> allow(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        UUID survey = PathId.of(ctx, "id");
        Survey.Allowed what = new Survey.Allowed(
                !form.typed("copy").isEmpty(),
                !form.typed("reopening").isEmpty(),
                !form.typed("severalUnits").isEmpty());
        return changing.allow(survey, what, Actor.of(ctx).name())
                .compose(set -> Redirect.to(ctx, "/admin/surveys/" + survey));
    }
}

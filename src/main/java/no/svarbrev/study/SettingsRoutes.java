package no.svarbrev.study;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Guard;
import no.svarbrev.platform.Bodies;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.FormInput;
import no.svarbrev.platform.InputText;
import no.svarbrev.platform.JsonInput;
import no.svarbrev.platform.Look;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;
import no.svarbrev.platform.PathId;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;

/** What a study's pages look like, and what a survey lets its respondents do, by page and by API. */
public final class SettingsRoutes {
    private static final int LONGEST_SENDER = 100;

    private final Database database;
    private final Guard guard;
    private final PageTemplate look;
    private final PageTemplate allowed;

    public SettingsRoutes(Database database, Guard guard, Pages pages) {
        this.database = database;
        this.guard = guard;
        this.look = pages.template("study/look");
        this.allowed = pages.template("study/allowed");
    }

    public void mount(Router router) {
        router.put("/api/v1/studies/:id/look").handler(Bodies.json()).respond(this::setLookFromJson);
        router.put("/api/v1/surveys/:id/allowed").handler(Bodies.json()).respond(this::allowFromJson);
        router.get("/admin/studies/:id/look").respond(this::look);
        router.post("/admin/studies/:id/look")
                .handler(Bodies.form())
                .handler(guard.csrf())
                .respond(this::setLook);
        router.get("/admin/surveys/:id/allowed").respond(this::allowed);
        router.post("/admin/surveys/:id/allowed")
                .handler(Bodies.form())
                .handler(guard.csrf())
                .respond(this::allow);
    }

    /** The look of a study in the API. */
    public record LookJson(String sender, String colour) {
        static LookJson of(Look look) {
            return new LookJson(look.sender(), look.colour().isEmpty() ? "" : "#" + look.colour());
        }
    }

    private Future<LookJson> setLookFromJson(RoutingContext ctx) {
        JsonInput input = JsonInput.of(ctx, Set.of("sender", "colour"));
        return setLook(
                        PathId.of(ctx, "id"),
                        input.optionalText("sender", LONGEST_SENDER).orElse(""),
                        input.optionalText("colour", 7).orElse(""))
                .map(LookJson::of);
    }

    private Future<Look> setLook(UUID study, String sender, String colour) {
        String name = InputText.oneLine("Avsender", InputText.of("Avsender", sender, LONGEST_SENDER));
        String digits = colour.isBlank() ? "" : Colour.of(colour).digits();
        return Studies.setLook(database.client(), study, new Look(name, digits, false))
                .compose(Problem.ifEmpty(Problem.notFound("unknown_study", "Undersøkelsen finnes ikke.")));
    }

    record LookView(Actor actor, UUID study, String error, String sender, String colour) {}

    private Future<Buffer> look(RoutingContext ctx) {
        UUID study = PathId.of(ctx, "id");
        return Studies.look(database.client(), study)
                .map(LookJson::of)
                .compose(found ->
                        look.show(ctx, 200, new LookView(Actor.of(ctx), study, "", found.sender(), found.colour())));
    }

    private Future<Buffer> setLook(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        UUID study = PathId.of(ctx, "id");
        return Future.succeededFuture(form)
                .compose(input -> setLook(study, input.typed("sender"), input.typed("colour")))
                .compose(set -> Redirect.to(ctx, "/admin/studies/" + study))
                .recover(Problem.ifInvalid(problem -> look.show(
                        ctx,
                        422,
                        new LookView(
                                Actor.of(ctx), study, problem.detail(), form.typed("sender"), form.typed("colour")))));
    }

    private Future<Survey.Allowed> allowFromJson(RoutingContext ctx) {
        JsonInput input = JsonInput.of(ctx, Set.of("copy", "reopening", "severalUnits"));
        return allow(
                PathId.of(ctx, "id"),
                new Survey.Allowed(input.flag("copy"), input.flag("reopening"), input.flag("severalUnits")));
    }

    private Future<Survey.Allowed> allow(UUID survey, Survey.Allowed what) {
        return Studies.allow(database.client(), survey, what)
                .compose(Problem.ifEmpty(Problem.notFound("unknown_survey", "Innsamlingen finnes ikke.")));
    }

    record AllowedView(Actor actor, UUID survey, Survey.Allowed now) {}

    private Future<Buffer> allowed(RoutingContext ctx) {
        UUID survey = PathId.of(ctx, "id");
        return Studies.allowed(database.client(), survey)
                .compose(found -> allowed.show(ctx, 200, new AllowedView(Actor.of(ctx), survey, found)));
    }

    private Future<Buffer> allow(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        UUID survey = PathId.of(ctx, "id");
        Survey.Allowed what = new Survey.Allowed(
                !form.typed("copy").isEmpty(),
                !form.typed("reopening").isEmpty(),
                !form.typed("severalUnits").isEmpty());
        return allow(survey, what).compose(set -> Redirect.to(ctx, "/admin/surveys/" + survey));
    }
}

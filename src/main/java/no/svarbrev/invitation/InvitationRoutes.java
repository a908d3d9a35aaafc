package no.svarbrev.invitation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Guard;
import no.svarbrev.platform.Bodies;
import no.svarbrev.platform.JsonInput;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;
import no.svarbrev.platform.PathId;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.Upload;

/** Importing contacts, by page and by API, and setting outcomes by API. */
public final class InvitationRoutes {
    private final ContactImporting importing;
    private final Guard guard;
    private final OutcomeSetting outcomes;
    private final PageTemplate contacts;

    public InvitationRoutes(ContactImporting importing, OutcomeSetting outcomes, Guard guard, Pages pages) {
        this.importing = importing;
        this.guard = guard;
        this.outcomes = outcomes;
        this.contacts = pages.template("invitation/contacts");
    }

    public void mount(Router router) {
        router.post("/api/v1/surveys/:id/contacts")
                .handler(Bodies.of("text/csv", ServerLimits.FILE))
                .respond(this::importFromCsv);
        router.put("/api/v1/invitations/:id/outcome").handler(Bodies.json()).respond(this::setOutcomeFromJson);
        router.delete("/api/v1/invitations/:id/outcome").respond(this::clearOutcomeAsJson);
        router.get("/admin/surveys/:id/contacts").respond(this::contacts);
        router.post("/admin/surveys/:id/contacts").respond(this::importUpload);
    }

    private Future<ContactImporting.Report> importFromCsv(RoutingContext ctx) {
        Buffer file = ctx.body().buffer();
        return importing.importFile(PathId.of(ctx, "id"), file == null ? new byte[0] : file.getBytes());
    }

    private Future<JsonObject> setOutcomeFromJson(RoutingContext ctx) {
        JsonInput input = JsonInput.of(ctx, Set.of("code", "reason"));
        SaidOutcome said = SaidOutcome.byHand(
                input.text("code", 10), input.optionalText("reason", 2_000).orElse(""));
        UUID id = PathId.of(ctx, "id");
        return outcomes.set(id, said, Actor.of(ctx).name())
                .map(survey -> json(id, said.outcome().code(), said.reason()));
    }

    private Future<JsonObject> clearOutcomeAsJson(RoutingContext ctx) {
        UUID id = PathId.of(ctx, "id");
        return outcomes.clear(id, Actor.of(ctx).name()).map(survey -> json(id, "", ""));
    }

    private static JsonObject json(UUID id, String code, String reason) {
        return new JsonObject().put("id", id.toString()).put("code", code).put("reason", reason);
    }

    record ContactsView(Actor actor, UUID survey, String error, List<ContactImporting.Report> reports) {}

    private Future<Buffer> contacts(RoutingContext ctx) {
        return importing.survey(PathId.of(ctx, "id")).compose(found -> contacts(ctx, 200, "", List.of()));
    }

    private Future<Buffer> contacts(
            RoutingContext ctx, int status, String error, List<ContactImporting.Report> reports) {
        return contacts.show(ctx, status, new ContactsView(Actor.of(ctx), PathId.of(ctx, "id"), error, reports));
    }

    private Future<Buffer> importUpload(RoutingContext ctx) {
        UUID survey = PathId.of(ctx, "id");
        return Upload.read(ctx, ServerLimits.FILE)
                .map(upload -> {
                    guard.checkCsrf(ctx, upload.field("csrf"));
                    return upload.file();
                })
                .compose(file -> importing.importFile(survey, file))
                .compose(report -> contacts(ctx, 200, "", List.of(report)))
                .recover(Problem.ifInvalid(problem -> contacts(ctx, 422, problem.detail(), List.of())));
    }
}

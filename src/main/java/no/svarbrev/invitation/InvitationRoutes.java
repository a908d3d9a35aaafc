package no.svarbrev.invitation;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.JsonInput;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.incoming.Upload;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** Importing contacts, by page and by API, and setting outcomes by API. */
public final class InvitationRoutes {
    private final ContactImporting importing;
    private final OutcomeSetting outcomes;
    private final PageTemplate contacts;

    public InvitationRoutes(ContactImporting importing, OutcomeSetting outcomes, Pages pages) {
        this.importing = importing;
        this.outcomes = outcomes;
        this.contacts = pages.template("invitation/contacts");
    }

    public void mount(GuardedRouter router) {
        router.row(POST, "/api/v1/surveys/:id/contacts", Right.CONTACTS, Body.CSV, this::importFromCsv);
        router.row(PUT, "/api/v1/invitations/:id/outcome", Right.CONTACTS, Body.JSON, this::setOutcomeFromJson);
        router.row(DELETE, "/api/v1/invitations/:id/outcome", Right.CONTACTS, Body.NONE, this::clearOutcomeAsJson);
        router.row(GET, "/admin/surveys/:id/contacts", Right.CONTACTS, Body.NONE, this::contacts);
        router.row(POST, "/admin/surveys/:id/contacts", Right.CONTACTS, Body.UPLOAD, this::importUpload);
    }

    private Future<ContactImporting.Report> importFromCsv(RoutingContext ctx) {
        Buffer file = ctx.body().buffer();
        return importing.importFile(
                PathId.of(ctx, "id"),
                file == null ? new byte[0] : file.getBytes(),
                Actor.of(ctx).name());
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
        byte[] file = Upload.of(ctx).file();
        return importing
                .importFile(PathId.of(ctx, "id"), file, Actor.of(ctx).name())
                .compose(report -> contacts(ctx, 200, "", List.of(report)))
                .recover(Problem.ifInvalid(problem -> contacts(ctx, 422, problem.detail(), List.of())));
    }
}

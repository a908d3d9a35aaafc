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
import no.svarbrev.platform.FormInput;
import no.svarbrev.platform.JsonInput;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;
import no.svarbrev.platform.PathId;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.Upload;

/** Importing contacts and sending, by page and by API, and setting outcomes by API. */
public final class InvitationRoutes {
    private final ContactImporting importing;
    private final Dispatching dispatching;
    private final Guard guard;
    private final OutcomeSetting outcomes;
    private final PageTemplate contacts;
    private final PageTemplate dispatch;

    public InvitationRoutes(
            ContactImporting importing, Dispatching dispatching, OutcomeSetting outcomes, Guard guard, Pages pages) {
        this.importing = importing;
        this.dispatching = dispatching;
        this.guard = guard;
        this.outcomes = outcomes;
        this.contacts = pages.template("invitation/contacts");
        this.dispatch = pages.template("invitation/dispatch");
    }

    public void mount(Router router) {
        router.post("/api/v1/surveys/:id/contacts")
                .handler(Bodies.of("text/csv", ServerLimits.FILE))
                .respond(this::importFromCsv);
        router.post("/api/v1/surveys/:id/dispatches").handler(Bodies.json()).respond(this::sendFromJson);
        router.put("/api/v1/invitations/:id/outcome").handler(Bodies.json()).respond(this::setOutcomeFromJson);
        router.delete("/api/v1/invitations/:id/outcome").respond(this::clearOutcomeAsJson);
        router.get("/admin/surveys/:id/contacts").respond(this::contacts);
        router.post("/admin/surveys/:id/contacts").respond(this::importUpload);
        router.get("/admin/surveys/:id/dispatches/:kind").respond(this::dispatch);
        router.post("/admin/surveys/:id/dispatches/:kind")
                .handler(Bodies.form())
                .handler(guard.csrf())
                .respond(this::send);
    }

    private Future<ContactImporting.Report> importFromCsv(RoutingContext ctx) {
        Buffer file = ctx.body().buffer();
        return importing.importFile(PathId.of(ctx, "id"), file == null ? new byte[0] : file.getBytes());
    }

    private Future<Dispatching.Sent> sendFromJson(RoutingContext ctx) {
        JsonInput input = JsonInput.of(ctx, Set.of("kind", "subject", "body"));
        DispatchKind kind = kind(input.text("kind", 20));
        LetterText standard = LetterText.standard(kind);
        LetterText text = new LetterText(
                input.optionalText("subject", 200).orElse(standard.subject()),
                input.optionalText("body", 20_000).orElse(standard.body()));
        return dispatching.send(PathId.of(ctx, "id"), kind, text, Actor.of(ctx).name());
    }

    private static DispatchKind kind(String code) {
        return DispatchKind.of(code)
                .orElseThrow(() -> Problem.invalid(
                        "unknown_kind", "«kind» må være invitation eller reminder, ikke «" + code + "»."));
    }

    private static DispatchKind pathKind(RoutingContext ctx) {
        return DispatchKind.of(ctx.pathParam("kind"))
                .orElseThrow(() -> Problem.notFound("unknown_address", "Det er ingenting på denne adressen."));
    }

    private Future<JsonObject> setOutcomeFromJson(RoutingContext ctx) {
        JsonInput input = JsonInput.of(ctx, Set.of("code", "reason"));
        Outcome outcome = Outcome.of(
                input.text("code", 10), input.optionalText("reason", 2_000).orElse(""));
        UUID id = PathId.of(ctx, "id");
        return outcomes.set(id, outcome, Actor.of(ctx).name())
                .map(survey -> json(id, outcome.code(), outcome.reason()));
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

    record DispatchView(
            Actor actor,
            UUID survey,
            String kind,
            boolean reminder,
            int receivers,
            String error,
            String subject,
            String body) {}

    private Future<Buffer> dispatch(RoutingContext ctx) {
        DispatchKind kind = pathKind(ctx);
        return importing
                .survey(PathId.of(ctx, "id"))
                .compose(found -> dispatch(ctx, 200, "", LetterText.standard(kind)));
    }

    private Future<Buffer> dispatch(RoutingContext ctx, int status, String error, LetterText text) {
        DispatchKind kind = pathKind(ctx);
        UUID survey = PathId.of(ctx, "id");
        return dispatching
                .receivers(survey, kind)
                .map(receivers -> new DispatchView(
                        Actor.of(ctx),
                        survey,
                        kind.code(),
                        kind == DispatchKind.REMINDER,
                        receivers,
                        error,
                        text.subject(),
                        text.body()))
                .compose(view -> dispatch.show(ctx, status, view));
    }

    private Future<Buffer> send(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        UUID survey = PathId.of(ctx, "id");
        DispatchKind kind = pathKind(ctx);
        return Future.succeededFuture(form)
                .map(input -> new LetterText(input.text("subject", "Emne", 200), input.text("body", "Tekst", 20_000)))
                .compose(text ->
                        dispatching.send(survey, kind, text, Actor.of(ctx).name()))
                .compose(sent -> Redirect.to(ctx, "/admin/surveys/" + survey + "?sent=" + sent.messages()))
                .recover(Problem.ifInvalid(problem -> dispatch(
                        ctx, 422, problem.detail(), new LetterText(form.typed("subject"), form.typed("body")))));
    }
}

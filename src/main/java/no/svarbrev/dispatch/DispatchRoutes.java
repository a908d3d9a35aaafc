package no.svarbrev.dispatch;

import static io.vertx.core.http.HttpMethod.GET;
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
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** Sending the invitation and reminders, by page and by API. */
public final class DispatchRoutes {
    private final Dispatching dispatching;
    private final PageTemplate dispatch;

    public DispatchRoutes(Dispatching dispatching, Pages pages) {
        this.dispatching = dispatching;
        this.dispatch = pages.template("dispatch/dispatch");
    }

    public void mount(GuardedRouter router) {
        router.row(POST, "/api/v1/surveys/:id/dispatches", Right.SEND, Body.JSON, this::sendFromJson);
        router.row(GET, "/admin/surveys/:id/dispatches/:kind", Right.SEND, Body.NONE, this::dispatch);
        router.row(POST, "/admin/surveys/:id/dispatches/:kind", Right.SEND, Body.FORM, this::send);
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
        return dispatching
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

package no.svarbrev.invitation;

import static io.vertx.core.http.HttpMethod.DELETE;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;
import static io.vertx.core.http.HttpMethod.PUT;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** The public link of a survey, by page and by API: making it, its QR code, and closing it. */
public final class OpenLinkRoutes {
    private static final Problem NONE = Problem.notFound("no_open_link", "Innsamlingen har ingen åpen lenke.");

    private final OpenLinking linking;
    private final URI baseUrl;
    private final PageTemplate page;

    /** @param baseUrl what links begin with */
    public OpenLinkRoutes(OpenLinking linking, URI baseUrl, Pages pages) {
        this.linking = linking;
        this.baseUrl = baseUrl;
        this.page = pages.template("invitation/open-link");
    }

    public void mount(GuardedRouter router) {
        router.row(PUT, "/api/v1/surveys/:id/open-link", Right.ADMIN, Body.NONE, this::openAsJson);
        router.row(DELETE, "/api/v1/surveys/:id/open-link", Right.ADMIN, Body.NONE, this::closeAsJson);
        router.row(GET, "/admin/surveys/:id/open-link", Right.ADMIN, Body.NONE, this::show);
        router.row(GET, "/admin/surveys/:id/open-link.svg", Right.ADMIN, Body.NONE, this::picture);
        router.row(
                POST,
                "/admin/surveys/:id/open-link",
                Right.ADMIN,
                Body.FORM,
                ctx -> open(ctx).compose(opened -> again(ctx)));
        router.row(
                POST,
                "/admin/surveys/:id/open-link/close",
                Right.ADMIN,
                Body.FORM,
                ctx -> close(ctx).compose(closed -> again(ctx)));
    }

    private String link(OpenLinks.OpenLink open) {
        return baseUrl + new PublicLink(open.code()).path();
    }

    /** @param links the one that there is, or none */
    record OpenLinkView(Actor actor, UUID survey, String name, List<LinkView> links) {}

    /** A public link on its page. */
    record LinkView(String link, boolean open, int begun, int submitted) {}

    private Future<Buffer> show(RoutingContext ctx) {
        UUID id = PathId.of(ctx, "id");
        return linking.survey(id)
                .compose(survey ->
                        linking.of(id).map(found -> new OpenLinkView(Actor.of(ctx), id, survey.title(), views(found))))
                .compose(view -> page.show(ctx, 200, view));
    }

    private List<LinkView> views(Optional<OpenLinks.OpenLink> found) {
        return found.map(open -> new LinkView(link(open), open.open(), open.begun(), open.submitted())).stream()
                .toList();
    }

    private Future<Buffer> picture(RoutingContext ctx) {
        return linking.of(PathId.of(ctx, "id")).compose(Problem.ifEmpty(NONE)).map(open -> {
            ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "image/svg+xml");
            return Buffer.buffer(QrPicture.of(link(open)));
        });
    }

    private Future<Void> open(RoutingContext ctx) {
        return linking.open(PathId.of(ctx, "id"), Actor.of(ctx).name());
    }

    private Future<Void> close(RoutingContext ctx) {
        return linking.close(PathId.of(ctx, "id"), Actor.of(ctx).name());
    }

    private static Future<Buffer> again(RoutingContext ctx) {
        return Redirect.to(ctx, "/admin/surveys/" + PathId.of(ctx, "id") + "/open-link");
    }

    private Future<JsonObject> openAsJson(RoutingContext ctx) {
        return open(ctx).compose(opened -> json(ctx));
    }

    private Future<JsonObject> closeAsJson(RoutingContext ctx) {
        return close(ctx).compose(closed -> json(ctx));
    }

    private Future<JsonObject> json(RoutingContext ctx) {
        return linking.of(PathId.of(ctx, "id"))
                .compose(Problem.ifEmpty(NONE))
                .map(open -> new JsonObject()
                        .put("link", link(open))
                        .put("open", open.open())
                        .put("begun", open.begun())
                        .put("submitted", open.submitted()));
    }
}

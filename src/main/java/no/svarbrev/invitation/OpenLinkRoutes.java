package no.svarbrev.invitation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Guard;
import no.svarbrev.platform.Bodies;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.PageTemplate;
import no.svarbrev.platform.Pages;
import no.svarbrev.platform.PathId;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;
import no.svarbrev.study.Studies;

/** The public link of a survey, by page and by API: making it, its QR code, and closing it. */
public final class OpenLinkRoutes {
    private static final Problem NONE = Problem.notFound("no_open_link", "Innsamlingen har ingen åpen lenke.");

    private final Database database;
    private final Guard guard;
    private final URI baseUrl;
    private final Clock clock;
    private final PageTemplate page;

    /** @param baseUrl what links begin with */
    public OpenLinkRoutes(Database database, Guard guard, URI baseUrl, Clock clock, Pages pages) {
        this.database = database;
        this.guard = guard;
        this.baseUrl = baseUrl;
        this.clock = clock;
        this.page = pages.template("invitation/open-link");
    }

    public void mount(Router router) {
        router.put("/api/v1/surveys/:id/open-link").respond(this::openAsJson);
        router.delete("/api/v1/surveys/:id/open-link").respond(this::closeAsJson);
        router.get("/admin/surveys/:id/open-link").respond(this::show);
        router.get("/admin/surveys/:id/open-link.svg").respond(this::picture);
        router.post("/admin/surveys/:id/open-link")
                .handler(Bodies.form())
                .handler(guard.csrf())
                .respond(ctx -> open(ctx).compose(opened -> again(ctx)));
        router.post("/admin/surveys/:id/open-link/close")
                .handler(Bodies.form())
                .handler(guard.csrf())
                .respond(ctx -> close(ctx).compose(closed -> again(ctx)));
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
        return Studies.survey(database.client(), id)
                .compose(survey -> OpenLinks.of(database.client(), id)
                        .map(found -> new OpenLinkView(Actor.of(ctx), id, survey.title(), views(found))))
                .compose(view -> page.show(ctx, 200, view));
    }

    private List<LinkView> views(Optional<OpenLinks.OpenLink> found) {
        return found.map(open -> new LinkView(link(open), open.open(), open.begun(), open.submitted())).stream()
                .toList();
    }

    private Future<Buffer> picture(RoutingContext ctx) {
        return OpenLinks.of(database.client(), PathId.of(ctx, "id"))
                .compose(Problem.ifEmpty(NONE))
                .map(open -> {
                    ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "image/svg+xml");
                    return Buffer.buffer(QrPicture.of(link(open)));
                });
    }

    /** An unknown survey is a problem. */
    private Future<Void> open(RoutingContext ctx) {
        UUID id = PathId.of(ctx, "id");
        return Studies.survey(database.client(), id)
                .compose(survey ->
                        OpenLinks.open(database.client(), id, Actor.of(ctx).name(), clock.instant()));
    }

    private Future<Void> close(RoutingContext ctx) {
        return OpenLinks.close(database.client(), PathId.of(ctx, "id"), clock.instant());
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
        return OpenLinks.of(database.client(), PathId.of(ctx, "id"))
                .compose(Problem.ifEmpty(NONE))
                .map(open -> new JsonObject()
                        .put("link", link(open))
                        .put("open", open.open())
                        .put("begun", open.begun())
                        .put("submitted", open.submitted()));
    }
}

package no.svarbrev.authoring;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.Demand;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.FormInput;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.questionnaire.Questionnaire;

/** The questionnaires in the administration: the list, one version, its file, publishing. */
public final class AuthoringRoutes {
    static final String ROOT = "/admin/questionnaires";
    private static final Problem UNKNOWN = Problem.notFound(
            "unknown_questionnaire", "Dette spørreskjemaet, eller denne versjonen av det, finnes ikke.");

    private final Library library;
    private final Publishing publishing;
    private final ListPage list;
    private final VersionPage version;

    public AuthoringRoutes(Library library, Publishing publishing, ListPage list, VersionPage version) {
        this.library = library;
        this.publishing = publishing;
        this.list = list;
        this.version = version;
    }

    public void mount(GuardedRouter router) {
        router.row(GET, ROOT, Demand.ANY_RIGHT, Body.NONE, list::show);
        router.row(GET, ROOT + "/:code/:version", Demand.ANY_RIGHT, Body.NONE, this::showVersion);
        router.row(GET, ROOT + "/:code/:version/file", Demand.ANY_RIGHT, Body.NONE, this::sendFile);
        router.row(POST, ROOT + "/:code/:version/publish", Right.ADMIN, Body.FORM, this::publish);
    }

    private Future<Buffer> showVersion(RoutingContext ctx) {
        return library.asRecorded(ctx.pathParam("code"), versionOf(ctx))
                .compose(Problem.ifEmpty(UNKNOWN))
                .compose(found -> version.show(ctx, found));
    }

    /** The version that the address names. */
    static Future<Questionnaire> questionnaire(Library library, RoutingContext ctx) {
        return library.find(ctx.pathParam("code"), versionOf(ctx)).compose(Problem.ifEmpty(UNKNOWN));
    }

    private static int versionOf(RoutingContext ctx) {
        return PathId.ordinal(ctx.pathParam("version")).orElseThrow(() -> UNKNOWN);
    }

    private Future<Buffer> sendFile(RoutingContext ctx) {
        return library.definition(ctx.pathParam("code"), versionOf(ctx))
                .compose(Problem.ifEmpty(UNKNOWN))
                .map(definition -> {
                    ctx.response().putHeader("content-type", "application/json; charset=utf-8");
                    return Buffer.buffer(definition);
                });
    }

    private Future<Buffer> publish(RoutingContext ctx) {
        String stamp = FormInput.of(ctx).typed("stamp");
        return questionnaire(library, ctx)
                .compose(found -> publishing.publish(found, stamp, Actor.of(ctx).name()))
                .compose(found -> Redirect.to(ctx, address(found)));
    }

    static String address(Questionnaire questionnaire) {
        return ROOT + "/" + questionnaire.code() + "/" + questionnaire.version();
    }
}

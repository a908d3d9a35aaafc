package no.svarbrev.authoring;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import no.svarbrev.auth.Guard;
import no.svarbrev.library.Library;
import no.svarbrev.library.RecordedVersion;
import no.svarbrev.platform.Bodies;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.FormInput;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Redirect;
import no.svarbrev.questionnaire.Questionnaire;

/** The questionnaires in the administration: the list, one version, its file, publishing. */
public final class AuthoringRoutes {
    static final String ROOT = "/admin/questionnaires";
    private static final Problem UNKNOWN = Problem.notFound(
            "unknown_questionnaire", "Dette spørreskjemaet, eller denne versjonen av det, finnes ikke.");

    private static final Problem SET_ASIDE =
            Problem.conflict("set_aside", "Filen til denne versjonen har feil som må rettes før den kan publiseres.");

    private static final Problem GONE = Problem.conflict(
            "withdrawn", "Filen til denne versjonen er ikke i mappen lenger, så den kan ikke publiseres.");

    private static final Problem CHANGED = Problem.conflict(
            "changed_meanwhile",
            "Filen til denne versjonen er endret etter at du åpnet siden. Ingenting er publisert. Gå tilbake, last siden på"
                    + " nytt og se over versjonen slik den er nå.");

    private final Database database;
    private final Library library;
    private final Guard guard;
    private final ListPage list;
    private final VersionPage version;

    public AuthoringRoutes(Database database, Library library, Guard guard, ListPage list, VersionPage version) {
        this.database = database;
        this.library = library;
        this.guard = guard;
        this.list = list;
        this.version = version;
    }

    public void mount(Router router) {
        router.get(ROOT).respond(list::show);
        router.get(ROOT + "/:code/:version").respond(this::showVersion);
        router.get(ROOT + "/:code/:version/file").respond(this::sendFile);
        router.post(ROOT + "/:code/:version/publish")
                .handler(Bodies.form())
                .handler(guard.csrf())
                .respond(this::publish);
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
        String version = ctx.pathParam("version");
        if (!version.matches("[1-9][0-9]{0,8}")) {
            throw UNKNOWN;
        }
        return Integer.parseInt(version);
    }

    private Future<Buffer> sendFile(RoutingContext ctx) {
        return library.definition(ctx.pathParam("code"), versionOf(ctx))
                .compose(Problem.ifEmpty(UNKNOWN))
                .map(definition -> {
                    ctx.response().putHeader("content-type", "application/json; charset=utf-8");
                    return Buffer.buffer(definition);
                });
    }

    /** What is recorded was checked when it was read; from now on it never changes. Nothing is written into the folder. */
    private Future<Buffer> publish(RoutingContext ctx) {
        String stamp = FormInput.of(ctx).typed("stamp");
        return questionnaire(library, ctx)
                .compose(found -> library.recorded().map(all -> offered(found, all)))
                .compose(found -> library.publishAsSeen(database.client(), found.code(), found.version(), stamp)
                        .map(published -> asSeen(found, published)))
                .compose(found -> Redirect.to(ctx, address(found)));
    }

    /** What is recorded is older than the file that its author sees, or its author has taken the file away. */
    private Questionnaire offered(Questionnaire found, List<RecordedVersion> all) {
        boolean offered = all.stream()
                .filter(version -> version.isOf(found.code(), found.version()))
                .anyMatch(library::isOffered);
        if (!offered) {
            throw library.isSetAside(found.code(), found.version()) ? SET_ASIDE : GONE;
        }
        return found;
    }

    private static Questionnaire asSeen(Questionnaire found, boolean published) {
        if (!published) {
            throw CHANGED;
        }
        return found;
    }

    static String address(Questionnaire questionnaire) {
        return ROOT + "/" + questionnaire.code() + "/" + questionnaire.version();
    }
}

package no.svarbrev.platform.http;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgException;
import java.util.UUID;
import no.svarbrev.platform.Insider;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Outage;
import no.svarbrev.platform.incoming.Patience;
import no.svarbrev.platform.incoming.ReceiverLeft;
import no.svarbrev.platform.incoming.Unread;
import no.svarbrev.platform.page.AwayPage;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.platform.page.TooLargePage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way a request fails: a page for people, problem+json for programs, by what was asked for. Nothing of an
 * exception reaches the browser, only an id that stands in the log with it.
 */
public final class ProblemHandler implements Handler<RoutingContext> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    /** What the page shows. */
    public record View(String language, int status, String title, String detail, String id) {}

    /**
     * The same for one who is logged in, with the menu around it.
     *
     * @param back the page that one came from; empty when that is not known
     */
    public record FramedView(
            Insider actor, String language, int status, String title, String detail, String id, String back) {}

    /** PostgreSQL's word for a NUL in a text, which an address may have. */
    private static final String NOT_A_TEXT = "22021";

    private final PageTemplate page;
    private final PageTemplate framed;
    private final AwayPage away;
    private final TooLargePage tooLarge;

    public ProblemHandler(Pages pages) {
        this.page = pages.template("platform/problem");
        this.framed = pages.template("platform/problem-framed");
        this.away = new AwayPage(pages);
        this.tooLarge = new TooLargePage(pages);
    }

    @Override
    public void handle(RoutingContext ctx) {
        if (ctx.failure() instanceof ReceiverLeft
                || ctx.failure() instanceof HttpClosedException
                || ctx.response().headWritten()) {
            // A download broke in the middle: the cut connection is how the receiver is told. Or the sender left.
            ctx.request().connection().close();
            return;
        }
        String id = UUID.randomUUID().toString();
        Problem problem = problemOf(ctx, id);
        HttpServerResponse response = ctx.response().setStatusCode(problem.status());
        if (problem.status() == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        if (problem.status() == 429 && !response.headers().contains(HttpHeaders.RETRY_AFTER)) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "60");
        }
        if (Patience.of(ctx) == null) {
            // Refused before our first handler: it is to no server, or to none that can be read. So might be what
            // follows.
            response.putHeader(HttpHeaders.CONNECTION, "close");
            ctx.addEndHandler(told -> ctx.request().connection().close());
        }
        Unread.dismiss(ctx);
        if (wantsPage(ctx)) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                    .end(pageOf(ctx, problem, id));
        } else {
            response.putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json; charset=utf-8")
                    .end(json(problem, id).toBuffer());
        }
    }

    private String pageOf(RoutingContext ctx, Problem problem, String id) {
        if (AwayPage.isFor(ctx, problem)) {
            return away.text(ctx);
        }
        return TooLargePage.isFor(ctx, problem)
                ? tooLarge.text(ctx)
                : Insider.of(ctx)
                        .map(insider -> framed.text(framedView(ctx, problem, insider, id)))
                        .orElseGet(() -> page.text(
                                new View(problem.language(), problem.status(), problem.title(), problem.detail(), id)));
    }

    private static FramedView framedView(RoutingContext ctx, Problem problem, Insider insider, String id) {
        String back = Referer.of(ctx)
                .filter(from -> ctx.request().method() != HttpMethod.GET
                        || !from.equals(ctx.request().uri()))
                .orElse("");
        return new FramedView(
                insider, problem.language(), problem.status(), problem.title(), problem.detail(), id, back);
    }

    private static boolean wantsPage(RoutingContext ctx) {
        String accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
        boolean api = ctx.request().path() != null && ctx.request().path().startsWith("/api/");
        return !api && (accept == null || accept.contains("text/html") || accept.contains("*/*"));
    }

    private static JsonObject json(Problem problem, String id) {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", problem.title())
                .put("status", problem.status())
                .put("detail", problem.detail())
                .put("code", problem.code())
                .put("instance", "urn:uuid:" + id);
    }

    private static Problem problemOf(RoutingContext ctx, String id) {
        Throwable failure = ctx.failure();
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof DecodeException) {
            return Problem.badRequest("malformed_json", "Innholdet må være et gyldig JSON-objekt.");
        }
        if (failure instanceof PgException refused && NOT_A_TEXT.equals(refused.getSqlState())) {
            LOG.warn(
                    "{} {} has a character that cannot be stored", ctx.request().method(), route(ctx));
            return Problem.badRequest("bad_character", "Et tegn i forespørselen finnes ikke i noen tekst.");
        }
        if (Outage.is(failure)) {
            LOG.warn("{} {} cannot reach the database: {}", ctx.request().method(), route(ctx), failure.toString());
            return unavailable();
        }
        if (failure instanceof IllegalArgumentException && !ctx.request().isEnded()) {
            LOG.warn(
                    "{} {} has a body that cannot be read: {}", ctx.request().method(), route(ctx), failure.toString());
            return ofStatus(400);
        }
        if (ctx.statusCode() >= 400 && ctx.statusCode() < 500) {
            return ofStatus(ctx.statusCode());
        }
        LOG.error("{} {} failed, id {}", ctx.request().method(), route(ctx), id, failure);
        return new Problem(
                500,
                "internal_error",
                "Noe gikk galt hos oss",
                "Feilen er loggført. Prøv igjen om litt; er den der fortsatt, oppgi referansen nederst på siden.");
    }

    /** The path without its tokens and ids, which are never logged. */
    private static String route(RoutingContext ctx) {
        String path = ctx.request().path();
        return path == null ? "?" : path.replaceAll("[^/]{16,}", "…").replaceAll("[^/\\w.…-]", "?");
    }

    private static Problem unavailable() {
        return new Problem(
                503,
                "unavailable",
                "Tjenesten er borte et øyeblikk",
                "Vi får ikke tak i databasen akkurat nå. Gå tilbake og prøv igjen om litt.");
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 401 -> new Problem(401, "unauthenticated", "Logg inn først", "Du må være innlogget for å se dette.");
            case 403 -> new Problem(403, "forbidden", "Ikke tilgang", "Du har ikke tilgang til dette.");
            case 404 -> Problem.notFound("unknown_address", "Det er ingenting på denne adressen.");
            case 405 -> new Problem(405, "method_not_allowed", "Ikke mulig her", "Adressen tar ikke imot dette.");
            case 406 -> new Problem(406, "not_acceptable", "Ikke i det formatet", "Svaret finnes ikke i det formatet.");
            case 413 ->
                new Problem(413, "too_large", "For stort", "Det som ble sendt, er større enn tjenesten tar imot.");
            case 414 -> new Problem(414, "address_too_long", "For lang adresse", "Adressen er for lang.");
            case 415 ->
                new Problem(
                        415,
                        "unsupported_media_type",
                        "Feil type innhold",
                        "Innholdet har en type som ikke tas imot her.");
            default -> new Problem(status, "bad_request", "Forespørselen kan ikke forstås", "Den er ikke gyldig.");
        };
    }
}

package no.svarbrev.study;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import no.svarbrev.platform.Problem;

/** A sender's colour as a style sheet. What it says follows from its address alone, so that it never changes. */
public final class LookRoutes {
    private static final String SHEET = """
            :root:not([data-theme]) {
              --bar: #%1$s;
              --bar-text: #fff;
              --pico-primary-background: #%1$s;
              --pico-primary-hover-background: #%2$s;
              --pico-primary: #%3$s;
              --pico-primary-hover: #%4$s;
            }
            @media (prefers-color-scheme: dark) {
              :root:not([data-theme]) {
                --pico-primary: #%5$s;
                --pico-primary-hover: #%6$s;
              }
            }
            """;

    /** What stands behind links in {@code svarbrev.css}, where they are hardest to read: in light colours and in dark. */
    private static final Colour LIGHT_GROUND = new Colour("eaf2f6");

    private static final Colour DARK_GROUND = new Colour("1d2c39");

    public void mount(Router router) {
        router.get("/look/:colour").respond(LookRoutes::sheet);
    }

    private static Future<Buffer> sheet(RoutingContext ctx) {
        String name = ctx.pathParam("colour");
        if (!name.matches("[0-9a-f]{6}\\.css")) {
            throw Problem.notFound("unknown_address", "Det er ingenting på denne adressen.");
        }
        Colour colour = new Colour(name.substring(0, 6));
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/css; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
        Colour onLight = colour.readableOn(LIGHT_GROUND);
        Colour onDark = colour.readableOn(DARK_GROUND);
        return Future.succeededFuture(Buffer.buffer(SHEET.formatted(
                colour.digits(),
                colour.darker().digits(),
                onLight.digits(),
                onLight.darker().digits(),
                onDark.digits(),
                onDark.lighter().digits())));
    }
}

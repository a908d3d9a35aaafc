package no.svarbrev.platform.page;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.Sha256;

/**
 * The stylesheets, the script and the icon, read from the jar once. Their addresses hold a hash of the content, so that browsers may
 * keep them for ever. Only the names listed here are served; no path of a request is ever looked up.
 */
public final class StaticFiles {
    private static final String PICO = "/META-INF/resources/webjars/picocss__pico/2.1.1/css/";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Map<String, StaticFile> byName;
    private final Map<String, StaticFile> byAddress;

    public StaticFiles() {
        List<StaticFile> files = List.of(
                StaticFile.read("pico.css", PICO + "pico.min.css", "text/css; charset=utf-8"),
                StaticFile.read("pico.classless.css", PICO + "pico.fluid.classless.min.css", "text/css; charset=utf-8"),
                StaticFile.read("svarbrev.css", "/static/svarbrev.css", "text/css; charset=utf-8"),
                StaticFile.read("fields.js", "/static/fields.js", "text/javascript; charset=utf-8"),
                StaticFile.read("respondent.js", "/static/respondent.js", "text/javascript; charset=utf-8"),
                StaticFile.read("start.js", "/static/start.js", "text/javascript; charset=utf-8"),
                StaticFile.read("icon.svg", "/static/icon.svg", "image/svg+xml"));
        this.byName = files.stream().collect(Collectors.toMap(StaticFile::name, Function.identity()));
        this.byAddress = files.stream().collect(Collectors.toMap(StaticFile::hashedName, Function.identity()));
    }

    /** The address of a file, for {@code {{asset "svarbrev.css"}}} in templates. */
    String address(String name) {
        StaticFile file = byName.get(name);
        if (file == null) {
            throw new IllegalArgumentException("There is no static file " + name);
        }
        return "/static/" + file.hashedName();
    }

    public void mount(Router router) {
        router.route("/static/:file")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .respond(this::serve);
    }

    private Future<Buffer> serve(RoutingContext ctx) {
        StaticFile file = byAddress.get(ctx.pathParam("file"));
        if (file == null) {
            throw Problem.notFound("unknown_address", "Det er ingenting på denne adressen.");
        }
        ctx.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, FOREVER)
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (!Gzip.isAccepted(ctx.request().getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            return Future.succeededFuture(file.plain());
        }
        ctx.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        return Future.succeededFuture(file.gzip());
    }

    /** One file, plain and compressed. */
    private record StaticFile(String name, String hashedName, String type, Buffer plain, Buffer gzip) {
        static StaticFile read(String name, String resource, String type) {
            try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException(resource + " is not in the jar");
                }
                byte[] content = in.readAllBytes();
                return new StaticFile(
                        name,
                        hashed(name, content),
                        type,
                        Buffer.buffer(content),
                        Gzip.compressed(content, Deflater.BEST_COMPRESSION));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        /** {@code svarbrev.css} becomes {@code svarbrev.1a2b3c4d5e6f.css}. */
        private static String hashed(String name, byte[] content) {
            int dot = name.lastIndexOf('.');
            return name.substring(0, dot) + "." + HexFormat.of().formatHex(Arrays.copyOf(Sha256.of(content), 6))
                    + name.substring(dot);
        }
    }
}

package no.svarbrev.admin;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Query;

/**
 * The OpenAPI 3.1 document, the same for all; the only part of the API that needs no token. What parameters it says that an
 * address takes are those that it takes.
 */
public final class ApiDescription {
    private final Buffer document;
    private final Map<Pattern, List<String>> parameters = new LinkedHashMap<>();

    public ApiDescription() {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/openapi.json")) {
            this.document = Buffer.buffer(file.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        new JsonObject(document)
                .getJsonObject("paths")
                .forEach(path -> parameters.put(pattern(path.getKey()), queried((JsonObject) path.getValue())));
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    /** Of all operations of an address together. */
    private static List<String> queried(JsonObject path) {
        Stream<JsonObject> operations = path.stream()
                .map(Map.Entry::getValue)
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
        return Stream.concat(Stream.of(path), operations)
                .flatMap(part -> part.getJsonArray("parameters", new JsonArray()).stream())
                .map(JsonObject.class::cast)
                .filter(parameter -> "query".equals(parameter.getString("in")))
                .map(parameter -> parameter.getString("name"))
                .toList();
    }

    public void mount(Router router) {
        router.get("/api/v1/openapi.json").respond(this::show);
    }

    /** @throws Problem 400 for a parameter that the address does not take */
    public void refuseUnknownParameters(RoutingContext ctx) {
        known(ctx.normalizedPath()).ifPresent(known -> Query.refuseUnknown(ctx.queryParams(), known));
        ctx.next();
    }

    private Optional<List<String>> known(String path) {
        return parameters.entrySet().stream()
                .filter(known -> known.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Future<Buffer> show(RoutingContext ctx) {
        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        return Future.succeededFuture(document);
    }
}

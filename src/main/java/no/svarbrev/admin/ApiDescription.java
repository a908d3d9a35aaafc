package no.svarbrev.admin;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The OpenAPI 3.1 document, the same for all; the only part of the API that needs no token. */
public final class ApiDescription {
    private final Buffer document;

    public ApiDescription() {
        try (InputStream file = ApiDescription.class.getResourceAsStream("/openapi.json")) {
            this.document = Buffer.buffer(file.readAllBytes());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    public void mount(Router router) {
        router.get("/api/v1/openapi.json").respond(this::show);
    }

    private Future<Buffer> show(RoutingContext ctx) {
        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        return Future.succeededFuture(document);
    }
}

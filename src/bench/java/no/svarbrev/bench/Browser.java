package no.svarbrev.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;

/** What browsers without script do, all on one event loop: get pages, post forms, follow redirects; connections are kept. */
final class Browser {
    private final HttpClient client;

    Browser(Vertx vertx, int port, int connections, boolean gzip) {
        HttpClientOptions options = new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setDecompressionSupported(gzip);
        client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
    }

    /** What came back. */
    record Reply(int status, String location, Buffer body) {
        Reply expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("Got " + status + ", not " + expected + ": " + location + " " + body);
            }
            return this;
        }

        boolean isElsewhere() {
            return status == 303;
        }

        String text() {
            return body.toString();
        }
    }

    Future<Reply> get(String path) {
        return send(new RequestOptions().setMethod(HttpMethod.GET).setURI(path), Buffer.buffer());
    }

    /** As a program with a token for the API. */
    Future<Reply> get(String path, String token) {
        return send(authorized(HttpMethod.GET, path, token), Buffer.buffer());
    }

    Future<Reply> postJson(String path, String token, String json) {
        RequestOptions options =
                authorized(HttpMethod.POST, path, token).putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
        return send(options, Buffer.buffer(json));
    }

    Future<Reply> post(String path, String form) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setURI(path)
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpHeaders.APPLICATION_X_WWW_FORM_URLENCODED);
        return send(options, Buffer.buffer(form));
    }

    /** Posts, and goes where that leads. */
    Future<Reply> postAndGo(String path, String form) {
        return post(path, form).compose(this::go);
    }

    Future<Reply> go(Reply reply) {
        return reply.isElsewhere()
                ? get(reply.location().replaceFirst("#.*", ""))
                        .map(there ->
                                there.isElsewhere() ? there : new Reply(there.status(), reply.location(), there.body()))
                        .compose(this::go)
                : Future.succeededFuture(reply);
    }

    Future<Void> close() {
        return client.close();
    }

    private static RequestOptions authorized(HttpMethod method, String path, String token) {
        return new RequestOptions()
                .setMethod(method)
                .setURI(path)
                .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    private Future<Reply> send(RequestOptions options, Buffer body) {
        return client.request(options)
                .compose(request -> send(request, body))
                .compose(response -> response.body()
                        .map(page -> new Reply(response.statusCode(), response.getHeader(HttpHeaders.LOCATION), page)));
    }

    private static Future<io.vertx.core.http.HttpClientResponse> send(HttpClientRequest request, Buffer body) {
        return body.length() == 0 && request.getMethod() == HttpMethod.GET ? request.send() : request.send(body);
    }
}

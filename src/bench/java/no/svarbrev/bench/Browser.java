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

/** What browsers without script do, all on one event loop: get pages, post forms, go where that leads; connections are kept. */
final class Browser {
    /** Seconds that an idle connection is kept: fewer than the server's, so that none is used just as it is closed there. */
    private static final int IDLE = 3;

    private final HttpClient client;

    /** @param gzip whether pages are asked for in compressed form, which costs the bench their unpacking */
    Browser(Vertx vertx, int port, int connections, boolean gzip) {
        HttpClientOptions options = new HttpClientOptions()
                .setDefaultHost("127.0.0.1")
                .setDefaultPort(port)
                .setKeepAliveTimeout(IDLE)
                .setDecompressionSupported(gzip);
        client = vertx.createHttpClient(options, new PoolOptions().setHttp1MaxSize(connections));
    }

    /** What came back. */
    record Reply(int status, String location, String cookie, Buffer body) {
        Reply expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("Got " + status + ", not " + expected + ": " + location + " " + body);
            }
            return this;
        }

        private boolean isElsewhere() {
            return status == 303;
        }

        /** The page that one was led to by this. */
        private Reply at(String path) {
            return isElsewhere() ? this : new Reply(status, path, cookie, body);
        }

        String text() {
            return body.toString();
        }
    }

    Future<Reply> get(String path) {
        return send(to(HttpMethod.GET, path), Buffer.buffer());
    }

    /** As somebody who works here. */
    Future<Reply> get(String path, CharSequence header, String value) {
        return send(to(HttpMethod.GET, path).putHeader(header, value), Buffer.buffer());
    }

    /** The same with a file that may be large: it is taken, and not kept. */
    Future<Integer> take(String path, CharSequence header, String value) {
        return client.request(to(HttpMethod.GET, path).putHeader(header, value))
                .compose(HttpClientRequest::send)
                .compose(response -> response.handler(part -> {}).end().map(all -> response.statusCode()));
    }

    /** As a program. */
    Future<Reply> postJson(String path, String token, String json) {
        return send(
                to(HttpMethod.POST, path)
                        .putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json"),
                Buffer.buffer(json));
    }

    Future<Reply> post(String path, String form) {
        return send(
                to(HttpMethod.POST, path)
                        .putHeader(HttpHeaders.CONTENT_TYPE, HttpHeaders.APPLICATION_X_WWW_FORM_URLENCODED),
                Buffer.buffer(form));
    }

    /** Posts, and goes where that leads; the last reply has the path of where that was. */
    Future<Reply> postAndGo(String path, String form) {
        return post(path, form).compose(this::go);
    }

    private Future<Reply> go(Reply reply) {
        if (!reply.isElsewhere()) {
            return Future.succeededFuture(reply);
        }
        String path = reply.location().replaceFirst("#.*", "");
        return get(path).map(there -> there.at(path)).compose(this::go);
    }

    private static RequestOptions to(HttpMethod method, String path) {
        return new RequestOptions().setMethod(method).setURI(path);
    }

    private Future<Reply> send(RequestOptions options, Buffer body) {
        return client.request(options)
                .compose(request -> request.send(body))
                .compose(response -> response.body()
                        .map(page -> new Reply(
                                response.statusCode(),
                                response.getHeader(HttpHeaders.LOCATION),
                                response.getHeader(HttpHeaders.SET_COOKIE),
                                page)));
    }
}

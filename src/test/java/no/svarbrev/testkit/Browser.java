package no.svarbrev.testkit;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A person's browser: keeps cookies, follows nothing by itself, and waits for each page. */
public final class Browser {
    /** What came back. */
    public record Reply(int status, MultiMap headers, String text) {
        public Document page() {
            return Jsoup.parse(text);
        }

        public String header(String name) {
            return headers.get(name);
        }
    }

    private final WebClient client;
    private final Map<String, String> cookies = new TreeMap<>();
    private String host = "";

    /** @param from the own address of the browser, such as 127.0.0.2, for a server that tells callers apart */
    public Browser(Vertx vertx, int port, String from) {
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setDefaultHost("127.0.0.1")
                        .setDefaultPort(port)
                        .setLocalAddress(from)
                        .setFollowRedirects(false));
    }

    /** Asks for the server by this name. */
    public Browser calling(String name) {
        host = name;
        return this;
    }

    public Reply get(String path) {
        return get(path, Map.of());
    }

    public Reply get(String path, Map<String, String> headers) {
        return await(request(HttpMethod.GET, path, headers).send());
    }

    public Reply post(String path, Map<String, String> fields) {
        return post(path, fields, Map.of());
    }

    public Reply post(String path, Map<String, String> fields, Map<String, String> headers) {
        return await(send(path, fields, headers));
    }

    /** Many at once. */
    public List<Reply> postTimes(int times, String path, Map<String, String> fields) {
        List<Future<HttpResponse<Buffer>>> sent = IntStream.range(0, times)
                .mapToObj(i -> send(path, fields, Map.of()))
                .toList();
        return sent.stream().map(this::await).toList();
    }

    private Future<HttpResponse<Buffer>> send(String path, Map<String, String> fields, Map<String, String> headers) {
        MultiMap form = MultiMap.caseInsensitiveMultiMap().addAll(fields);
        return request(HttpMethod.POST, path, headers).sendForm(form);
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    private HttpRequest<Buffer> request(HttpMethod method, String path, Map<String, String> headers) {
        HttpRequest<Buffer> request = client.request(method, path);
        if (!host.isEmpty()) {
            request.putHeader("Host", host);
        }
        request.putHeader("Accept", "text/html,*/*;q=0.8");
        if (!cookies.isEmpty()) {
            request.putHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        headers.forEach(request::putHeader);
        return request;
    }

    private Reply await(Future<HttpResponse<Buffer>> sent) {
        try {
            HttpResponse<Buffer> response = sent.await(20, TimeUnit.SECONDS);
            response.cookies().forEach(this::keep);
            return new Reply(response.statusCode(), response.headers(), String.valueOf(response.bodyAsString()));
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    private void keep(String setCookie) {
        String[] pair = setCookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}

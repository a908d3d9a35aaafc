package no.svarbrev.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import no.svarbrev.platform.http.ProblemHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {
    private static final StaticFiles FILES = new StaticFiles();
    private static final Vertx VERTX = Vertx.vertx();
    private static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static int port;

    @BeforeAll
    static void serve() throws Exception {
        Router router = Router.router(VERTX);
        FILES.mount(router);
        router.route().failureHandler(new ProblemHandler(new Pages(FILES)));
        port = VERTX.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .await(30, TimeUnit.SECONDS)
                .actualPort();
    }

    @AfterAll
    static void close() throws Exception {
        VERTX.close().await(30, TimeUnit.SECONDS);
    }

    @Test
    void aFileIsKeptByBrowsersForEverSinceItsAddressChangesWithIt() throws Exception {
        HttpResponse<byte[]> style = get(FILES.address("svarbrev.css"), "identity");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(style.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
        assertThat(style.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(FILES.address("svarbrev.css")).matches("/static/svarbrev\\.[0-9a-f]{12}\\.css");
    }

    @Test
    void aBrowserThatTakesGzipGetsTheSameFileCompressed() throws Exception {
        HttpResponse<byte[]> plain = get(FILES.address("pico.css"), "br, identity");
        HttpResponse<byte[]> compressed = get(FILES.address("pico.css"), "br, gzip");

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("Vary"))
                .hasValueSatisfying(vary -> assertThat(vary).isEqualToIgnoringCase("Accept-Encoding"));
        assertThat(compressed.body().length).isLessThan(15_000);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.body());
    }

    @ParameterizedTest(name = "«{0}»: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "deflate, GZIP;q=0.5 | true",
                "gzip;q=0 | false",
                "gzip; q=0.0 | false",
                "br | false",
                "xgzip | false"
            })
    void gzipIsTakenWhenItIsNamedAndNotRefused(String encodings, boolean accepted) {
        assertThat(Gzip.isAccepted(encodings)).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/svarbrev.css",
                "/static/..%2fdb%2fmigration%2fV001__accounts.sql",
                "/static/%2e%2e/templates/layout/page.hbs",
                "/static/../logback.xml",
                "/static/",
                "/static/svarbrev.000000000000.css",
                "/static/%00"
            })
    void nothingElseIsServed(String address) throws Exception {
        HttpResponse<byte[]> answer = get(address, "identity");

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("CREATE TABLE", "{{");
    }

    private static HttpResponse<byte[]> get(String address, String encodings) throws IOException, InterruptedException {
        return BROWSER.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .header("Accept-Encoding", encodings)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }
}

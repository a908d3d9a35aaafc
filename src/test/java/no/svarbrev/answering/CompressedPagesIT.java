package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Pages of links go compressed to those who take that; what stands behind a login goes as it is. */
class CompressedPagesIT {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @AutoClose
    private static TestServer server;

    private static String page;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        String survey = server.api().survey("nav-leder");
        page = new Respondent(
                        server.port(),
                        Api.tokenOf(server.api().invite(survey, 1).get(0)))
                .start()
                .path();
    }

    @Test
    void aPageOfALinkIsLessThanHalfAsLongAndTheSame() {
        HttpResponse<byte[]> compressed = get(page, "gzip");
        HttpResponse<byte[]> plain = get(page, "identity");
        assertThat(plain.body().length).as(page).isGreaterThan(2_000);
        assertThat(compressed.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(compressed.headers().allValues("vary")).anyMatch("accept-encoding"::equalsIgnoreCase);
        assertThat(plain.headers().firstValue("content-encoding")).isEmpty();
        assertThat(withoutSheet(unpacked(compressed.body())))
                .isEqualTo(withoutSheet(new String(plain.body(), StandardCharsets.UTF_8)));
        assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
    }

    @Test
    void pagesBehindALoginAreNotCompressed() {
        for (String path : new String[] {"/admin/login", "/api/v1/studies", "/admin"}) {
            assertThat(get(path, "gzip").headers().firstValue("content-encoding"))
                    .as(path)
                    .isEmpty();
        }
    }

    /** Each showing of a page has a number of its own. */
    private static String withoutSheet(String html) {
        return html.replaceAll("name=\"sheet\" value=\"[^\"]*\"", "");
    }

    private static HttpResponse<byte[]> get(String path, String encoding) {
        try {
            return BROWSER.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .header("Accept-Encoding", encoding)
                            .header("Authorization", "Bearer " + TestServer.TOKEN)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String unpacked(byte[] gzip) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

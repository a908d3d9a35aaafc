package no.svarbrev.platform.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.platform.http.ProblemHandler;
import no.svarbrev.platform.http.WebServer;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.testkit.RawHttp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The web server alone, with an address that takes a form. Fault B17. */
class UnfoldedRequestsTest {
    private static final String POST =
            "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private static final String FOLDED = "X-Folded: a\r\n Content-Length: 400\r\n";
    private static Vertx vertx;
    private static WebServer server;
    private static int port;

    @BeforeAll
    static void start() throws Exception {
        vertx = Vertx.vertx();
        server = new WebServer(vertx, false);
        Config config = Config.read(Map.of(Setting.PORT, "0"), Map.of());
        port = server.listen(
                        config,
                        new ProblemHandler(new Pages()),
                        router -> router.post("/form")
                                .handler(Bodies.form())
                                .respond(ctx -> Future.succeededFuture(
                                        ctx.request().formAttributes().get("a"))))
                .await(30, TimeUnit.SECONDS);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close().await(30, TimeUnit.SECONDS);
        vertx.close().await(30, TimeUnit.SECONDS);
    }

    @Test
    void aFoldedFieldIsRefusedAndCutOffWhereverItStands() {
        for (String folded : List.of(
                POST + FOLDED + "Content-Length: 3\r\n\r\na=b",
                POST + "Content-Length: 3\r\n" + FOLDED + "\r\na=b",
                POST + "Content-Length: 3\r\nX-Folded: a\r\n\tb\r\n\r\na=b",
                "POST /form HTTP/1.1\r\n Host: a\r\n\r\n")) {
            RawHttp.Reply reply = new RawHttp(port).sendAsIs(folded);
            assertThat(reply.status()).as(folded + reply.text()).isEqualTo(400);
            assertThat(reply.closed()).as(folded).isTrue();
        }
    }

    /** Nor in a later request of the same line, whose body and head come apart or together. */
    @Test
    void alsoInALaterRequest() {
        RawHttp.Reply reply = new RawHttp(port)
                .sendAsIs(POST + "Content-Length: 3\r\n\r\na=b" + POST + "Content-Length: 3\r\n" + FOLDED + "\r\na=b");
        assertThat(reply.text()).startsWith("HTTP/1.1 200").contains(" 400 Bad Request");
        assertThat(reply.closed()).isTrue();
    }

    @Test
    void aBodyMayBeginItsLinesWithBlanks() {
        RawHttp.Reply reply =
                new RawHttp(port).sendAsIs(POST + "Content-Length: 9\r\nConnection: close\r\n\r\na=b\r\n \n\t ");
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    }

    /** A request that says no Host, or one that nobody can have. */
    @Test
    void whatIsToNoServerIsRefusedAndCutOff() {
        for (String host : List.of("", "Host: %%%\r\n")) {
            RawHttp.Reply reply =
                    new RawHttp(port).sendAsIs("POST /form HTTP/1.1\r\nContent-Length: 0\r\n" + host + "\r\n");
            assertThat(reply.status()).as(host).isEqualTo(400);
            assertThat(reply.closed()).as(host + reply.text()).isTrue();
        }
    }
}

package no.svarbrev.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.RawHttp;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bytes that no honest client sends: refused with 400 or the like and cut off, nothing stored, nothing kept in memory. */
@Tag("alone")
class HostileHttpIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String JSON = "POST /api/v1/studies HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer "
            + TestServer.TOKEN + "\r\nContent-Type: application/json\r\n";
    private static final String PAGE = "GET /admin/login HTTP/1.1\r\n";

    @AutoClose
    private static TestServer server;

    private static String survey;
    private static String link;

    private String before;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        survey = server.api().survey("nav-leder");
        String invitation = server.api().invite(survey, 1).get(0);
        link = "/s/" + Api.tokenOf(invitation);
        new Respondent(server.port(), Api.tokenOf(invitation)).start();
    }

    @BeforeEach
    void remember() {
        before = server.checksum();
    }

    @AfterEach
    void nothingIsStoredAndTheServerLives() {
        assertThat(server.api().get("/api/v1/studies").status()).isEqualTo(200);
        assertThat(server.checksum()).isEqualTo(before);
    }

    private static RawHttp http() {
        return new RawHttp(server.port());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static List<String> as(String type) {
        return List.of("Authorization: Bearer " + TestServer.TOKEN, "Content-Type: " + type, "Accept: text/html");
    }

    private static void allAre(int status, Map<String, String> requests) {
        SoftAssertions all = new SoftAssertions();
        requests.forEach((what, request) -> {
            RawHttp.Reply reply = http().sendAsIs(request);
            all.assertThat(reply.status()).as(what + "\n" + reply.text()).isEqualTo(status);
            all.assertThat(reply.closed()).as(what + " is closed").isTrue();
        });
        all.assertAll();
    }

    /** H-06. */
    @Test
    void aRequestThatTwoProgramsMayReadDifferentlyIsRefusedAndCutOff() {
        Map<String, String> requests = new TreeMap<>();
        requests.put("length and chunks", JSON + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        requests.put("chunks and length", JSON + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n");
        requests.put("two lengths", JSON + "Content-Length: 3\r\nContent-Length: 2\r\n\r\n{}");
        requests.put("the same length twice", JSON + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}");
        requests.put("a list of lengths", JSON + "Content-Length: 2, 2\r\n\r\n{}");
        requests.put("a length with a sign", JSON + "Content-Length: +2\r\n\r\n{}");
        requests.put("a negative length", JSON + "Content-Length: -2\r\n\r\n{}");
        requests.put("an unknown coding", JSON + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n");
        requests.put("chunks, then another coding", JSON + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n");
        requests.put("two hosts", PAGE + "Host: a\r\nHost: b\r\n\r\n");
        requests.put("a space before the colon", PAGE + "Host : a\r\n\r\n");
        requests.put("a folded first field", PAGE + " Host: a\r\n\r\n");
        requests.put("a field without a colon", PAGE + "Host: a\r\nfoo\r\n\r\n");
        requests.put("a bare CR", PAGE + "Host: a\r\nX-A: b\rX-B: c\r\n\r\n");
        requests.put("bare LFs", PAGE + "Host: a\nX-A: b\n\n");
        requests.put("a NUL", PAGE + "Host: a\r\nX-A: b\0c\r\n\r\n");
        requests.put("a method of braces", "G{T / HTTP/1.1\r\nHost: a\r\n\r\n");
        requests.put("a greeting of TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n");
        allAre(400, requests);
        allAre(414, Map.of("a line of 4,200", "GET /" + "x".repeat(4_200) + " HTTP/1.1\r\nHost: a\r\n\r\n"));
        allAre(431, Map.of("5,000 fields", PAGE + "Host: a\r\n" + "X-A: b\r\n".repeat(5_000) + "\r\n"));
    }

    /** H-06 and fault B17: what one reads as one field and another as two is refused, wherever in the head it stands. */
    @Test
    void aFoldedFieldIsRefusedAndCutOff() {
        String folded = "X-Folded: a\r\n Content-Length: 400\r\n";
        allAre(
                400,
                Map.of(
                        "in the middle", JSON + folded + "Content-Length: 2\r\n\r\n{}",
                        "at the end", JSON + "Content-Length: 2\r\n" + folded + "\r\n{}",
                        "after empty lines", "\r\n\r\n" + JSON + folded + "Content-Length: 2\r\n\r\n{}",
                        "by a tab", JSON + "Content-Length: 2\r\nX-Folded: a\r\n\tb\r\n\r\n{}"));
    }

    /** Blanks at the beginning of a line of a body are nobody's business. */
    @Test
    void aBodyMayBeginItsLinesWithBlanks() {
        String body = "{\n  \"title\":\n \"\"\n\t}\n ";
        RawHttp.Reply reply = http().send("POST", "/api/v1/studies", as("application/json"), ascii(body));
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("missing_field");
    }

    /** H-06. */
    @Test
    void chunksThatCannotBeReadAreCutOff() {
        for (String size : List.of("zz", "-1", "FFFFFFFFFFFFFFFFFF", "", "2;\0")) {
            RawHttp.Reply reply =
                    http().sendAsIs(JSON + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n{}\r\n0\r\n\r\n");
            assertThat(reply.status()).as(size + reply.text()).isIn(0, 400);
            assertThat(reply.closed()).as(size).isTrue();
        }
    }

    /** H-07: without HTTP/2 there are no streams to reset. */
    @Test
    void http2IsNotSpoken() {
        String settings = "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n";
        RawHttp.Reply upgrade = http().sendAsIs(
                        PAGE + "Host: a\r\nConnection: Upgrade, HTTP2-Settings\r\nConnection: close\r\nUpgrade: h2c\r\n"
                                + settings + "\r\n");
        assertThat(upgrade.status()).isEqualTo(200);
        assertThat(upgrade.text()).startsWith("HTTP/1.1 200").doesNotContain("101 Switching");
        StringBuilder resets = new StringBuilder("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0");
        for (int stream = 1; stream < 2_000; stream += 2) {
            char high = (char) (stream >> 8);
            char low = (char) (stream & 255);
            resets.append("\0\0\u0003\u0001\u0005\0\0").append(high).append(low).append("\u0082\u0086\u0084");
            resets.append("\0\0\u0004\u0003\0\0\0").append(high).append(low).append("\0\0\0\u0008");
        }
        RawHttp.Reply preface = http().sendAsIs(resets.toString());
        assertThat(preface.closed()).isTrue();
        assertThat(preface.text()).as("refused in HTTP/1, no frame of HTTP/2").doesNotContain("\0");
    }

    /** H-01. */
    @Test
    void aBodyOfTheLargestSizeIsReadAndOneByteMoreIsNot() {
        String largest = "{\"title\":\"" + "x".repeat(ServerLimits.JSON - 12) + "\"}";
        assertThat(largest).hasSize(ServerLimits.JSON);
        RawHttp.Reply read = http().send("POST", "/api/v1/studies", as("application/json"), ascii(largest));
        assertThat(read.status()).isEqualTo(422);
        assertThat(read.text()).contains("too_long");
        RawHttp.Reply tooLarge = http().send("POST", "/api/v1/studies", as("application/json"), ascii(largest + " "));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.closed()).isTrue();
    }

    /** H-01. */
    @Test
    void tenGigabytesAreRefusedWhenTheyAreAnnounced() {
        List.of("", "Expect: 100-continue\r\n").parallelStream().forEach(more -> {
            RawHttp.Reply reply = http().sendAsIs(JSON + more + "Content-Length: 10737418240\r\n\r\n{");
            assertThat(reply.status()).isEqualTo(413);
            assertThat(reply.text()).doesNotContain("100 Continue");
            assertThat(reply.closed()).isTrue();
        });
    }

    /** H-01. */
    @Test
    void aBodyWithoutEndIsRefusedAndCutOffAndTakesNoMemory() {
        long heap = heap();
        long highest = 0;
        List<CompletableFuture<Void>> sent = Stream.of("/api/v1/studies", link + "/p/organisering", "/admin/login")
                .map(path -> CompletableFuture.runAsync(() -> sendWithoutEnd(path)))
                .toList();
        while (!sent.stream().allMatch(CompletableFuture::isDone)) {
            highest = Math.max(highest, heap());
            betweenTwoLooks();
        }
        sent.forEach(CompletableFuture::join);
        assertThat(highest - heap).as("what is held meanwhile").isLessThan(40L * MEGABYTE);
    }

    /** To look is to stop everything for a collection: one who does nothing else measures that. */
    private static void betweenTwoLooks() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void sendWithoutEnd(String path) {
        String type = path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(10_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + TestServer.TOKEN
                    + "\r\nContent-Type: " + type + "\r\nTransfer-Encoding: chunked\r\n\r\n2\r\na=\r\n";
            long begun = System.nanoTime();
            sendUntilCut(
                    socket.getOutputStream(), ascii(head), ascii("10000\r\n" + "x".repeat(0x10000 - 3) + "&a=\r\n"));
            assertThat(System.nanoTime() - begun).as("nanoseconds").isLessThan(60_000_000_000L);
            assertThat(firstLine(socket.getInputStream())).contains(" 413 ");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** H-01: it would be searched for its end again and again. */
    @Test
    void aNameOfManyMegabytesIsRefusedEarly() {
        for (String begin : List.of("", "%", "a&")) {
            byte[] body = ascii(begin + "x".repeat(7 * MEGABYTE));
            List<String> form = as("application/x-www-form-urlencoded");
            assertThat(http().send("POST", link + "/p/organisering", form, body).status())
                    .as(begin)
                    .isEqualTo(400);
            assertThat(http().send("POST", "/admin/login", form, body).status())
                    .as(begin + ", where nobody is known yet")
                    .isEqualTo(413);
        }
    }

    /** Some ten megabytes a second: a flood would measure the machine. */
    private static void sendUntilCut(OutputStream out, byte[] head, byte[] chunk) {
        try {
            out.write(head);
            while (true) {
                out.write(chunk);
                Thread.sleep(5);
            }
        } catch (IOException | InterruptedException cut) {
            return;
        }
    }

    /** What came before the line was cut. */
    private static String firstLine(InputStream in) {
        StringBuilder line = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
                line.append((char) next);
            }
        } catch (IOException cut) {
            line.append(" cut");
        }
        return line.toString();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String parts(int count, String disposition) {
        return ("--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n1\r\n").repeat(count) + "--b--\r\n";
    }

    /** H-02. */
    @Test
    void brokenFormsOfManyPartsAreRefusedAndNoFileIsWritten() throws IOException {
        Set<String> files = files();
        String upload = "/admin/surveys/" + survey + "/contacts";
        String session = session();
        Map<String, byte[]> forms = Map.of(
                "100,000 fields", ascii(parts(100_000, "name=\"a\"")),
                "100,000 files", ascii(parts(100_000, "name=\"f\"; filename=\"a\"")),
                "no end", ascii("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nabc"),
                "no head", ascii("--b\r\n\r\nabc\r\n--b--\r\n"),
                "another boundary", ascii("--c\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--c--\r\n"),
                "no boundary at all", ascii("abc"),
                "a head without end", ascii("--b\r\nContent-Disposition: form-data; name=\"" + "x".repeat(200_000)));
        forms.forEach((what, body) -> {
            List<String> headers = List.of(session, "Content-Type: multipart/form-data; boundary=b");
            assertThat(http().send("POST", upload, headers, body).status())
                    .as(what)
                    .isIn(400, 403, 413);
        });
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary")) {
            List<String> headers = List.of(session, "Content-Type: " + type);
            assertThat(http().send("POST", upload, headers, ascii(parts(2, "name=\"a\"")))
                            .status())
                    .as(type)
                    .isEqualTo(400);
        }
        for (String path : List.of("/api/v1/studies", link + "/p/organisering", link + "/start", "/admin/login")) {
            byte[] file = ascii(parts(3, "name=\"f\"; filename=\"a\""));
            assertThat(http().send("POST", path, as("multipart/form-data; boundary=b"), file)
                            .status())
                    .as(path)
                    .isEqualTo(415);
        }
        assertThat(files()).isEqualTo(files);
    }

    /** Logging in is all that is stored. */
    private String session() {
        RawHttp.Reply login = http().send(
                        "POST",
                        "/admin/login",
                        List.of("Content-Type: application/x-www-form-urlencoded"),
                        ascii("name=admin&password=" + TestServer.PASSWORD.replace(' ', '+')));
        String text = login.text();
        before = server.checksum();
        int cookie = text.indexOf("svarbrev=");
        return "Cookie: " + text.substring(cookie, text.indexOf(';', cookie));
    }

    /** Where uploads would be written: the folder of temporary files, and that of Vert.x where the server runs. */
    private static Set<String> files() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path folder : List.of(Path.of(System.getProperty("java.io.tmpdir")), Path.of("file-uploads"))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    found.addAll(files.map(Path::toString)
                            .filter(name -> name.matches(".*(upload|FUp_|Attr_).*"))
                            .collect(Collectors.toSet()));
                }
            }
        }
        return found;
    }

    private static int jsonStatus(String body) {
        return http().send("POST", "/api/v1/studies", as("application/json"), body.getBytes(StandardCharsets.UTF_8))
                .status();
    }

    /** H-08; a field of the wrong kind is the same mistake as a wrong value, and says which it is. */
    @Test
    void parametersAndFieldsThatComeTwiceOrAreNotWhatTheyShouldBeAreRefused() {
        assertThat(jsonStatus("{\"title\":\"a\",\"title\":\"b\"}")).isEqualTo(400);
        assertThat(jsonStatus("{\"__proto__\":{\"title\":\"a\"}}")).isEqualTo(400);
        assertThat(jsonStatus("{\"title\":\"a\",\"constructor\":{\"prototype\":{}}}"))
                .isEqualTo(400);
        assertThat(jsonStatus("{\"title\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"))
                .isEqualTo(400);
        assertThat(jsonStatus("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)))
                .isEqualTo(400);
        for (String value : List.of("[\"a\"]", "{\"a\":1}", "1e400", "-1e-400", "9".repeat(2_000), "true")) {
            assertThat(jsonStatus("{\"title\":" + value + "}")).as(value).isIn(400, 422);
        }
        List<String> headers = as("application/json");
        for (String path : List.of("/rates?by=a&by=b", "/responses.csv?profile=excel&profile=raw")) {
            assertThat(http().send("GET", "/api/v1/surveys/" + survey + path, headers, new byte[0])
                            .status())
                    .as(path)
                    .isEqualTo(400);
        }
        String page = "version=nav-leder/1&shown=organisering&action=next";
        String form = "application/x-www-form-urlencoded";
        String twice = page + "&organisering=i_nav&organisering=utenfor_nav";
        assertThat(http().send("POST", link + "/p/organisering", as(form), ascii(twice))
                        .status())
                .isEqualTo(400);
        String proto = page + "&__proto__=a&constructor.prototype=b";
        assertThat(http().send("POST", link + "/p/organisering", as(form), ascii(proto))
                        .status())
                .isEqualTo(400);
        String session = session();
        assertThat(http().send(
                                "POST",
                                "/admin/studies",
                                List.of(session, "Content-Type: " + form),
                                ascii("csrf=a&title=a&title=b"))
                        .status())
                .isIn(400, 403);
    }
}

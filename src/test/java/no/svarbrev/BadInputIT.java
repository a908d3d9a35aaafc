package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.RawHttp;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent: a clear answer with the right status, never a 5xx, nothing of the program in it, and nothing
 * stored. A test that stores on purpose says so.
 */
class BadInputIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String NOBODY = "3b1d6a52-0000-4000-8000-000000000000";
    private static final byte[] TWENTY_MEGABYTES = new byte[20 * 1024 * 1024];
    private static TestServer server;
    private static Vertx vertx;
    private static String study;
    private static String survey;
    private static String invitation;
    private static String session;
    private static String csrf;
    private String before;
    private boolean storing;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        vertx = Vertx.vertx();
        survey = server.api().survey("intro-leder");
        study = server.api().get("/api/v1/studies").json().get(0).get("id").asText();
        invitation = server.api().invite(survey, 1).get(0);
        new Respondent(server.port(), Api.tokenOf(invitation)).start();
        Browser browser = new Browser(vertx, server.port(), "127.0.0.1");
        browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
        session = "Cookie: svarbrev=" + browser.cookie("svarbrev");
        csrf = browser.get("/admin").page().select("[name=csrf]").val();
        assertThat(csrf).isNotEmpty();
    }

    @AfterAll
    static void stop() {
        server.close();
        vertx.close().await();
    }

    @BeforeEach
    void remember() {
        before = server.checksum();
    }

    @AfterEach
    void nothingIsStoredAndTheServerLives() {
        assertThat(server.api().get("/api/v1/studies").status()).isEqualTo(200);
        if (!storing) {
            assertThat(server.checksum()).isEqualTo(before);
        }
    }

    /** One thing sent, and the status it must get. */
    private record Case(String what, int status, RawHttp.Reply reply) {}

    private static void check(List<Case> cases) {
        SoftAssertions all = new SoftAssertions();
        for (Case one : cases) {
            String text = one.reply().text();
            String shown = text.substring(0, Math.min(1_500, text.length()));
            all.assertThat(one.reply().status()).as(one.what() + "\n" + shown).isEqualTo(one.status());
            all.assertThat(one.reply().isProblem() || one.reply().isPage())
                    .as(one.what())
                    .isTrue();
            all.assertThat(text)
                    .as(one.what())
                    .doesNotContain("Exception", "no.svarbrev", "io.vertx", "io.netty", "java.", "jackson", "\tat ");
        }
        all.assertAll();
    }

    private static RawHttp.Reply raw(String method, String target, List<String> headers, byte[] body) {
        return new RawHttp(server.port()).send(method, target, headers, body);
    }

    private static List<String> asProgram(String type) {
        return List.of("Authorization: Bearer " + TestServer.TOKEN, "Content-Type: " + type);
    }

    private static List<String> asAdmin(String type) {
        return List.of(session, "Content-Type: " + type, "Accept: text/html");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Case json(int status, String method, String path, String body) {
        String what = method + " " + path + " " + body.substring(0, Math.min(80, body.length()));
        return new Case(what, status, raw(method, path, asProgram("application/json"), utf8(body)));
    }

    private static Case csv(int status, byte[] file) {
        return new Case(
                new String(file, 0, Math.min(60, file.length), StandardCharsets.ISO_8859_1),
                status,
                raw("POST", contacts(), asProgram("text/csv"), file));
    }

    private static String contacts() {
        return "/api/v1/surveys/" + survey + "/contacts";
    }

    private static String page(String name) {
        return "/s/" + Api.tokenOf(invitation) + "/p/" + name;
    }

    private static Case form(int status, String path, String body) {
        return new Case(path + " " + body, status, raw("POST", path, asAdmin(FORM), utf8(body)));
    }

    @Test
    void aFileThatIsNoListOfContactsIsRefusedWhole() {
        check(List.of(
                csv(422, utf8("")),
                csv(422, utf8("\n\n")),
                csv(422, utf8("navn;enhet\nKari;1\n")),
                csv(422, utf8("epost;navn;navn\na@example.com;b;c\n")),
                csv(422, utf8("epost;EPOST\na@example.com;a@example.com\n")),
                csv(422, utf8("epost;navn\na@example.com;\"Kari\nb@example.com;Ola\n")),
                csv(422, utf8("epost;na\u0000vn\na@example.com;b\n")),
                csv(422, utf8("epost;" + "x".repeat(100) + "\na@example.com;b\n")),
                csv(422, "epost;navn\na@example.com;Kari\n".getBytes(StandardCharsets.UTF_16LE)),
                csv(422, new byte[] {0, 1, 2, (byte) 0xFF, (byte) 0xFE, (byte) 0x81, '\n'}),
                csv(422, utf8("epost" + ";a".repeat(50_000) + "\n"))));
    }

    @Test
    void aBadLineIsRefusedByNumberAndReason() {
        storing = true;
        String file = "epost;navn;sprak;postkasse;enhet\n"
                + "god@example.com;God;nb;nei;1\n"
                + "for;kort\n"
                + ";Uten adresse;nb;nei;1\n"
                + "kåre@example.com;Ikke ASCII;nb;nei;1\n"
                + "ingen-alfa;Uten alfa;nb;nei;1\n"
                + "a@example.com;NUL\u0000;nb;nei;1\n"
                + "b@example.com;Språk;xx;nei;1\n"
                + "c@example.com;Postkasse;nb;kanskje;1\n"
                + "GOD@example.com;To ganger;nb;nei;1\n"
                + "d@example.com;" + "x".repeat(1_001) + ";nb;nei;1\n"
                + "e@example.com>\r\nBcc: f@example.com;Hode;nb;nei;1\n"
                + "\"g@example.com\nBcc: h@example.com\";Hode;nb;nei;1\n";
        Api.Reply reply = server.api().postCsv(contacts(), utf8(file));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().get("accepted").asInt()).isEqualTo(1);
        List<Integer> lines = new ArrayList<>();
        reply.json().get("refused").forEach(refused -> {
            lines.add(refused.get("line").asInt());
            assertThat(refused.get("reason").asText()).isNotBlank();
        });
        assertThat(lines).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    }

    @Test
    void aContactWhoseNameHasLineBreaksIsRefused() {
        storing = true;
        for (String between : List.of("\n", "\r\n", "\r", "\t")) {
            String line = "linje@example.com;\"Kari" + between + "Bcc: x@example.com\"\n";
            Api.Reply reply = server.api().postCsv(contacts(), utf8("epost;navn\n" + line));
            assertThat(reply.text()).contains("\"accepted\":0,\"refused\":[{\"line\":2");
        }
    }

    @Test
    void filesAsSpreadsheetsSaveThemAreRead() {
        storing = true;
        String text = "epost;navn;kjønn\n%s@example.com;Åse Bjørnå;k\n";
        Map<String, byte[]> files = Map.of(
                "utf16", ("\uFEFF" + text.formatted("utf16")).getBytes(StandardCharsets.UTF_16LE),
                "bom", utf8("\uFEFF" + text.formatted("bom")),
                "utf8", utf8(text.formatted("utf8")),
                "cp1252", text.formatted("cp1252").getBytes(Charset.forName("windows-1252")),
                "tab", utf8(text.formatted("tab").replace(';', '\t')),
                "komma", utf8(text.formatted("komma").replace(';', ',')),
                "crlf", utf8(text.formatted("crlf").replace("\n", "\r\n")));
        files.forEach((name, file) -> {
            Api.Reply reply = server.api().postCsv(contacts(), file);
            assertThat(reply.text()).as(name).contains("\"accepted\":1");
            assertThat(server.sql("SELECT name || background FROM contact WHERE email = '" + name + "@example.com'"))
                    .as(name)
                    .containsExactly("Åse Bjørnå{\"kjønn\": \"k\"}");
        });
    }

    @Test
    void aFileOfFiftyMegabytesIsTooLarge() {
        byte[] file = utf8("epost;navn\n" + "person@example.com;Navnesen\n".repeat(2_000_000));
        assertThat(file.length).isGreaterThan(50_000_000);
        check(List.of(csv(413, file), upload(413, file)));
    }

    private static Case upload(int status, byte[] file) {
        byte[] head = utf8("--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"k.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n");
        byte[] end = utf8("\r\n--b--\r\n");
        byte[] body = new byte[head.length + file.length + end.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(file, 0, body, head.length, file.length);
        System.arraycopy(end, 0, body, head.length + file.length, end.length);
        String path = "/admin/surveys/" + survey + "/contacts";
        return new Case(
                "upload of " + file.length,
                status,
                raw("POST", path, asAdmin("multipart/form-data; boundary=b"), body));
    }

    /** H-01. */
    @Test
    void aBodyOfTwentyMegabytesIsTooLargeEverywhere() {
        List<Case> cases = new ArrayList<>();
        for (String path : List.of(
                "/api/v1/studies",
                "/api/v1/studies/" + study + "/surveys",
                "/api/v1/surveys/" + survey + "/dispatches")) {
            cases.add(new Case(path, 413, raw("POST", path, asProgram("application/json"), TWENTY_MEGABYTES)));
        }
        cases.add(new Case(
                "outcome",
                413,
                raw(
                        "PUT",
                        "/api/v1/invitations/" + invitation + "/outcome",
                        asProgram("application/json"),
                        TWENTY_MEGABYTES)));
        cases.add(csv(413, TWENTY_MEGABYTES));
        for (String path : List.of(
                page("organisering"),
                "/s/" + Api.tokenOf(invitation) + "/start",
                "/s/" + Api.tokenOf(invitation) + "/submit",
                "/admin/login",
                "/admin/logout",
                "/admin/studies",
                "/admin/studies/" + study + "/surveys",
                "/admin/surveys/" + survey + "/dispatches/reminder",
                "/admin/invitations/" + invitation + "/outcome")) {
            cases.add(new Case(path, 413, raw("POST", path, asAdmin(FORM), TWENTY_MEGABYTES)));
        }
        cases.add(upload(413, TWENTY_MEGABYTES));
        check(cases);
    }

    /** H-02. */
    @Test
    void anotherContentTypeIsRefused() {
        List<Case> cases = new ArrayList<>();
        for (String type : List.of("text/plain", "multipart/form-data; boundary=b", "application/xml", "", ";;;")) {
            cases.add(new Case(type, 415, raw("POST", "/api/v1/studies", asProgram(type), utf8("{}"))));
            cases.add(new Case(type, 415, raw("POST", contacts(), asProgram(type), utf8("epost\na@b.no\n"))));
            cases.add(new Case(type, 415, raw("POST", page("organisering"), asAdmin(type), utf8("--b--"))));
            cases.add(new Case(type, 415, raw("POST", "/admin/studies", asAdmin(type), utf8("--b--"))));
        }
        cases.add(new Case("form", 415, raw("POST", "/api/v1/studies", asProgram(FORM), utf8("title=a"))));
        cases.add(new Case("json", 415, raw("POST", contacts(), asProgram("application/json"), utf8("{}"))));
        cases.add(new Case(
                "form to upload",
                415,
                raw("POST", "/admin/surveys/" + survey + "/contacts", asAdmin(FORM), utf8("csrf=" + csrf))));
        check(cases);
    }

    /** H-02. */
    @Test
    void brokenUploadsAreRefused() {
        String path = "/admin/surveys/" + survey + "/contacts";
        byte[] cut = utf8("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"k.csv\"\r\n\r\nepost");
        byte[] noToken =
                utf8("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"k.csv\"\r\n\r\nepost\r\n"
                        + "x@example.com\r\n--b--\r\n");
        check(List.of(
                new Case("no boundary", 400, raw("POST", path, asAdmin("multipart/form-data"), utf8("--b--\r\n"))),
                new Case(
                        "cut before the token",
                        400,
                        raw("POST", path, asAdmin("multipart/form-data; boundary=b"), cut)),
                new Case("empty", 403, raw("POST", path, asAdmin("multipart/form-data; boundary=b"), new byte[0])),
                new Case("no token", 403, raw("POST", path, asAdmin("multipart/form-data; boundary=b"), noToken)),
                upload(422, utf8("navn\nKari\n")),
                upload(422, new byte[0])));
    }

    /** H-02. */
    @Test
    void anUploadThatWasCutIsNotTakenInPart() {
        byte[] cut = utf8("--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"k.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\nepost\r\nfirst@example.com\r\nsecond@example.co");
        RawHttp.Reply reply =
                raw("POST", "/admin/surveys/" + survey + "/contacts", asAdmin("multipart/form-data; boundary=b"), cut);
        check(List.of(new Case("cut", 400, reply)));
    }

    /** H-08. */
    @Test
    void brokenJsonIsRefused() {
        String studies = "/api/v1/studies";
        check(List.of(
                json(400, "POST", studies, ""),
                json(400, "POST", studies, "{"),
                json(400, "POST", studies, "[]"),
                json(400, "POST", studies, "null"),
                json(400, "POST", studies, "3"),
                json(400, "POST", studies, "\"title\""),
                json(400, "POST", studies, "{\"title\":\"a\"} x"),
                json(400, "POST", studies, "[".repeat(10_000) + "]".repeat(10_000)),
                json(400, "POST", studies, "{\"title\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                json(400, "POST", studies, "{\"title\":\"a\",\"role\":\"admin\"}"),
                json(400, "POST", studies, "{\"__proto__\":{}}"),
                json(400, "POST", studies, "{\"x\\u0000\":1}"),
                json(422, "POST", studies, "{}"),
                json(422, "POST", studies, "{\"title\":null}"),
                json(422, "POST", studies, "{\"title\":\"  \"}"),
                json(422, "POST", studies, "{\"title\":3}"),
                json(422, "POST", studies, "{\"title\":[\"a\"]}"),
                json(422, "POST", studies, "{\"title\":{}}"),
                json(422, "POST", studies, "{\"title\":\"a\\u0000b\"}"),
                json(422, "POST", studies, "{\"title\":\"a\\ud800b\"}"),
                json(422, "POST", studies, "{\"title\":\"to\\nlinjer\"}"),
                json(422, "POST", studies, "{\"title\":\"" + "x".repeat(201) + "\"}"),
                new Case("invalid UTF-8", 400, raw("POST", studies, asProgram("application/json"), new byte[] {
                    '{', '"', 't', 'i', 't', 'l', 'e', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'
                }))));
    }

    private static String wanted(String more) {
        return "{\"title\":\"U\",\"questionnaire\":\"nav-leder\"" + more + "}";
    }

    @Test
    void aSurveyThatCannotBeIsRefused() {
        String surveys = "/api/v1/studies/" + study + "/surveys";
        check(List.of(
                json(422, "POST", surveys, "{\"title\":\"U\"}"),
                json(422, "POST", surveys, "{\"title\":\"U\",\"questionnaire\":\"finnes-ikke\",\"version\":1}"),
                json(422, "POST", surveys, "{\"title\":\"U\",\"questionnaire\":\"../nav-leder\"}"),
                json(422, "POST", surveys, wanted(",\"version\":99")),
                json(422, "POST", surveys, wanted(",\"version\":-1")),
                json(422, "POST", surveys, wanted(",\"version\":1.5")),
                json(422, "POST", surveys, wanted(",\"version\":1e400")),
                json(422, "POST", surveys, wanted(",\"version\":99999999999")),
                json(422, "POST", surveys, wanted(",\"version\":true")),
                json(422, "POST", surveys, wanted(",\"opens\":\"i morgen\"")),
                json(422, "POST", surveys, wanted(",\"opens\":\"2017-02-30\"")),
                json(422, "POST", surveys, wanted(",\"opens\":12")),
                json(422, "POST", surveys, wanted(",\"opens\":\"+999999999-01-01T00:00:00Z\"")),
                json(422, "POST", surveys, wanted(",\"opens\":\"-999999999-01-01T00:00:00Z\"")),
                json(422, "POST", surveys, wanted(",\"opens\":\"2017-10-02\",\"closes\":\"2017-10-01\"")),
                json(422, "POST", surveys, wanted(",\"opens\":\"2017-10-02T08:00\",\"closes\":\"2017-10-02T08:00\"")),
                json(404, "POST", "/api/v1/studies/" + NOBODY + "/surveys", wanted("")),
                json(404, "POST", "/api/v1/studies/1/surveys", wanted(""))));
    }

    @Test
    void sendingsAndOutcomesThatCannotBeAreRefused() {
        String dispatches = "/api/v1/surveys/" + survey + "/dispatches";
        String outcome = "/api/v1/invitations/" + invitation + "/outcome";
        String none = "/api/v1/invitations/" + NOBODY + "/outcome";
        check(List.of(
                json(422, "POST", dispatches, "{}"),
                json(422, "POST", dispatches, "{\"kind\":\"spam\"}"),
                json(422, "POST", dispatches, "{\"kind\":\"INVITATION\"}"),
                json(422, "POST", dispatches, "{\"kind\":\"reminder\",\"body\":\"uten lenke\"}"),
                json(422, "POST", dispatches, "{\"kind\":\"reminder\",\"body\":\"{{lenke}} {{passord}}\"}"),
                json(422, "POST", dispatches, "{\"kind\":\"reminder\",\"subject\":\"a\\nBcc: x@example.com\"}"),
                json(422, "POST", dispatches, "{\"kind\":\"reminder\",\"body\":\"{{lenke}}\\u0000\"}"),
                json(404, "POST", "/api/v1/surveys/" + NOBODY + "/dispatches", "{\"kind\":\"reminder\"}"),
                json(422, "PUT", outcome, "{\"code\":\"9.99\",\"reason\":\"a\"}"),
                json(422, "PUT", outcome, "{\"code\":\"4.10\"}"),
                json(422, "PUT", outcome, "{\"code\":\"4.10\",\"reason\":\" \"}"),
                json(422, "PUT", outcome, "{\"code\":4.10,\"reason\":\"a\"}"),
                json(422, "PUT", outcome, "{\"code\":\"4.10\",\"reason\":\"" + "x".repeat(2_001) + "\"}"),
                json(404, "PUT", none, "{\"code\":\"4.10\",\"reason\":\"a\"}"),
                json(404, "PUT", "/api/v1/invitations/x/outcome", "{\"code\":\"4.10\",\"reason\":\"a\"}")));
    }

    private static Case get(int status, String target) {
        return new Case(
                target,
                status,
                raw(
                        "GET",
                        target,
                        target.startsWith("/api") ? asProgram("text/plain") : asAdmin("text/plain"),
                        new byte[0]));
    }

    @Test
    void whatIsUnknownIsNotFound() {
        List<Case> cases = new ArrayList<>();
        for (String id : List.of(NOBODY, "1", "x", "%00", "%2e%2e%2f", "'%20OR%201=1", "%F0%9F%98%80")) {
            for (String path : List.of("/rates", "/invitations", "/responses.csv", "/codebook.csv", "")) {
                cases.add(get(404, "/api/v1/surveys/" + id + path));
            }
            cases.add(get(404, "/api/v1/studies/" + id + "/coverage"));
            cases.add(get(404, "/api/v1/studies/" + id));
            for (String path : List.of(
                    "/admin/studies/" + id,
                    "/admin/studies/" + id + "/new-survey",
                    "/admin/surveys/" + id,
                    "/admin/surveys/" + id + "/contacts",
                    "/admin/surveys/" + id + "/dispatches/invitation",
                    "/admin/invitations/" + id + "/outcome",
                    "/admin/mailbox/" + id,
                    "/s/" + id,
                    "/stop/" + id)) {
                cases.add(get(404, path));
            }
        }
        cases.add(get(404, "/admin/surveys/" + survey + "/dispatches/spam"));
        cases.add(get(404, "/static/../pom.xml"));
        cases.add(get(404, "/api/v1/nothing"));
        cases.add(get(404, "/admin/nothing"));
        check(cases);
    }

    @Test
    void anUnknownIdIsNotFoundWhenPosting() {
        String token = "csrf=" + csrf;
        check(List.of(
                form(404, "/admin/studies/" + NOBODY + "/surveys", token + "&title=U&questionnaire=nav-leder/1"),
                form(404, "/admin/surveys/" + NOBODY + "/dispatches/reminder", token + "&subject=a&body={{lenke}}"),
                form(404, "/admin/surveys/" + survey + "/dispatches/spam", token + "&subject=a&body={{lenke}}"),
                form(404, "/admin/invitations/" + NOBODY + "/outcome", token + "&code=4.10&reason=a"),
                form(404, "/admin/invitations/" + NOBODY + "/outcome", token + "&code=")));
    }

    @Test
    void addressesThatCannotBeReadAreRefused() {
        List<Case> cases = new ArrayList<>();
        for (String target : List.of(
                "/s/%ZZ",
                "/stop/%",
                "/api/v1/surveys/%zz/rates",
                "/admin/studies/%C3%28",
                "/api/v1/surveys/" + survey + "/rates?by=%ZZ",
                "/api/v1/surveys/" + survey + "/responses.csv?profile=%ZZ",
                "/admin/surveys/" + survey + "?q=%ZZ",
                "/admin/mailbox?from=%ZZ",
                "/admin/login?next=%ZZ")) {
            RawHttp.Reply reply = get(400, target).reply();
            cases.add(new Case(target, reply.status() == 404 || reply.status() == 200 ? reply.status() : 400, reply));
        }
        cases.add(get(400, "/api/v1/surveys/" + survey + "/responses.csv?profile=pdf"));
        check(cases);
        assertThat(get(200, "/admin/surveys/" + survey + "?q=%00&by=%00")
                        .reply()
                        .status())
                .isEqualTo(200);
        assertThat(get(200, "/admin/mailbox?from=-1").reply().status()).isEqualTo(200);
        assertThat(get(200, "/admin/login?next=%00//evil").reply().status()).isEqualTo(200);
    }

    @Test
    void aWrongMethodIsNotAllowed() {
        List<Case> cases = new ArrayList<>();
        for (String method : List.of("PUT", "DELETE", "PATCH", "TRACE")) {
            for (String path : List.of(page("organisering"), "/s/" + Api.tokenOf(invitation), "/stop/x")) {
                cases.add(new Case(method + path, 405, raw(method, path, asAdmin("text/plain"), new byte[0])));
            }
            cases.add(
                    new Case(method, 405, raw(method, "/api/v1/studies", asProgram("application/json"), new byte[0])));
            cases.add(new Case(method, 405, raw(method, "/admin/studies", asAdmin(FORM), new byte[0])));
        }
        check(cases);
    }

    private static Case pagePost(int status, String fields) {
        return form(status, page("organisering"), fields);
    }

    /** H-08. */
    @Test
    void aPageWithFieldsThatAreNotItsOwnIsRefusedByName() {
        String own = "version=intro-leder/1&shown=organisering&action=next";
        List<Case> cases = List.of(
                pagePost(400, own + "&role=admin"),
                pagePost(400, own + "&avtale_finnes=ja"),
                pagePost(400, own + "&shown=avtale_finnes&avtale_finnes=ja"),
                pagePost(400, own + "&submitted_at=now"),
                pagePost(400, own + "&%00=1"),
                pagePost(400, "shown=organisering"),
                pagePost(400, ""),
                pagePost(400, "version=intro-leder"),
                pagePost(400, "version=intro-leder/x"),
                pagePost(400, "version=intro-leder/99"),
                pagePost(400, "version=finnes-ikke/1"),
                pagePost(400, "version=intro%00leder/1"),
                pagePost(400, "version=%ff/1"),
                form(404, page("finnes-ikke"), "version=intro-leder/1"));
        check(cases);
        assertThat(cases.get(0).reply().text()).contains("«role»");
        assertThat(cases.get(1).reply().text()).contains("«avtale_finnes»");
    }

    @Test
    void aPageOfAnotherQuestionnaireStoresNothing() {
        RawHttp.Reply reply = pagePost(303, "version=nav-leder/1&shown=organisering&organisering=i_nav")
                .reply();
        assertThat(reply.status()).isEqualTo(303);
    }

    @Test
    void answersThatCannotBeStoredAreToldAtTheField() {
        storing = true;
        String own = "version=intro-leder/1&action=next&shown=organisering&shown=antall_deltakere";
        check(List.of(
                pagePost(422, own + "&organisering=finnes_ikke"),
                pagePost(422, own + "&organisering=i_nav%00"),
                pagePost(422, own + "&antall_deltakere=1%00"),
                pagePost(422, own + "&antall_deltakere=" + "9".repeat(400)),
                form(422, page("avslutning"), "version=intro-leder/1&shown=kommentar&kommentar=a%00b"),
                form(
                        422,
                        page("avtale"),
                        "version=intro-leder/1&shown=avtale_finnes&avtale_finnes=" + "x".repeat(100_000))));
        assertThat(server.sql("SELECT answers ? 'kommentar' FROM response")).containsExactly("f");
    }

    @Test
    void formsThatCannotBeReadAreRefused() {
        String own = "version=intro-leder/1&shown=organisering&organisering=";
        StringBuilder many = new StringBuilder("version=intro-leder/1");
        for (int field = 0; field < 5_000; field++) {
            many.append("&f").append(field).append("=1");
        }
        check(List.of(
                pagePost(400, own + "%ZZ"),
                pagePost(400, own + "%"),
                pagePost(400, many.toString()),
                form(400, "/admin/studies", "csrf=" + csrf + "&title=%ZZ")));
    }

    @Test
    void invalidUtf8InAFormIsStoredAsReplacedOrRefused() {
        storing = true;
        for (String bytes : List.of("%ff%fe", "%c3%28", "%ed%a0%80", "%f5%80%80%80", "%c0%af")) {
            RawHttp.Reply reply = form(
                            0, page("avslutning"), "version=intro-leder/1&shown=kommentar&kommentar=" + bytes)
                    .reply();
            assertThat(reply.status()).as(bytes).isIn(303, 400, 422);
        }
    }

    @Test
    void loginTakesAnything() {
        storing = true;
        check(List.of(
                form(422, "/admin/login", "name=%00&password=%00"),
                form(422, "/admin/login", "name=admin%00&password=" + "x".repeat(100_000)),
                form(422, "/admin/login", "name=" + "x".repeat(100_000) + "&password=a"),
                form(422, "/admin/login", ""),
                form(400, "/admin/login", "name=%ZZ"),
                form(410, "/admin/password/%00", "password=a&again=a"),
                form(410, "/admin/password/x", "password=long+enough+password&again=long+enough+password")));
        List<String> nul = List.of("Authorization: Bearer \u0001\u00ff", "Cookie: svarbrev=%00; =; ;;;\u0001");
        assertThat(raw("GET", "/api/v1/studies", nul, new byte[0]).status()).isIn(400, 401);
    }

    @Test
    void formsOfTheAdminPagesKeepWhatWasTypedAndSayWhatIsWrong() {
        String token = "csrf=" + csrf + "&";
        List<Case> cases = List.of(
                form(422, "/admin/studies", token + "title="),
                form(422, "/admin/studies", token + "title=" + "y".repeat(201)),
                form(422, "/admin/studies", token + "title=a%00b"),
                form(
                        422,
                        "/admin/studies/" + study + "/surveys",
                        token
                                + "title=Utvalg+to&questionnaire=nav-leder/1&opens=2017-10-02T08:00&closes=2017-10-01T08:00"),
                form(422, "/admin/studies/" + study + "/surveys", token + "title=Utvalg+to&questionnaire=tull"),
                form(422, "/admin/studies/" + study + "/surveys", token + "title=Utvalg+to&questionnaire=a%00/1"),
                form(422, "/admin/surveys/" + survey + "/dispatches/reminder", token + "subject=Mitt+emne&body=Uten"),
                form(422, "/admin/invitations/" + invitation + "/outcome", token + "code=9.9&reason=Min+grunn"),
                form(422, "/admin/invitations/" + invitation + "/outcome", token + "code=4.10&reason="));
        check(cases);
        assertThat(cases.get(1).reply().text()).contains("y".repeat(201));
        assertThat(cases.get(3).reply().text()).contains("Utvalg to", "2017-10-01T08:00");
        assertThat(cases.get(6).reply().text()).contains("Mitt emne", "Uten");
        assertThat(cases.get(7).reply().text()).contains("Min grunn");
    }

    @Test
    void everyFormNeedsItsToken() {
        for (String token : List.of("", "csrf=", "csrf=wrong", "csrf=" + csrf + "x")) {
            check(List.of(
                    form(403, "/admin/studies", token + "&title=A"),
                    form(403, "/admin/studies/" + study + "/surveys", token + "&title=A&questionnaire=nav-leder/1"),
                    form(
                            403,
                            "/admin/surveys/" + survey + "/dispatches/invitation",
                            token + "&subject=a&body={{lenke}}"),
                    form(403, "/admin/invitations/" + invitation + "/outcome", token + "&code=4.10&reason=a"),
                    form(403, "/admin/logout", token)));
        }
    }

    /** H-06. */
    @Test
    void whatIsNotEvenHttpIsRefused() {
        assertThat(raw("POST", "/s/x/start", List.of("Content-Length: 5"), utf8("abc"))
                        .status())
                .isEqualTo(400);
        assertThat(raw("GET", "/admin", List.of("X-A: " + "x".repeat(20_000)), new byte[0])
                        .status())
                .isEqualTo(431);
        assertThat(raw("GET", "/" + "x".repeat(9_000), List.of(), new byte[0]).status())
                .isEqualTo(414);
    }

    /** What mail programs send with a stop is not looked at, so that it works whatever it is. */
    @Test
    void aStopOfTwentyMegabytesIsNotRead() {
        assertThat(raw("POST", "/stop/x", List.of(), TWENTY_MEGABYTES).status()).isEqualTo(404);
    }
}

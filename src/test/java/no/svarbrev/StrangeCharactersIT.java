package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import no.svarbrev.platform.config.Setting;
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
 * H-05: bytes that are no UTF-8 and characters that are not for reading, in every field there is. What is not refused is
 * stored in one form of accented letters, with nothing in it that cannot be stored; the server never fails on it.
 */
class StrangeCharactersIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** As they stand in a form: broken, overlong, halves of characters, NUL, control, direction, joined, no character. */
    private static final List<String> STRANGE = List.of(
            "%ff%fe",
            "%c3%28",
            "%c0%af",
            "%c0%80",
            "%ed%a0%80",
            "%ed%b0%80x",
            "%f5%80%80%80",
            "%00",
            "a%00b",
            "a%1b%5b31m",
            "a%c2%85b",
            "%e2%80%aegpj.exe",
            "%e2%81%a6a%e2%81%a9",
            "%e2%80%a8",
            "A%cc%8agot",
            "%ef%bb%bf",
            "%ef%bf%bf",
            "%f0%9f%98%80");

    /** One of each sort, for each field alone. */
    private static final List<String> WORST =
            List.of("%c3%28", "%c0%80", "%ed%a0%80", "a%00b", "%e2%80%aegpj.exe", "A%cc%8agot");

    private static TestServer server;
    private static Vertx vertx;
    private static String survey;
    private static String study;
    private static String invitation;
    private static String session;
    private static String csrf;

    private SoftAssertions all;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/answering/questionnaires"));
        vertx = Vertx.vertx();
        survey = server.api().survey("alle");
        study = server.api().get("/api/v1/studies").json().get(0).get("id").asText();
        invitation = server.api().invite(survey, 1).get(0);
        new Respondent(server.port(), Api.tokenOf(invitation)).start();
        Browser browser = new Browser(vertx, server.port(), "127.0.0.1");
        browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
        session = "Cookie: svarbrev=" + browser.cookie("svarbrev");
        csrf = browser.get("/admin").page().select("[name=csrf]").val();
    }

    @AfterAll
    static void stop() {
        server.close();
        vertx.close().await();
    }

    @BeforeEach
    void listen() {
        all = new SoftAssertions();
    }

    @AfterEach
    void nothingFailedAndAllThatIsStoredIsInOneForm() {
        for (String table : List.of("study", "survey", "unit", "contact", "invitation", "dispatch", "response")) {
            for (String row : server.sql("SELECT t::text FROM " + table + " t")) {
                all.assertThat(Normalizer.isNormalized(row, Normalizer.Form.NFC))
                        .as(row)
                        .isTrue();
                all.assertThat(row.codePoints().noneMatch(StrangeCharactersIT::cannotBeStored))
                        .as(row)
                        .isTrue();
            }
        }
        all.assertAll();
    }

    private static boolean cannotBeStored(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }

    private RawHttp.Reply send(String method, String target, List<String> headers, String body) {
        return send(method, target, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private RawHttp.Reply send(String method, String target, List<String> headers, byte[] body) {
        RawHttp.Reply reply = new RawHttp(server.port()).send(method, target, headers, body);
        String what = method + " " + target + " " + new String(body, StandardCharsets.ISO_8859_1);
        all.assertThat(reply.status()).as(what).isBetween(200, 499);
        all.assertThat(reply.text()).as(what).doesNotContain("Exception", "\tat ");
        return reply;
    }

    /** The worst in each field alone, and every one in all fields at once. */
    private void inEachField(String path, List<String> headers, List<String> fields, String before) {
        for (String field : fields) {
            WORST.forEach(strange -> send("POST", path, headers, before + "&" + field + "=" + strange));
        }
        for (String strange : STRANGE) {
            String filled =
                    fields.stream().map(field -> "&" + field + "=" + strange).collect(Collectors.joining());
            send("POST", path, headers, before + filled);
        }
    }

    private static List<String> asAdmin() {
        return List.of(session, "Content-Type: " + FORM);
    }

    @Test
    void inEveryFieldOfEveryKindOfQuestion() {
        Respondent person = new Respondent(server.port(), Api.tokenOf(invitation));
        for (String page : List.of("valg", "skala", "skriv", "tabell", "merk")) {
            String path = "/s/" + Api.tokenOf(invitation) + "/p/" + page;
            person.open(path);
            assertThat(person.pageName()).isEqualTo(page);
            List<String> shown = person.page().select("input[name=shown]").eachAttr("value").stream()
                    .map(name -> "&shown=" + name)
                    .toList();
            String count = "tabell".equals(page) ? "&mal.count=2&avtaler.count=1" : "";
            List<String> fields = person
                    .page()
                    .select("form [name]:not([name=csrf]):not([name$=count]):not([name=version])")
                    .eachAttr("name")
                    .stream()
                    .distinct()
                    .toList();
            assertThat(fields).hasSizeGreaterThan(4);
            inEachField(
                    path,
                    List.of("Content-Type: " + FORM),
                    fields,
                    "version=alle/1&action=draft" + String.join("", shown) + count);
        }
        inEachField(
                "/s/" + Api.tokenOf(invitation) + "/p/tabell",
                List.of("Content-Type: " + FORM),
                List.of("mal.count", "version", "action"),
                "shown=mal");
    }

    @Test
    void lettersInPiecesAreStoredWholeAndDirectionsAreKept() {
        String page = "/s/" + Api.tokenOf(invitation) + "/p/skriv";
        List<String> form = List.of("Content-Type: " + FORM);
        send("POST", page, form, "version=alle/1&action=draft&shown=begrunnelse&begrunnelse=A%cc%8agot+%e2%80%aeabc");
        assertThat(server.sql("SELECT answers ->> 'begrunnelse' FROM response")).containsExactly("\u00c5got \u202eabc");
    }

    @Test
    void inEveryFieldOfTheAdminForms() {
        String token = "csrf=" + csrf;
        inEachField("/admin/studies", asAdmin(), List.of("title", "csrf"), token);
        List<String> fields = List.of("title", "questionnaire", "opens", "closes", "prefilledFrom");
        inEachField("/admin/studies/" + study + "/surveys", asAdmin(), fields, token);
        inEachField(
                "/admin/studies/" + study + "/surveys", asAdmin(), List.of("title"), token + "&questionnaire=alle/1");
        inEachField(
                "/admin/surveys/" + survey + "/dispatches/reminder", asAdmin(), List.of("body"), token + "&subject=a");
        String dispatches = "/admin/surveys/" + survey + "/dispatches/reminder";
        inEachField(dispatches, asAdmin(), List.of("subject"), token + "&body=%7B%7Blenke%7D%7D");
        String outcome = "/admin/invitations/" + invitation + "/outcome";
        inEachField(outcome, asAdmin(), List.of("code"), token + "&reason=a");
        inEachField(outcome, asAdmin(), List.of("reason"), token + "&code=4.10");
        inEachField("/admin/surveys/" + survey + "/version", asAdmin(), List.of("version", "started"), token);
        List<String> anybody = List.of("Content-Type: " + FORM);
        inEachField("/admin/login", anybody, List.of("password"), "name=noen");
        inEachField("/s/" + Api.tokenOf(invitation) + "/language", anybody, List.of("language", "page"), "a=b");
        inEachField("/s/" + Api.tokenOf(invitation) + "/start", anybody, List.of("version", "language"), "a=b");
    }

    @Test
    void inEveryFieldOfTheApi() {
        List<String> headers = List.of("Authorization: Bearer " + TestServer.TOKEN, "Content-Type: application/json");
        Map<String, String> requests = Map.of(
                "POST /api/v1/studies",
                "{\"title\":\"%s\"}",
                "POST /api/v1/studies/" + study + "/surveys",
                "{\"title\":\"%s\",\"questionnaire\":\"alle\",\"version\":1}",
                "POST /api/v1/studies/" + study + "/surveys ",
                "{\"title\":\"a\",\"questionnaire\":\"%s\"}",
                "POST /api/v1/surveys/" + survey + "/dispatches",
                "{\"kind\":\"reminder\",\"subject\":\"%s\",\"body\":\"{{lenke}}\"}",
                "POST /api/v1/surveys/" + survey + "/dispatches ",
                "{\"kind\":\"reminder\",\"subject\":\"a\",\"body\":\"{{lenke}} %s\"}",
                "PUT /api/v1/invitations/" + invitation + "/outcome",
                "{\"code\":\"4.10\",\"reason\":\"%s\"}",
                "PUT /api/v1/invitations/" + invitation + "/outcome ",
                "{\"code\":\"%s\",\"reason\":\"a\"}");
        requests.forEach((request, body) -> {
            String[] parts = request.split(" ");
            for (String strange : STRANGE) {
                send(parts[0], parts[1], headers, filled(body, decoded(strange)));
            }
            for (String escaped : List.of("\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e", "A\\u030a", "\\uffff")) {
                send(parts[0], parts[1], headers, filled(body, escaped.getBytes(StandardCharsets.UTF_8)));
            }
        });
    }

    @Test
    void inAFileOfContacts() {
        List<String> headers = List.of("Authorization: Bearer " + TestServer.TOKEN, "Content-Type: text/csv");
        String contacts = "/api/v1/surveys/" + survey + "/contacts";
        for (String file : List.of(
                "epost;navn;enhet;fylke\na@example.com;%s;1;b\n",
                "epost;navn;enhet;fylke\n%s;a;1;b\n",
                "epost;navn;enhet;fylke\nb@example.com;a;%s;b\n",
                "epost;navn;enhet;enhetsnavn\nc@example.com;a;2;%s\n",
                "epost;navn;enhet;fylke\nd@example.com;a;1;%s\n",
                "epost;navn;enhet;%s\ne@example.com;a;1;b\n")) {
            STRANGE.forEach(strange -> send("POST", contacts, headers, filled(file, decoded(strange))));
        }
    }

    @Test
    void inEveryAddressAndHeader() {
        List<UnaryOperator<String>> targets = List.of(
                strange -> "/s/" + strange,
                strange -> "/s/" + Api.tokenOf(invitation) + "/p/" + strange,
                strange -> "/s/" + Api.tokenOf(invitation) + "?language=" + strange,
                strange -> "/stop/" + strange,
                strange -> "/static/" + strange,
                strange -> "/admin/login?next=" + strange,
                strange -> "/admin/studies/" + strange,
                strange -> "/admin/surveys/" + survey + "?by=" + strange + "&q=" + strange,
                strange -> "/admin/mailbox?from=" + strange,
                strange -> "/admin/questionnaires/" + strange + "/1/preview",
                strange -> "/api/v1/surveys/" + strange + "/rates",
                strange -> "/api/v1/surveys/" + survey + "/rates?by=" + strange,
                strange -> "/api/v1/surveys/" + survey + "/responses.csv?profile=" + strange,
                strange -> "/?" + strange + "=" + strange);
        List<String> headers = List.of(session, "Authorization: Bearer " + TestServer.TOKEN);
        for (UnaryOperator<String> target : targets) {
            STRANGE.forEach(strange -> send("GET", target.apply(strange), headers, ""));
        }
        for (String name :
                List.of("Cookie", "Authorization", "Accept-Language", "Accept", "Origin", "X-Forwarded-For")) {
            for (String value :
                    List.of("\u00ff\u00fe", "\u00c0\u00af", "svarbrev=\u00ed\u00a0\u0080", "Bearer \u00ff")) {
                send("GET", "/admin", List.of(name + ": " + value), "");
                send("GET", "/s/" + Api.tokenOf(invitation), List.of(name + ": " + value), "");
            }
        }
    }

    /** The bytes that the percent signs stand for. */
    private static byte[] decoded(String percents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < percents.length(); at++) {
            if (percents.charAt(at) == '%') {
                bytes.write(Integer.parseInt(percents.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(percents.charAt(at));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] filled(String pattern, byte[] bytes) {
        String[] around = pattern.split("%s", -1);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(around[0].getBytes(StandardCharsets.UTF_8));
        all.writeBytes(bytes);
        all.writeBytes(around[1].getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}

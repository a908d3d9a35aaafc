package no.svarbrev.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import no.svarbrev.platform.ServerLimits;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.RawHttp;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of limits over HTTP: what is at a limit is taken, what is one past it is not. */
public class ServerLimitsIT {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String NAME = "svar.example.no";
    private static TestServer server;
    private static TestServer named;
    private static String survey;
    private static String token;

    @BeforeAll
    static void start() {
        server = TestServer.start(
                Map.of(Setting.QUESTIONNAIRES, "src/test/resources/process/questionnaires", Setting.PROXY, "1"));
        named = server.another(Map.of(
                Setting.QUESTIONNAIRES,
                "src/test/resources/process/questionnaires",
                Setting.BASE_URL,
                "https://" + NAME));
        survey = server.api().survey("lagring");
        token = Api.tokenOf(server.api().invite(survey, 2).get(0));
        new Respondent(server.port(), token).start();
    }

    @AfterAll
    static void stop() {
        named.close();
        server.close();
    }

    private static RawHttp.Reply post(String path, String body, String... headers) {
        return new RawHttp(server.port()).send("POST", path, List.of(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    private static int form(String path, String body) {
        return post(path, body, "Content-Type: " + FORM).status();
    }

    private static void isTakenUpTo(int limit, IntFunction<Integer> statusOf, int atLimit, int past) {
        assertThat(statusOf.apply(limit)).as("at %d", limit).isEqualTo(atLimit);
        assertThat(statusOf.apply(limit + 1)).as("one past %d", limit).isEqualTo(past);
    }

    private static String ofLength(int length, String beginning) {
        return beginning + "x".repeat(length - beginning.length());
    }

    private static String sessionCookie() {
        return post("/admin/login", "name=admin&password=" + TestServer.PASSWORD, "Content-Type: " + FORM)
                .text()
                .replaceAll("(?is).*set-cookie: ([^;]+);.*", "$1");
    }

    /** Fault A2: the rest of what is too long is not read. */
    @Test
    void bodiesAreTakenUpToTheirLimits() {
        String page = "version=lagring/1&action=draft&shown=en_forst&en_forst=";
        isTakenUpTo(ServerLimits.PAGE, size -> form("/s/" + token + "/p/en", ofLength(size, page)), 200, 413);
        isTakenUpTo(
                ServerLimits.STRANGERS_FORM,
                size -> form("/s/" + token + "/decline/declined", ofLength(size, "words=")),
                422,
                413);
        String session = "Cookie: " + sessionCookie();
        isTakenUpTo(
                ServerLimits.FORM,
                size -> post("/admin/studies", ofLength(size, "csrf="), "Content-Type: " + FORM, session)
                        .status(),
                403,
                413);
        isTakenUpTo(ServerLimits.STRANGERS_FORM, size -> form("/admin/login", ofLength(size, "name=")), 422, 413);
    }

    @Test
    void aFormHasSoManyFields() {
        String one = "&shown=en_forst";
        String page = "version=lagring/1&action=draft";
        isTakenUpTo(
                ServerLimits.FIELDS, count -> form("/s/" + token + "/p/en", page + one.repeat(count - 2)), 200, 400);
    }

    /** Fault A2. */
    @Test
    void nothingIsReadOfABodyForALinkThatIsUnknown() {
        for (String path : List.of(
                "/s/nosuchlink/start",
                "/s/nosuchlink/p/en",
                "/s/nosuchlink/language",
                "/s/nosuchlink/submit",
                "/s/nosuchlink/reopen",
                "/s/nosuchlink/units",
                "/s/nosuchlink/decline/declined",
                "/u/nosuchcode/start",
                "/admin/password/nosuchlink")) {
            // Announced, and never sent: who waited for it would not answer.
            RawHttp.Reply reply = new RawHttp(server.port())
                    .sendAsIs("POST " + path + " HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2." + path.length()
                            + "\r\nContent-Type: " + FORM + "\r\nContent-Length: 1000\r\n\r\n");
            assertThat(reply.status()).as(path).isIn(404, 410);
            assertThat(reply.closed()).as(path).isTrue();
        }
    }

    /** Fault A1: no writing has as many marks on one letter; to put them in order takes time that grows with their square. */
    @Test
    void soManyMarksMayStandInARow() {
        isTakenUpTo(
                ServerLimits.MARKS_IN_A_ROW,
                marks -> post(
                                "/api/v1/studies",
                                "{\"title\":\"a" + "\u0316".repeat(marks) + "\"}",
                                "Authorization: Bearer " + TestServer.TOKEN,
                                "Content-Type: application/json")
                        .status(),
                201,
                422);
        isTakenUpTo(
                ServerLimits.MARKS_IN_A_ROW,
                marks -> form(
                        "/s/" + token + "/p/en",
                        "version=lagring/1&action=next&shown=en_forst&en_forst=a" + "%CC%96".repeat(marks)),
                303,
                422);
    }

    /** Fault B13: a wrong token too many is not looked at; who came with the right one before is served all the same. */
    @Test
    void aFloodOfWrongTokensIsRefusedAndHindersNoProgram() {
        for (int guess = 0; guess < ServerLimits.WRONG_TOKENS; guess++) {
            assertThat(asProgram("guess number " + guess, "192.0.2.1")).isEqualTo(401);
        }
        assertThat(asProgram("one too many", "192.0.2.1")).isEqualTo(429);
        assertThat(asProgram(TestServer.TOKEN, "192.0.2.1")).as("not looked at").isEqualTo(429);
        assertThat(asProgram(TestServer.TOKEN, "192.0.2.2")).isEqualTo(200);
        for (int guess = 0; guess <= ServerLimits.WRONG_TOKENS; guess++) {
            asProgram("guess number " + guess, "192.0.2.2");
        }
        assertThat(asProgram(TestServer.TOKEN, "192.0.2.2")).isEqualTo(200);
    }

    private static int asProgram(String bearer, String from) {
        return new RawHttp(server.port())
                .send(
                        "GET",
                        "/api/v1/studies",
                        List.of("Authorization: Bearer " + bearer, "X-Forwarded-For: 198.51.100.7, " + from),
                        new byte[0])
                .status();
    }

    /** Fault B14. */
    @Test
    void anEmptyForwardedForIsNoFault() {
        for (String hops : List.of("", ",", "unknown", "192.0.2.1,", "[2001:db8::1]:47")) {
            assertThat(new RawHttp(server.port())
                            .send("GET", "/admin/login", List.of("X-Forwarded-For: " + hops), new byte[0])
                            .status())
                    .as(hops)
                    .isEqualTo(200);
        }
    }

    /** Fault A5. */
    @Test
    void aListComesInParts() {
        String path = "/api/v1/surveys/" + survey + "/invitations";
        Api.Reply first = server.api().get(path + "?limit=1");
        assertThat(first.json().get("items")).hasSize(1);
        Api.Reply second = server.api()
                .get(path + "?limit=1&after=" + first.json().get("next").asText());
        assertThat(second.json().get("items"))
                .hasSize(1)
                .isNotEqualTo(first.json().get("items"));
        assertThat(second.json().get("next").isNull()).isTrue();
        isTakenUpTo(
                ServerLimits.LIST_AT_MOST,
                limit -> server.api().get(path + "?limit=" + limit).status(),
                200,
                400);
        for (String wrong : List.of("limit=0", "limit=x", "after=x", "side=2", "limit=1&limit=2")) {
            assertThat(server.api().get(path + "?" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    /** Fault B16. */
    @Test
    void aServerWithANameAnswersToNoOther() {
        for (String host : List.of(NAME, NAME + ":443", "SVAR.example.NO")) {
            assertThat(asked(host, "/admin/login").status()).as(host).isEqualTo(200);
        }
        for (String host : List.of("evil.example", NAME + ".evil.example", "127.0.0.1", NAME + ":8080", "")) {
            assertThat(asked(host, "/admin/login").status()).as(host).isEqualTo(421);
            assertThat(asked(host, "/health/live").status()).as(host).isEqualTo(200);
        }
    }

    private static RawHttp.Reply asked(String host, String path) {
        return new RawHttp(named.port())
                .sendAsIs("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    /** Fault B17. */
    @Test
    void aRequestThatSaysNoHostIsRefusedAndCutOff() {
        for (String host : List.of("", "Host: %%%\r\n")) {
            RawHttp.Reply reply = new RawHttp(server.port()).sendAsIs("GET /admin/login HTTP/1.1\r\n" + host + "\r\n");
            assertThat(reply.status()).as(host).isEqualTo(400);
            assertThat(reply.closed()).as(host).isTrue();
        }
        assertThat(new RawHttp(server.port())
                        .sendAsIs("GET /health/live HTTP/1.0\r\n\r\n")
                        .status())
                .as("HTTP/1.0 knows no Host")
                .isEqualTo(200);
    }

    /** Fault B16. */
    @Test
    void aWriteOnAConditionIsRefused() {
        for (String condition :
                List.of("If-Match: \"1\"", "If-Match: *", "If-Unmodified-Since: Mon, 02 Oct 2017 08:00:00 GMT")) {
            assertThat(post(
                                    "/api/v1/studies",
                                    "{\"title\":\"Betinget\"}",
                                    "Authorization: Bearer " + TestServer.TOKEN,
                                    "Content-Type: application/json",
                                    condition)
                            .status())
                    .as(condition)
                    .isEqualTo(412);
        }
        assertThat(server.sql("SELECT count(*) FROM study WHERE title = 'Betinget'"))
                .containsExactly("0");
    }

    /** Fault B15: what nobody asks for in words is not looked at, and what is unstorable is told on the page. */
    @Test
    void noWordsOnTheWayOutAreAFaultOfOurs() {
        String other = Api.tokenOf(server.api().invitations(survey).get(1));
        for (String kind : List.of(
                "not-concerned", "other-unit", "wrong-person", "declined", "withdrawn", "no-mail", "mail-again")) {
            for (String words :
                    List.of("%00", "x".repeat(2_000), "x".repeat(2_001), "%ED%A0%80", "a" + "%CC%96".repeat(31))) {
                assertThat(form("/s/" + other + "/decline/" + kind, "unit=%00&words=" + words))
                        .as("%s %.20s", kind, words)
                        .isIn(303, 404, 422);
            }
        }
    }
}

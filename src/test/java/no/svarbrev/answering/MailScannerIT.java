package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import no.svarbrev.dispatch.DispatchLetters;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.mail.Letter;
import no.svarbrev.mail.OutboxMessage;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail programs and scanners open the links of a letter before people do, and some press «stop» by themselves. */
class MailScannerIT {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>]+");
    private static final int LETTERS = 20;

    @AutoClose
    private TestServer server;

    private String survey;
    private List<String> invitations;

    @BeforeEach
    void start() {
        server = TestServer.start();
        survey = server.api().survey("nav-leder");
        invitations = server.api().invite(survey, LETTERS);
        server.api().post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"invitation\"}");
        server.eventually("SELECT count(*) FROM message WHERE state = 'accepted'", String.valueOf(LETTERS));
    }

    private String stopPath(String invitation) {
        return "/stop/"
                + new PersonalLinks(TestServer.SECRET.getBytes(StandardCharsets.UTF_8))
                        .stop(UUID.fromString(invitation))
                        .token();
    }

    private static OutboxMessage message(String dispatch, String invitation) {
        return new OutboxMessage(
                UUID.randomUUID(), UUID.fromString(dispatch), UUID.fromString(invitation), "invitation", 1);
    }

    private List<Letter> letters() {
        Vertx vertx = Vertx.vertx();
        Database database = new Database(vertx, server.address());
        DispatchLetters letters = new DispatchLetters(
                database,
                new PersonalLinks(TestServer.SECRET.getBytes(StandardCharsets.UTF_8)),
                Config.read(Map.of(), Map.of()),
                new Pages());
        List<Letter> all = new ArrayList<>();
        List<String> dispatch = server.sql("SELECT id FROM dispatch");
        for (String invitation : invitations) {
            all.add(letters.letter(message(dispatch.get(0), invitation)).await().orElseThrow());
        }
        database.close().await();
        vertx.close().await();
        return all;
    }

    private static Set<String> linksOf(Letter letter) {
        Set<String> links = new LinkedHashSet<>();
        Matcher inText = LINK.matcher(letter.text());
        while (inText.find()) {
            links.add(inText.group());
        }
        Set<String> inHtml =
                new HashSet<>(Jsoup.parse(letter.html()).select("[href], [src]").eachAttr("href"));
        assertThat(inHtml).as("the links of text and HTML").isEqualTo(links);
        assertThat(Jsoup.parse(letter.html()).select("img, script, link, iframe"))
                .isEmpty();
        letter.unsubscribe().map(URI::toString).ifPresent(links::add);
        return links;
    }

    private Api.Reply ask(String method, String path) {
        return new Api(server.port(), null).send(method, path, null, HttpRequest.BodyPublishers.noBody());
    }

    @Test
    void openingEveryLinkOfEveryLetterChangesNothing() throws InterruptedException {
        List<Letter> letters = letters();
        String before = server.checksum();
        for (Letter letter : letters) {
            Set<String> links = linksOf(letter);
            assertThat(links).hasSize(2);
            for (String link : links) {
                scan(URI.create(link).getRawPath());
            }
        }
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(server.checksum()).isEqualTo(before);
        assertThat(server.sql("SELECT count(*) FROM response")).containsExactly("0");
    }

    @Test
    void openingEveryLinkOfAResponseThatIsBegunChangesNothing() throws InterruptedException {
        String invitation = invitations.get(1);
        Respondent person = new Respondent(server.port(), Api.tokenOf(invitation)).start();
        person.choose("organisering", "i_nav").next();
        String before = server.checksum();
        scan("/s/" + Api.tokenOf(invitation));
        for (String page : List.of("/p/organisering", "/p/moter", "/review", "/later", "/receipt")) {
            scan("/s/" + Api.tokenOf(invitation) + page);
        }
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(server.checksum()).isEqualTo(before);
    }

    /** GET, HEAD and OPTIONS, where it redirects to, and every link on the page, once. */
    private void scan(String path) {
        ask("OPTIONS", path);
        Api.Reply head = ask("HEAD", path);
        Api.Reply get = ask("GET", path);
        assertThat(get.status()).isIn(200, 303);
        assertThat(head.status()).isEqualTo(get.status());
        Jsoup.parse(get.text()).select("[href], [src], form[action]").stream()
                .flatMap(element -> List.of(element.attr("href"), element.attr("src"), element.attr("action")).stream())
                .filter(address -> address.startsWith("/"))
                .distinct()
                .forEach(address ->
                        assertThat(ask("GET", address).status()).as(address).isIn(200, 303, 405));
    }

    @Test
    void aMailProgramThatPressesStopWithoutCookiesStopsMailOnceAndForAll() {
        String invitation = invitations.get(0);
        String optedOut = "SELECT opted_out_at FROM invitation WHERE id = '" + invitation + "'";
        Api.Reply page = ask("GET", stopPath(invitation));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<form method=\"post\"");
        assertThat(server.sql(optedOut)).containsExactly((String) null);

        assertThat(Api.formPost(server.port(), stopPath(invitation), "List-Unsubscribe=One-Click")
                        .status())
                .isEqualTo(200);
        List<String> first = server.sql(optedOut);
        assertThat(first.get(0)).isNotNull();
        server.clock().pass(Duration.ofDays(2));
        assertThat(ask("POST", stopPath(invitation)).status()).isEqualTo(200);
        assertThat(server.sql(optedOut)).isEqualTo(first);

        Api.Reply reminder = server.api().post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"reminder\"}");
        assertThat(reminder.json().get("messages").asInt()).isEqualTo(LETTERS - 1);
        assertThat(server.sql("SELECT count(*) FROM message WHERE kind = 'reminder' AND invitation_id = '" + invitation
                        + "'"))
                .containsExactly("0");
    }

    @Test
    void stopTakesMultipartToo() {
        String boundary =
                "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
        Api.Reply reply = new Api(server.port(), null)
                .send(
                        "POST",
                        stopPath(invitations.get(2)),
                        "multipart/form-data; boundary=b",
                        HttpRequest.BodyPublishers.ofString(boundary));
        assertThat(reply.status()).isEqualTo(200);
    }

    @Test
    void anAnswerTokenStopsNothingAndAStopTokenAnswersNothing() {
        String before = server.checksum();
        String answer = Api.tokenOf(invitations.get(3));
        assertThat(ask("GET", "/stop/" + answer).status()).isEqualTo(404);
        assertThat(ask("POST", "/stop/" + answer).status()).isEqualTo(404);
        String stop = stopPath(invitations.get(3)).substring("/stop/".length());
        assertThat(ask("GET", "/s/" + stop).status()).isEqualTo(404);
        IntStream.range(0, 2)
                .forEach(i -> assertThat(Api.formPost(server.port(), "/s/" + stop + "/start", "")
                                .status())
                        .isEqualTo(404));
        assertThat(server.checksum()).isEqualTo(before);
    }
}

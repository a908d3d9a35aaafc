package no.svarbrev.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.PageRules;
import no.svarbrev.testkit.RawHttp;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator without script: from logging in to a response rate, by what stands on the pages. */
class AdminPagesIT {
    private TestServer server;
    private Vertx vertx;
    private Browser browser;
    private Document page;
    private String path;

    @BeforeEach
    void start() {
        server = TestServer.start();
        vertx = Vertx.vertx();
        browser = new Browser(vertx, server.port(), "127.0.0.1");
    }

    @AfterEach
    void stop() {
        server.close();
        vertx.close().await();
    }

    private void open(String address) {
        show(address, browser.get(address));
        assertThat(page.select("form[method=post] [name=csrf], body:not(:has(header form))"))
                .isNotEmpty();
    }

    private void show(String address, Browser.Reply reply) {
        if (reply.status() == 303) {
            open(reply.header("location"));
            return;
        }
        assertThat(reply.status()).as(address).isIn(200, 422);
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        path = address;
        page = reply.page();
        assertThat(PageRules.faults(page)).as(address).isEmpty();
    }

    /** Fills in the form in main and sends it; what is not mentioned goes as it stands. */
    private int submit(Map<String, String> typed) {
        String action = page.select("main form[method=post]").attr("action");
        Map<String, String> fields = new HashMap<>();
        page.select("main form[method=post]")
                .select("input[type=hidden], input:not([type])")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        page.select("main form[method=post] textarea")
                .forEach(field -> fields.put(field.attr("name"), field.wholeText()));
        fields.putAll(typed);
        Browser.Reply reply = browser.post(action, fields);
        show(action, reply);
        return reply.status();
    }

    private void click(String text) {
        List<String> links = page.select("main a:containsOwn(" + text + ")").eachAttr("href");
        assertThat(links).as(text + " on " + path).isNotEmpty();
        open(links.get(0));
    }

    private RawHttp.Reply upload(String file, String token) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"kontakter.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--b--\r\n";
        return new RawHttp(server.port())
                .send(
                        "POST",
                        page.select("main form[method=post]").attr("action"),
                        List.of(
                                "Cookie: svarbrev=" + browser.cookie("svarbrev"),
                                "Content-Type: multipart/form-data; boundary=b",
                                "Accept: text/html"),
                        body.getBytes(StandardCharsets.UTF_8));
    }

    private void logIn() {
        open("/admin");
        assertThat(path).startsWith("/admin/login");
        submit(Map.of("name", "admin", "password", TestServer.PASSWORD));
        assertThat(path).isEqualTo("/admin");
    }

    private String token() {
        return page.select("[name=csrf]").first().val();
    }

    private void makeSurvey() {
        click("Ny undersøkelse");
        submit(Map.of("title", "Samarbeid <2017> & sånt"));
        assertThat(page.select("h1").text()).isEqualTo("Samarbeid <2017> & sånt");
        click("Ny innsamling");
        submit(Map.of(
                "title", "NAV-ledere", "questionnaire", "nav-leder/1", "opens", "", "closes", "2017-10-01T12:00"));
        assertThat(page.select("h1").text()).isEqualTo("NAV-ledere");
    }

    @Test
    void fromLoggingInToAResponseRate() {
        logIn();
        makeSurvey();
        String survey = path;
        click("Hent inn kontakter");
        RawHttp.Reply report =
                upload("epost;navn;fylke\nkari@example.com;Kari Nordmann;Troms\nugyldig;Ola;Troms\n", token());
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.text()).contains("1 linjer er tatt inn", "<td>3</td>");
        assertThat(PageRules.faults(
                        Jsoup.parse(report.text().substring(report.text().indexOf("<!doctype")))))
                .isEmpty();

        open(survey);
        click("Send invitasjoner");
        submit(Map.of());
        assertThat(path).startsWith(survey);
        assertThat(page.select("[role=status]").text()).contains("1");
        server.eventually("SELECT count(*) FROM message WHERE state = 'accepted'", "1");

        open("/admin/mailbox");
        click("Invitasjon");
        String link = page.select("main .letter a[href*='/s/']").attr("href");
        Respondent kari = new Respondent(server.port(), link.substring(link.indexOf("/s/") + 3)).start();
        while (!kari.path().endsWith("/review")) {
            kari.next();
        }
        kari.send();

        open(survey + "?by=fylke&q=kari");
        assertThat(page.select("dl.figures").text()).contains("Svarprosent 100 %");
        assertThat(page.select("main table").text()).contains("Troms", "Kari Nordmann", "Gjennomført");
        open(survey);
        click("Send påminnelse");
        submit(Map.of());
        assertThat(page.select("[role=status]").text()).contains("Ingen skulle ha en nå");
    }

    @Test
    void anOutcomeSetOnThePageShowsThereAndCanBeTakenAway() {
        logIn();
        makeSurvey();
        String survey = path;
        click("Hent inn kontakter");
        upload("epost;navn\nkari@example.com;Kari Nordmann\n", token());
        open(survey);
        click("Sett status");
        assertThat(submit(Map.of("code", "4.10", "reason", ""))).isEqualTo(422);
        assertThat(page.select("[name=code][value=4.10]").hasAttr("checked")).isTrue();
        submit(Map.of("code", "4.10", "reason", "Har sluttet, sa hun selv"));
        assertThat(page.select("main table").text()).contains("Ikke i målgruppa 4.10 Har sluttet, sa hun selv");
        click("Sett status");
        submit(Map.of("code", "", "reason", ""));
        assertThat(page.select("h1").text()).isEqualTo("Ta bort statusen?");
        submit(Map.of());
        assertThat(page.select("main table").text()).contains("Ny 3.11");
    }

    @Test
    void aWrongPersonIsATaskUntilItIsDone() {
        logIn();
        makeSurvey();
        String survey = path;
        click("Hent inn kontakter");
        upload("epost;navn\nkari@example.com;Kari Nordmann\n", token());
        String invitation = server.sql("SELECT id FROM invitation").get(0);
        Api.formPost(
                server.port(),
                "/s/" + Api.tokenOf(invitation) + "/decline/wrong-person",
                "words=Ola+Hansen,+%3Cola@example.com%3E");
        open(survey);
        assertThat(page.select("section[aria-labelledby=tasks]").text())
                .contains("Kari Nordmann", "Sa fra selv: Feil person. Ola Hansen, <ola@example.com>");
        show(survey, browser.post(page.select("form[action$=/done]").attr("action"), Map.of("csrf", token())));
        assertThat(page.select("#tasks")).isEmpty();
        assertThat(server.sql("SELECT done_by FROM declaration")).containsExactly("admin");
    }

    @Test
    void theSendersNameAndColourStandOnTheRespondentsPages() {
        logIn();
        makeSurvey();
        String survey = path;
        click("Hent inn kontakter");
        upload("epost;navn\nkari@example.com;Kari Nordmann\n", token());
        open(survey);
        click("Samarbeid");
        click("Avsender og farge");
        assertThat(submit(Map.of("sender", "Direktoratet", "colour", "#ffcc00")))
                .isEqualTo(422);
        assertThat(page.select("[role=alert]").text()).contains("1,5 til 1", "mørkere");
        assertThat(page.select("[name=sender]").val()).isEqualTo("Direktoratet");
        submit(Map.of("sender", "Direktoratet", "colour", "#7A003C"));
        Respondent kari = new Respondent(
                server.port(),
                Api.tokenOf(server.sql("SELECT id FROM invitation").get(0)));
        assertThat(kari.page().select(".brand").text()).isEqualTo("Direktoratet");
        assertThat(kari.page().select("link[rel=stylesheet]").last().attr("href"))
                .isEqualTo("/look/7a003c.css");
        Api.Reply sheet = server.api().get("/look/7a003c.css");
        assertThat(sheet.contentType()).startsWith("text/css");
        assertThat(sheet.text()).contains("--bar: #7a003c", "--pico-primary-hover-background: #610030");
    }

    @Test
    void whatASurveyAllowsIsTickedOffOnItsPage() {
        logIn();
        makeSurvey();
        String survey = path;
        click("Dette kan de som svarer");
        submit(Map.of("copy", "true", "severalUnits", "true"));
        assertThat(path).isEqualTo(survey);
        assertThat(server.sql("SELECT copy_allowed::text || reopening_allowed || several_units FROM survey"))
                .containsExactly("truefalsetrue");
        click("Dette kan de som svarer");
        assertThat(page.select("input[checked]").eachAttr("name")).containsExactly("copy", "severalUnits");
    }

    @Test
    void aFormWithAnErrorKeepsWhatWasTyped() {
        logIn();
        click("Ny undersøkelse");
        assertThat(submit(Map.of("title", ""))).isEqualTo(422);
        assertThat(page.select("[role=alert]").text()).contains("Navn");
        submit(Map.of("title", "En undersøkelse"));
        click("Ny innsamling");
        assertThat(submit(Map.of(
                        "title",
                        "NAV-ledere",
                        "questionnaire",
                        "intro-leder/1",
                        "opens",
                        "2017-10-02T08:00",
                        "closes",
                        "2017-10-01T08:00")))
                .isEqualTo(422);
        assertThat(page.select("[name=title]").val()).isEqualTo("NAV-ledere");
        assertThat(page.select("[name=questionnaire] option[selected]").val()).isEqualTo("intro-leder/1");
        assertThat(page.select("[name=opens]").val()).isEqualTo("2017-10-02T08:00");
        assertThat(page.select("[role=alert]").text()).contains("«Lukker»").doesNotContain("closes", "opens");
        submit(Map.of("title", "NAV-ledere", "questionnaire", "intro-leder/1", "closes", ""));
        click("Send invitasjoner");
        assertThat(submit(Map.of("subject", "Mitt emne", "body", "Uten lenken")))
                .isEqualTo(422);
        assertThat(page.select("[name=subject]").val()).isEqualTo("Mitt emne");
        assertThat(page.select("[name=body]").text()).isEqualTo("Uten lenken");
        assertThat(page.select("[role=alert]").text()).contains("lenke");
        assertThat(submit(Map.of("subject", "Mitt emne", "body", "{{adresse}} {{lenke}}")))
                .isEqualTo(422);
        assertThat(page.select("[role=alert]").text())
                .contains("«{{adresse}}» er ukjent", "{{navn}}, {{enhet}}, {{undersokelse}}, {{frist}}, {{lenke}}")
                .doesNotContain("[");
    }

    @Test
    void aFileThatIsNoListOfContactsIsToldOnThePage() {
        logIn();
        makeSurvey();
        click("Hent inn kontakter");
        RawHttp.Reply reply = upload("navn\nKari\n", token());
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text()).contains("mangler kolonnen", "role=\"alert\"");
        RawHttp.Reply workbook = upload("PK\u0003\u0004\u0014 xl/workbook.xml", token());
        assertThat(workbook.status()).isEqualTo(422);
        assertThat(workbook.text()).contains("(.xlsx)", "«CSV UTF-8»").doesNotContain("Kolonnene er");
    }

    @Test
    void everyPostNeedsTheTokenOfItsForm() {
        logIn();
        makeSurvey();
        click("Hent inn kontakter");
        String before = server.checksum();
        assertThat(upload("epost\nkari@example.com\n", "").status()).isEqualTo(403);
        assertThat(upload("epost\nkari@example.com\n", token() + "x").status()).isEqualTo(403);
        for (String action :
                List.of("/admin/studies", path.replace("/contacts", "/dispatches/invitation"), "/admin/logout")) {
            assertThat(browser.post(action, Map.of("title", "A", "subject", "a", "body", "{{lenke}}"))
                            .status())
                    .as(action)
                    .isEqualTo(403);
            assertThat(browser.post(action, Map.of("csrf", token()), Map.of("Origin", "https://evil.example"))
                            .status())
                    .as(action)
                    .isEqualTo(403);
        }
        assertThat(server.checksum()).isEqualTo(before);
    }

    @Test
    void aWrongPasswordIsToldAndTheNameIsKept() {
        open("/admin/login");
        assertThat(submit(Map.of("name", "admin", "password", "feil"))).isEqualTo(422);
        assertThat(page.title()).startsWith("Feil");
        assertThat(page.select("[name=name]").val()).isEqualTo("admin");
        assertThat(page.select("[name=password]").val()).isEmpty();
        assertThat(page.text()).contains("passordet er feil");
    }

    @Test
    void aNewPasswordThatIsTooShortIsToldAtTheField() {
        TestServer fresh = TestServer.start(Map.of(Setting.ADMIN_PASSWORD, ""));
        try (fresh) {
            Browser first = new Browser(vertx, fresh.port(), "127.0.0.1");
            String link = URI.create(fresh.passwordLink()).getPath();
            assertThat(PageRules.faults(first.get(link).page())).isEmpty();
            Browser.Reply reply = first.post(link, Map.of("password", "kort", "again", "kort"));
            assertThat(reply.status()).isEqualTo(422);
            assertThat(PageRules.faults(reply.page())).isEmpty();
            assertThat(reply.page().title()).startsWith("Feil: Velg passord");
            assertThat(reply.page().select("#password-fault").text()).contains("minst 12");
        }
    }

    @Test
    void aSessionEndsByItselfAndByLoggingOut() {
        logIn();
        server.clock().pass(Duration.ofHours(9));
        open("/admin");
        assertThat(path).startsWith("/admin/login");
        logIn();
        String token = token();
        browser.post("/admin/logout", Map.of("csrf", token));
        open("/admin/mailbox");
        assertThat(path).startsWith("/admin/login");
    }

    @Test
    void theOtherPagesFollowTheRulesAndEscapeWhatTheyShow() {
        logIn();
        makeSurvey();
        for (String address : List.of("/admin", "/admin/new-study", "/admin/mailbox", path, path + "?q=%3Cb%3E&by=x")) {
            open(address);
        }
        assertThat(page.select("main b")).isEmpty();
    }
}

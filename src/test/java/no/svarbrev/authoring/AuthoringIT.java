package no.svarbrev.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.Map;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.PageRules;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What authors do in the administration: look a questionnaire over, walk through it, publish it. */
class AuthoringIT {
    private static final String NAV = "/admin/questionnaires/nav-leder/2";
    private static TestServer server;
    private static Vertx vertx;
    private static Browser browser;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        vertx = Vertx.vertx();
        browser = new Browser(vertx, server.port(), "127.0.0.1");
        Document login = browser.get("/admin/login").page();
        Map<String, String> fields = fields(login.selectFirst("main form[method=post]"));
        fields.putAll(Map.of("name", "admin", "password", TestServer.PASSWORD));
        browser.post("/admin/login", fields);
    }

    @AfterAll
    static void stop() {
        server.close();
        vertx.close().await();
    }

    private static Document open(String path) {
        Browser.Reply reply = browser.get(path);
        assertThat(reply.status()).as(path).isEqualTo(200);
        assertThat(PageRules.faults(reply.page())).as(path).isEmpty();
        return reply.page();
    }

    /** Every field of the form as it stands. */
    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new HashMap<>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static Document post(Document page, Map<String, String> more) {
        Element form = page.selectFirst("main form[method=post]");
        Map<String, String> fields = fields(form);
        fields.putAll(more);
        Browser.Reply reply = browser.post(form.attr("action"), fields);
        assertThat(reply.status()).isIn(200, 422);
        assertThat(PageRules.faults(reply.page())).isEmpty();
        return reply.page();
    }

    @Test
    void everyQuestionnaireIsListedWithItsVersions() {
        Document list = open("/admin/questionnaires");
        assertThat(list.select("td code").eachText()).contains("nav-leder", "som-brukerundersokelse");
        assertThat(list.select("nav a[aria-current=page]").text()).isEqualTo("Spørreskjemaer");
    }

    @Test
    void aVersionShowsItsChecksAndItsRoutingAsAPictureAndATable() {
        Document page = open(NAV);
        assertThat(page.select("svg.routing rect").size()).isGreaterThan(8);
        assertThat(page.select("svg.routing title").text()).contains("Ruting");
        assertThat(page.select("#routes ~ .scroll table").text()).contains("avtale_varighet", "avtale_finnes");
        assertThat(page.text()).contains("Ingenting å bemerke");
        assertThat(page.select("a[href*=preview]").text()).contains("nynorsk");
    }

    @Test
    void aPreviewGoesThroughTheRoutesAndStoresNothing() {
        String before = server.checksum();
        Document start = open(NAV + "/preview?language=nb");
        Document first = open(start.select("a[role=button]").attr("href"));
        assertThat(first.text()).contains("Forhåndsvisning");
        Document second = post(first, Map.of("organisering", "i_nav", "action", "next", "shown", "organisering"));
        assertThat(second.select("h1").text()).isEqualTo("Samarbeidsavtale og felles rutiner");
        Document opened = post(second, Map.of("avtale_finnes", "ja", "action", "next", "shown", "avtale_finnes"));
        assertThat(opened.select("[name=shown][value=avtale_varighet]")).hasSize(1);
        assertThat(server.checksum()).isEqualTo(before);
    }

    @Test
    void aPreviewSpeaksTheLanguageThatWasChosen() {
        String nynorsk = open(NAV + "/preview/begin?language=nn").text();
        assertThat(nynorsk).contains("per i dag organisert").contains("hos dykk");
        assertThat(open(NAV + "/preview/begin?language=nb").text()).contains("hos dere");
    }

    @Test
    void aPublishedVersionSaysSoAndCannotBePublishedAgain() {
        String form = "/admin/questionnaires/of-kommuneprofil/1";
        Document page = open(form);
        assertThat(page.select("button").text()).contains("Publiser versjon 1");
        Element publish = page.selectFirst("form[action$=publish]");
        assertThat(browser.post(publish.attr("action"), fields(publish)).status())
                .isEqualTo(303);
        assertThat(open(form).text()).contains("Publisert").doesNotContain("Publiser versjon");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String path : new String[] {"/admin/questionnaires/ukjent/1", NAV.replace("/2", "/99"), NAV + "x"}) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(404);
            assertThat(browser.get(path + "/preview").status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aWalkThatLostItsAnswersIsRefusedWithoutAFuss() {
        Document first = open(NAV + "/preview/begin?language=nb");
        Map<String, String> fields = fields(first.selectFirst("main form[method=post]"));
        fields.put("walk", "{");
        assertThat(browser.post(NAV + "/preview/organisering", fields).status()).isEqualTo(400);
    }
}

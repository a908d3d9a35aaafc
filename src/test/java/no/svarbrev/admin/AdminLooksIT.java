package no.svarbrev.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.testkit.Administrator;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Axe;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.Chromium.Colours;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every admin page as it is seen on a telephone and on a wide screen, in light and in dark, with no rows, a few and many:
 * nothing goes sideways, no word is broken, axe-core finds nothing. Pictures go to {@code target/pictures}. Faults D35, D24.
 */
class AdminLooksIT {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<Integer> WIDTHS = List.of(390, 1280);
    private static final int FEW = 3;
    private static final int MANY = 230;

    @AutoClose
    private static TestServer server;

    private static Chromium browser;
    private static Administrator admin;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.ready();
        Files.createDirectories(PICTURES);
        server = TestServer.start();
        admin = new Administrator(browser, server).logIn();
    }

    @ParameterizedTest(name = "{0} rows")
    @ValueSource(ints = {0, FEW, MANY})
    void nothingGoesSidewaysAndNoWordIsBroken(int rows) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, String> page : pages(rows).entrySet()) {
            admin.open(page.getValue());
            for (int width : WIDTHS) {
                browser.width(width);
                admin.cannotBeRead().forEach(fault -> faults.add(page.getKey() + " " + width + ": " + fault));
                Files.write(
                        PICTURES.resolve("admin-" + rows + "-" + page.getKey() + "-" + width + ".png"),
                        browser.picture());
            }
            if (rows != MANY) {
                axe(page.getKey(), faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void axe(String page, List<String> faults) {
        browser.width(WIDTHS.get(0)).colours(Colours.DARK);
        Axe.violationsOfColour(browser).forEach(fault -> faults.add(page + " dark: " + fault));
        browser.colours(Colours.LIGHT);
        Axe.violations(browser).forEach(fault -> faults.add(page + " light: " + fault));
    }

    private static Map<String, String> pages(int rows) {
        Api api = server.api();
        String survey = api.survey("imdi-kartleggingssamtale");
        String study = server.sql("SELECT study_id FROM survey WHERE id = '" + survey + "'")
                .get(0);
        Map<String, String> pages = listsOf(survey, study);
        if (rows > 0) {
            putIn(api, survey, rows);
        }
        if (rows == FEW) {
            pages.putAll(pagesWithoutLists(survey, study));
            pages.putAll(pagesOfOne(api, survey));
            pages.putAll(pagesOfAccounts(study));
        }
        return pages;
    }

    /** What grows with the number of contacts. */
    private static Map<String, String> listsOf(String survey, String study) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/admin");
        pages.put("study", "/admin/studies/" + study);
        pages.put("survey", "/admin/surveys/" + survey);
        pages.put("survey-by", "/admin/surveys/" + survey + "?by=fylke&q=person");
        pages.put("contacts", "/admin/surveys/" + survey + "/contacts");
        pages.put("invitation", "/admin/surveys/" + survey + "/dispatches/invitation");
        pages.put("reminder", "/admin/surveys/" + survey + "/dispatches/reminder");
        pages.put("mailbox", "/admin/mailbox");
        return pages;
    }

    private static Map<String, String> pagesWithoutLists(String survey, String study) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("new-study", "/admin/new-study");
        pages.put("new-survey", "/admin/studies/" + study + "/new-survey");
        pages.put("look", "/admin/studies/" + study + "/look");
        pages.put("open-link", "/admin/surveys/" + survey + "/open-link");
        pages.put("allowed", "/admin/surveys/" + survey + "/allowed");
        pages.put("questionnaires", "/admin/questionnaires");
        pages.put("version", "/admin/questionnaires/nav-leder/1");
        pages.put("no-such-page", "/admin/finnes/ikke");
        pages.put("no-such-survey", "/admin/surveys/00000000-0000-0000-0000-000000000000");
        return pages;
    }

    private static Map<String, String> pagesOfAccounts(String study) {
        String account = server.sql("INSERT INTO account (name, email) VALUES"
                        + " ('ingebjørg.mellomnavn-etternavnesen', 'ingebjorg.mellomnavn@introduksjonsprogrammet.example')"
                        + " RETURNING id")
                .get(0);
        server.sql("INSERT INTO account_right (account_id, study_id, may) VALUES ('" + account
                + "', NULL, 'results'), ('" + account + "', '" + study + "', 'contacts') RETURNING 1");
        return Map.of(
                "accounts", "/admin/accounts",
                "new-account", "/admin/new-account",
                "account-rights", "/admin/accounts/" + account,
                "account-close", "/admin/accounts/" + account + "/close",
                "own-account", "/admin/account");
    }

    private static void putIn(Api api, String survey, int rows) {
        String csv = "epost;navn;enhet;enhetsnavn;fylke\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(number -> ("en.ganske.lang.adresse.%d@introduksjonsprogrammet.kommune.example;"
                                        + "Person Mellomnavn Etternavnesen-%d;%d;Interkommunalt kontor %d;Møre og Romsdal\n")
                                .formatted(number, number, number, number))
                        .collect(Collectors.joining());
        api.postCsv("/api/v1/surveys/" + survey + "/contacts", csv.getBytes(StandardCharsets.UTF_8));
        api.post("/api/v1/surveys/" + survey + "/dispatches", "{\"kind\":\"invitation\"}");
        server.eventually("SELECT count(*) FROM message WHERE state IN ('queued', 'sending')", "0");
    }

    private static Map<String, String> pagesOfOne(Api api, String survey) {
        List<String> invitations = api.invitations(survey);
        api.put("/api/v1/surveys/" + survey + "/open-link", "{}");
        api.put(
                "/api/v1/invitations/" + invitations.get(0) + "/outcome",
                "{\"code\":\"4.10\",\"reason\":\"Har ikke noe program i dag, sa lederen for enheten på telefon\"}");
        Api.formPost(
                server.port(),
                "/s/" + Api.tokenOf(invitations.get(1)) + "/decline/wrong-person",
                "words=Rett+person+er+Ola+Nordmann");
        String letter = server.sql("SELECT id FROM message ORDER BY id LIMIT 1").get(0);
        return Map.of(
                "outcome-by-hand", "/admin/invitations/" + invitations.get(0) + "/outcome",
                "outcome-declared", "/admin/invitations/" + invitations.get(1) + "/outcome",
                "outcome", "/admin/invitations/" + invitations.get(2) + "/outcome",
                "interview", "/admin/invitations/" + invitations.get(2) + "/interview",
                "letter", "/admin/mailbox/" + letter);
    }

    /** Fault D35: those had no menu and no way back. */
    @Test
    void pagesThatSayWhatIsWrongStandInTheFrameWithAWayBack() {
        admin.open("/admin/mailbox").open("/admin/finnes/ikke");
        assertThat(admin.text("h1")).isEqualTo("Finnes ikke");
        assertThat(admin.isThere("nav[aria-label=Hovedmeny] a[href='/admin/mailbox']"))
                .isTrue();
        assertThat(admin.isThere("main a[href='/admin']")).isTrue();
        admin.open("/admin/declarations/1/done");
        assertThat(admin.text("h1")).isEqualTo("Ikke mulig her");
        assertThat(admin.isThere("nav[aria-label=Hovedmeny]")).isTrue();
        String survey = server.api().survey("nav-leder");
        server.sql("UPDATE survey SET opens = '2017-01-01', closes = '2017-01-02' WHERE id = '" + survey
                + "' RETURNING 1");
        admin.open("/admin/surveys/" + survey + "/dispatches/invitation").press("main form [type=submit]");
        assertThat(admin.text("h1")).contains("Går ikke sammen");
        admin.press("main a[href$='/dispatches/invitation']");
        assertThat(admin.text("h1")).isEqualTo("Send invitasjoner");
    }

    /** Fault D35: it was not found. */
    @Test
    void theAddressAloneLeadsToTheAdministration() {
        admin.open("/");
        assertThat(admin.path()).isEqualTo("/admin");
    }

    /** Fault D24: the codes lay over the buttons. */
    @Test
    void theCodesOfOutcomesLieBesideTheButtons() {
        String invitation =
                server.api().invite(server.api().survey("nav-leder"), 1).get(0);
        for (int width : WIDTHS) {
            browser.width(width);
            admin.open("/admin/invitations/" + invitation + "/outcome");
            assertThat(browser.run("""
                            const box = e => e.getBoundingClientRect();
                            const over = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
                            return [...document.querySelectorAll('.choices small')].filter(code =>
                              [...document.querySelectorAll('.choices input')].some(button => over(box(code), box(button)))
                            ).map(code => code.textContent)""")).as("at " + width).isEqualTo(List.of());
        }
    }
}

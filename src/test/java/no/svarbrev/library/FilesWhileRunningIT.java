package no.svarbrev.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.PageRules;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults E37 and E42: files come, change, break and go while the server runs and before it starts; it serves what is
 * published, and tells of the rest.
 */
class FilesWhileRunningIT {
    private static final String FORM = """
            {"title": "%s", "pages": [
              {"name": "en", "title": "En", "elements": [{"type": "comment", "name": "a", "title": "%s"}]},
              {"name": "to", "title": "To", "elements": [{"type": "comment", "name": "b", "title": "B"}]}]}
            """;
    private static final String LIST = "/admin/questionnaires";

    @TempDir
    private static Path folder;

    private static TestServer server;
    private static Vertx vertx;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        put("ødelagt/1.json", "{");
        put("feil/1.json", FORM.formatted("Feil", "A").replace("comment", "hologram"));
        put("god/1.json", FORM.formatted("God", "A"));
        put("null/1.json", FORM.formatted("Nu\\u0000ll", "A"));
        put("proba-intervju-ressursperson/1.json", "{");
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()));
        vertx = Vertx.vertx();
        browser = browser(server);
    }

    private static Browser browser(TestServer server) {
        Browser browser = new Browser(vertx, server.port(), "127.0.0.1");
        browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
        return browser;
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    private static Path put(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static Document list(Browser browser) {
        Document page = browser.get(LIST).page();
        assertThat(PageRules.faults(page)).isEmpty();
        return page;
    }

    /** What the page says of a file. */
    private static String said(String file) {
        return String.join(
                "\n",
                list(browser).select("tr:has(td code:contains(" + file + "))").eachText());
    }

    private static String recorded(String code, int version) {
        return String.join(
                "",
                server.sql("SELECT definition FROM questionnaire_version WHERE code = '" + code + "' AND version = "
                        + version));
    }

    private static Api.Reply survey(String code, int version) {
        String study = server.api()
                .post("/api/v1/studies", "{\"title\":\"Prøve\"}")
                .json()
                .get("id")
                .asText();
        return server.api()
                .post(
                        "/api/v1/studies/" + study + "/surveys",
                        "{\"title\":\"U\",\"questionnaire\":\"" + code + "\",\"version\":" + version + "}");
    }

    private static Respondent respondent(String code) {
        String survey = server.api().survey(code);
        return new Respondent(
                server.port(), Api.tokenOf(server.api().invite(survey, 1).get(0)));
    }

    @Test
    void faultyFilesAreToldOfAndAllElseIsServed() {
        assertThat(said("feil/1.json")).contains("feil", "hologram", "unsupported_type");
        assertThat(said("ødelagt/1.json")).contains("bad_json");
        assertThat(list(browser).select(".notice").text()).contains("satt til side");
        assertThat(survey("god", 1).status()).isEqualTo(201);
        assertThat(survey("feil", 1).status()).isBetween(400, 422);
        assertThat(survey("internrevisjon-observasjon", 1).status()).isEqualTo(201);
    }

    @Test
    void aNewFileIsThereWithoutARestartAndAChangedOneIsFollowedUntilItIsPublished() throws Exception {
        put("ny/1.json", FORM.formatted("Ny", "Først"));
        await("the new file", () -> recorded("ny", 1).contains("Først"));
        put("ny/1.json", FORM.formatted("Ny", "Siden"));
        await("the changed file", () -> recorded("ny", 1).contains("Siden"));
        Respondent person = respondent("ny").start();
        assertThat(person.page().text()).contains("Siden");
        put("ny/1.json", FORM.formatted("Ny", "For sent"));
        await("the word about it", () -> said("ny/1.json").contains("differs_from_published"));
        assertThat(said("ny/1.json")).contains("ny versjon");
        assertThat(person.openLink().page().text()).contains("Siden").doesNotContain("For sent");
        put("ny/1.json", FORM.formatted("Ny", "Siden"));
        await("nothing more to say", () -> said("ny/1.json").isEmpty());
    }

    @Test
    void aFileThatBreaksBeforeItIsPublishedIsNotOfferedUntilItIsPutRight() throws Exception {
        put("brudd/1.json", FORM.formatted("Brudd", "A"));
        await("the new file", () -> !recorded("brudd", 1).isEmpty());
        put("brudd/1.json", FORM.formatted("Brudd", "A").replace("title", "titel"));
        await("the faults", () -> said("brudd/1.json").contains("unsupported_property"));
        assertThat(survey("brudd", 1).text()).contains("filen har feil");
        Document page = browser.get(LIST + "/brudd/1").page();
        assertThat(PageRules.faults(page)).isEmpty();
        assertThat(page.text()).contains("satt til side").doesNotContain("Publiser versjon");
        put("brudd/1.json", FORM.formatted("Brudd", "A igjen"));
        await("the file put right", () -> recorded("brudd", 1).contains("A igjen"));
        assertThat(survey("brudd", 1).status()).isEqualTo(201);
    }

    @Test
    void aDraftWhoseFileIsTakenAwayIsUsedNowhereUntilItIsBack() throws Exception {
        put("tatt/1.json", FORM.formatted("Tatt", "A"));
        Path draft = put("tatt/2.json", FORM.formatted("Tatt", "B"));
        await("the new files", () -> !recorded("tatt", 2).isEmpty());
        Document before = browser.get(LIST + "/tatt/2").page();
        assertThat(before.select("button").text()).contains("Publiser versjon 2");
        String survey = server.api().survey("tatt", 1);
        String wanted = "{\"version\": 2}";
        Files.delete(draft);
        await(
                "the draft gone",
                () -> !browser.get(LIST + "/tatt/2")
                        .page()
                        .select("button")
                        .text()
                        .contains("Publiser"));
        Document gone = browser.get(LIST + "/tatt/2").page();
        assertThat(PageRules.faults(gone)).isEmpty();
        assertThat(gone.text()).contains("Filen er ikke i mappen lenger");
        assertThat(publish(before)).isEqualTo(409);
        assertThat(survey("tatt", 2).text()).contains("finnes ikke");
        assertThat(server.api()
                        .post("/api/v1/surveys/" + survey + "/version", wanted)
                        .status())
                .isEqualTo(422);
        assertThat(server.sql(
                        "SELECT version FROM questionnaire_version WHERE code = 'tatt' AND published_at IS NOT NULL"))
                .containsExactly("1");
        put("tatt/2.json", FORM.formatted("Tatt", "B"));
        await("the draft back", () -> survey("tatt", 2).status() == 201);
        assertThat(server.api()
                        .post("/api/v1/surveys/" + survey + "/version", wanted)
                        .status())
                .isEqualTo(200);
    }

    private static int publish(Document page) {
        Element form = page.selectFirst("form[action$=publish]");
        Map<String, String> fields = new HashMap<>();
        form.select("input").forEach(field -> fields.put(field.attr("name"), field.val()));
        return browser.post(form.attr("action"), fields).status();
    }

    @Test
    void onlyWhatItsAuthorHasSeenIsPublished() throws Exception {
        put("sett/1.json", FORM.formatted("Sett", "Først"));
        await("the new file", () -> recorded("sett", 1).contains("Først"));
        Document seen = browser.get(LIST + "/sett/1").page();
        put("sett/1.json", FORM.formatted("Sett", "Siden"));
        await("the changed file", () -> recorded("sett", 1).contains("Siden"));
        assertThat(publish(seen)).isEqualTo(409);
        assertThat(server.sql(
                        "SELECT count(*) FROM questionnaire_version WHERE code = 'sett' AND published_at IS NULL"))
                .containsExactly("1");
        Document again = browser.get(LIST + "/sett/1").page();
        assertThat(publish(again)).isEqualTo(303);
        assertThat(browser.get(LIST + "/sett/1").page().text()).contains("Publisert");
        assertThat(publish(seen)).as("it is published already").isEqualTo(303);
    }

    @Test
    void aBrokenCopyOfWhatComesWithSvarbrevDoesNotTakeItAway() {
        assertThat(said("proba-intervju-ressursperson/1.json")).contains("bad_json", "shipped_instead");
        assertThat(survey("proba-intervju-ressursperson", 1).status()).isEqualTo(201);
    }

    @Test
    void aVersionWhoseMappingIsMissingWaitsForIt() throws Exception {
        put("kobling/1.json", FORM.formatted("Kobling", "A"));
        put("kobling/2.json", FORM.formatted("Kobling", "A").replace("\"b\"", "\"c\""));
        await("the word about it", () -> said("kobling/2.mapping.json").contains("unmapped_change"));
        assertThat(recorded("kobling", 2)).isEmpty();
        put("kobling/2.mapping.json", "{\"renamed\": {\"b\": \"c\"}}");
        await("the version", () -> !recorded("kobling", 2).isEmpty());
    }

    @Test
    void whatIsPublishedIsServedFromTheDatabaseWhateverBecomesOfItsFileAlsoAfterARestart() throws Exception {
        for (String code : List.of("revet", "klusset", "borte")) {
            put(code + "/1.json", FORM.formatted(code, "Spørsmålet"));
        }
        await(
                "the files",
                () -> !recorded("revet", 1).isEmpty()
                        && !recorded("klusset", 1).isEmpty()
                        && !recorded("borte", 1).isEmpty());
        List<Respondent> people = Stream.of("revet", "klusset", "borte")
                .map(FilesWhileRunningIT::respondent)
                .map(Respondent::start)
                .toList();
        put("revet/1.json", "{\"title\":");
        put("klusset/1.json", FORM.formatted("klusset", "Noe annet"));
        try (Stream<Path> gone = Files.walk(folder.resolve("borte"))) {
            gone.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
        await(
                "the words about them",
                () -> said("revet/1.json").contains("bad_json")
                        && said("klusset/1.json").contains("differs_from_published"));
        people.forEach(FilesWhileRunningIT::answers);
        try (TestServer again = server.another(Map.of(Setting.QUESTIONNAIRES, folder.toString()))) {
            for (String code : List.of("revet", "klusset", "borte")) {
                String invitation =
                        again.api().invite(again.api().survey(code), 1).get(0);
                answers(new Respondent(again.port(), Api.tokenOf(invitation)).start());
            }
            assertThat(list(browser(again)).text()).contains("klusset/1.json", "differs_from_published");
        }
    }

    private static void answers(Respondent person) {
        assertThat(person.openLink().page().text()).contains("Spørsmålet");
        person.type("a", "Et svar").next();
        assertThat(person.pageName()).isEqualTo("to");
    }

    @Test
    void aServerWithoutTheFileUsesWhatAnotherPublished() throws Exception {
        put("felles/1.json", FORM.formatted("Felles", "A"));
        await("the new file", () -> !recorded("felles", 1).isEmpty());
        server.api().survey("felles");
        try (TestServer other =
                server.another(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/process/questionnaires"))) {
            assertThat(other.api().survey("felles")).isNotEmpty();
        }
    }

    /** A reader grows stricter from build to build; people answer what was published all the same. */
    @Test
    void aPublishedVersionThatTheReaderWouldRefuseTodayIsServedAsFarAsItCanBeRead() {
        server.sql("INSERT INTO questionnaire_version (code, version, title, checksum, definition, published_at)"
                + " VALUES ('eldre', 1, 'Eldre', '\\x00', '"
                + FORM.formatted("Eldre", "Spørsmålet")
                        .replace("\"title\": \"To\"", "\"title\": \"To\", \"gammelt\": true")
                + "', now()) RETURNING code");
        answers(respondent("eldre").start());
        assertThat(browser.get(LIST + "/eldre/1").page().text()).contains("unsupported_property");
    }

    @Test
    void makingASurveySaysBeforehandThatItFreezesTheVersion() throws Exception {
        put("utkast/1.json", FORM.formatted("Utkast", "A"));
        await("the new file", () -> !recorded("utkast", 1).isEmpty());
        String study = server.api()
                .post("/api/v1/studies", "{\"title\":\"Prøve\"}")
                .json()
                .get("id")
                .asText();
        Document page = browser.get("/admin/studies/" + study + "/new-survey").page();
        assertThat(page.select("#questionnaire-help").text()).contains("publiserer versjonen", "endres den aldri");
        assertThat(page.select("option[value=utkast/1]").text()).contains("ikke publisert ennå");
        server.api().survey("utkast");
        assertThat(browser.get("/admin/studies/" + study + "/new-survey")
                        .page()
                        .select("option[value=utkast/1]")
                        .text())
                .doesNotContain("ikke publisert");
    }

    @Test
    void theInstrumentsThatComeWithSvarbrevAreThereWhateverTheFolder() {
        assertThat(list(browser).select("td code").eachText()).contains("nav-leder", "imdi-kartleggingssamtale");
        assertThat(server.sql("SELECT count(DISTINCT code) FROM questionnaire_version WHERE code IN"
                        + " ('nav-leder', 'intro-leder', 'som-brukerundersokelse')"))
                .containsExactly("3");
    }
}

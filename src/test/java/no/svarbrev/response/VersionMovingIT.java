package no.svarbrev.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.CsvReading;
import no.svarbrev.testkit.PageRules;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.SurveyCore;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey whose questionnaire gets a second version while people answer it. */
class VersionMovingIT {
    private static final String OLD = "{'title':'Skjema','pages':["
            + "{'name':'en','title':'En','elements':[{'type':'radiogroup','name':'rolle','choices':['leder','ansatt']},"
            + "{'type':'text','name':'gammel'},{'type':'text','name':'bort'}]},"
            + "{'name':'to','title':'To','elements':[{'type':'text','name':'b'}]}]}";
    private static final String NEW = "{'title':'Skjema','pages':["
            + "{'name':'en','title':'En','elements':[{'type':'radiogroup','name':'rolle','choices':['sjef','ansatt']},"
            + "{'type':'text','name':'ny'}]},"
            + "{'name':'to','title':'To','elements':[{'type':'text','name':'b'},{'type':'text','name':'tillegg'}]}]}";
    private static final String MAPPING =
            "{'renamed':{'gammel':'ny'},'recoded':{'rolle':{'leder':'sjef'}},'dropped':['bort']}";
    private static final String TRIGGER =
            ",'triggers':[{'type':'setvalue','expression':'{b} = \"x\"','setToName':'rolle','setValue':'ansatt'}]}";

    @TempDir
    private static Path folder;

    @AutoClose
    private static TestServer server;

    private static Api api;
    private String survey;

    @BeforeAll
    static void start() throws IOException {
        put("skjema/1.json", OLD);
        put("skjema/2.json", NEW);
        put("skjema/2.mapping.json", MAPPING);
        put("virker/1.json", OLD.replaceFirst("}$", TRIGGER));
        put("virker/2.json", NEW.replaceFirst("}$", TRIGGER));
        put("virker/2.mapping.json", MAPPING);
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()));
        api = server.api();
    }

    private static void put(String path, String json) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, json.replace("\"", "\\\"").replace('\'', '"').replace("\\\"", "'"));
    }

    @BeforeEach
    void makeSurvey() {
        survey = api.survey("skjema");
    }

    private Respondent person(int index) {
        return new Respondent(server.port(), Api.tokenOf(api.invitations(survey).get(index)));
    }

    private Api.Reply move(int version, boolean started) {
        return api.post(
                "/api/v1/surveys/" + survey + "/version",
                "{\"version\":" + version + ",\"moveStarted\":" + started + "}");
    }

    private String stored(int index, String column) {
        return server.sql("SELECT " + column + " FROM response WHERE invitation_id = '"
                        + api.invitations(survey).get(index) + "'")
                .get(0);
    }

    private JsonNode answers(int index) {
        return SurveyCore.json(stored(index, "answers"));
    }

    private static JsonNode json(String text) {
        return SurveyCore.json(text);
    }

    private List<List<String>> export(String file) {
        return CsvReading.records(
                api.get("/api/v1/surveys/" + survey + "/" + file).text(), ',', "\n");
    }

    /** The responses by version: their numbers tell nothing of the order they came in. */
    private List<List<String>> responses() {
        List<List<String>> data = export("responses.csv");
        int version = data.get(0).indexOf("skjemaversjon");
        return Stream.concat(
                        Stream.of(data.get(0)),
                        data.stream().skip(1).sorted(Comparator.comparing(row -> row.get(version))))
                .toList();
    }

    private static List<String> column(List<List<String>> records, String name) {
        int index = records.get(0).indexOf(name);
        return records.stream().skip(1).map(record -> record.get(index)).toList();
    }

    private void fillFirstPage(Respondent person) {
        person.choose("rolle", "leder").type("gammel", "eldre").type("bort", "borte");
    }

    @Test
    void whoHasBegunGoesOnInTheNewVersionWithTheAnswersGivenAndTheExportHasBoth() {
        api.invite(survey, 2);
        Respondent done = person(0).start();
        fillFirstPage(done);
        done.next().type("b", "ferdig").next().send();
        Respondent begun = person(1).start();
        fillFirstPage(begun);
        begun.next().type("b", "halvveis").next();
        String submitted = stored(0, "response.*");
        Api.Reply reply = move(2, true);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        assertThat(reply.json()).isEqualTo(json("{'version':2,'moveStarted':true,'responses':1}"));
        assertThat(stored(0, "response.*")).isEqualTo(submitted);
        assertThat(answers(1)).isEqualTo(json("{'rolle':'sjef','ny':'eldre','b':'halvveis'}"));
        assertThat(stored(1, "saved_pages")).isEqualTo("{en}");

        begun.openLink();
        assertThat(begun.pageName()).isEqualTo("to");
        assertThat(begun.held("b")).containsExactly("halvveis");
        begun.type("tillegg", "mer").next().send();
        assertThat(stored(1, "version || ' ' || (submitted_at IS NOT NULL)")).isEqualTo("2 true");

        List<List<String>> data = responses();
        assertThat(data.get(0)).endsWith("skjemaversjon", "svarmate", "aapor", "rolle", "ny", "b", "tillegg", "bort");
        assertThat(column(data, "skjemaversjon")).containsExactly("1", "2");
        assertThat(column(data, "rolle")).containsExactly("sjef", "sjef");
        assertThat(column(data, "ny")).containsExactly("eldre", "eldre");
        assertThat(column(data, "tillegg")).containsExactly("-9999997", "mer");
        assertThat(column(data, "bort")).containsExactly("borte", "-9999997");
        List<List<String>> codebook = export("codebook.csv");
        assertThat(codebook.get(0)).endsWith("forklaring", "versjoner");
        assertThat(codebook)
                .filteredOn(row -> row.get(0).equals("tillegg"))
                .allSatisfy(row -> assertThat(row).endsWith("2"));
        assertThat(codebook)
                .filteredOn(row -> row.get(0).equals("b"))
                .allSatisfy(row -> assertThat(row).endsWith("1, 2"));
    }

    /** C-06. */
    @Test
    void whoHasBegunFinishesOnTheVersionBegunWithUnlessAskedOtherwise() {
        api.invite(survey, 2);
        Respondent begun = person(0).start();
        fillFirstPage(begun);
        assertThat(move(2, false).json().get("responses").asInt()).isZero();
        begun.next().type("b", "x").next().send();
        assertThat(stored(0, "version")).isEqualTo("1");
        assertThat(answers(0)).isEqualTo(json("{'rolle':'leder','gammel':'eldre','bort':'borte','b':'x'}"));
        Respondent late = person(1).start();
        assertThat(late.offered("rolle")).containsExactly("sjef", "ansatt");
        assertThat(stored(1, "version")).isEqualTo("2");
        assertThat(column(responses(), "skjemaversjon")).containsExactly("1", "2");
        assertThat(api.get("/api/v1/surveys/" + survey + "/rates").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/surveys/" + survey + "/invitations").status())
                .isEqualTo(200);
        assertThat(move(2, true).json().get("responses").asInt()).isZero();
    }

    @Test
    void aPageOfTheOldVersionSentInAfterwardsIsShownAgainInTheNewWithItsAnswers() {
        for (String code : List.of("skjema", "virker")) {
            survey = api.survey(code);
            api.invite(survey, 1);
            Respondent person = person(0).start();
            fillFirstPage(person);
            move(2, true);
            person.next();
            assertThat(person.pageName()).isEqualTo("en");
            assertThat(person.page().select(".notice").text()).contains("Skjemaet ble endret");
            assertThat(person.held("rolle")).containsExactly("sjef");
            assertThat(person.held("ny")).containsExactly("eldre");
            assertThat(answers(0)).isEqualTo(json("{'rolle':'sjef','ny':'eldre'}"));
            assertThat(stored(0, "saved_pages")).isEqualTo("{}");
            person.type("ny", "").next();
            assertThat(person.pageName()).isEqualTo("to");
            assertThat(person.page().select(".notice").text()).doesNotContain("Skjemaet ble endret");
            person.type("b", "b").next().send();
            assertThat(answers(0)).isEqualTo(json("{'rolle':'sjef','b':'b'}"));
        }
    }

    @Test
    void whatWasBlankedOnAPageOfTheOldVersionIsBlankInTheNew() {
        api.invite(survey, 1);
        Respondent person = person(0).start();
        fillFirstPage(person);
        person.next().press("back").type("gammel", "");
        move(2, true);
        assertThat(answers(0).has("ny")).isTrue();
        person.next();
        assertThat(answers(0)).isEqualTo(json("{'rolle':'sjef'}"));
    }

    @Test
    void whoLookedAtTheOldVersionBeginsTheNew() {
        api.invite(survey, 1);
        Respondent person = person(0);
        move(2, true);
        person.start();
        assertThat(server.sql("SELECT count(*) FROM response WHERE survey_id = '" + survey + "'"))
                .containsExactly("0");
        person.start();
        assertThat(stored(0, "version")).isEqualTo("2");
    }

    @Test
    void manyUnfinishedResponsesGoOverAndNoSubmittedOne() {
        server.sql(
                "INSERT INTO response (id, survey_id, version, language, started_at, saved_at, submitted_at, answers,"
                        + " saved_pages) SELECT gen_random_uuid(), '" + survey + "', 1, 'nb', now(), now(),"
                        + " CASE WHEN n % 10 = 0 THEN now() END, '{\"rolle\":\"leder\",\"b\":1.5}', '{en,to}'"
                        + " FROM generate_series(1, 500) n RETURNING 1");
        assertThat(move(2, true).json().get("responses").asInt()).isEqualTo(450);
        assertThat(server.sql("SELECT DISTINCT concat_ws(' ', version, answers, saved_pages, revision,"
                        + " submitted_at IS NULL) FROM response WHERE survey_id = '" + survey + "' ORDER BY 1"))
                .containsExactly(
                        "1 {\"b\": 1.5, \"rolle\": \"leder\"} {en,to} 0 f",
                        "2 {\"b\": 1.5, \"rolle\": \"sjef\"} {en} 1 t");
    }

    @Test
    void anOlderOrUnknownVersionAndOneThatDoesNotFollowAreRefusedAndNothingChanges() {
        move(2, false);
        String before = server.checksum();
        assertThat(code(move(1, false))).isEqualTo("older_version");
        assertThat(code(move(9, true))).isEqualTo("unknown_version");
        assertThat(code(api.post("/api/v1/surveys/" + survey + "/version", "{}")))
                .isEqualTo("missing_field");
        assertThat(code(api.post("/api/v1/surveys/" + survey + "/version", "{\"version\":2,\"moveStarted\":1}")))
                .isEqualTo("not_a_flag");
        assertThat(server.checksum()).isEqualTo(before);
        // published by a build that asked for less: a draft like this is set aside
        server.sql("INSERT INTO questionnaire_version (code, version, title, checksum, definition, published_at)"
                + " SELECT code, 3, title, checksum, replace(definition, 'tillegg', 'annet'), now()"
                + " FROM questionnaire_version WHERE code = 'skjema' AND version = 2 RETURNING 1");
        Api.Reply refused = move(3, true);
        server.sql("DELETE FROM questionnaire_version WHERE version = 3 RETURNING 1");
        assertThat(code(refused)).isEqualTo("unmapped_changes");
        assertThat(refused.text()).contains("«tillegg»");
        assertThat(server.checksum()).isEqualTo(before);
        survey = "3b1d6a52-0000-4000-8000-000000000000";
        assertThat(move(2, false).status()).isEqualTo(404);
    }

    private static String code(Api.Reply reply) {
        return reply.json().get("code").asText();
    }

    @Test
    void theSurveyPageSaysWhichVersionItUsesAndTakesItOver() {
        api.invite(survey, 1);
        person(0).start();
        Vertx vertx = Vertx.vertx();
        try {
            Browser browser = new Browser(vertx, server.port(), "127.0.0.1");
            browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
            Document page = browser.get("/admin/surveys/" + survey).page();
            assertThat(PageRules.faults(page)).isEmpty();
            assertThat(page.text()).contains("skjema, versjon 1", "Gå over til versjon 2");
            String address = "/admin/surveys/" + survey + "/version";
            assertThat(browser.post(address, Map.of("version", "2", "started", "move"))
                            .status())
                    .isEqualTo(403);
            String csrf =
                    page.select("form[action='" + address + "'] [name=csrf]").val();
            Browser.Reply reply = browser.post(address, Map.of("csrf", csrf, "version", "2", "started", "move"));
            assertThat(reply.status()).isEqualTo(303);
            page = browser.get(reply.header("location")).page();
            assertThat(PageRules.faults(page)).isEmpty();
            assertThat(page.text())
                    .contains("skjema, versjon 2", "1 påbegynte svar ble tatt med over")
                    .doesNotContain("Gå over til");
        } finally {
            vertx.close().await();
        }
    }
}

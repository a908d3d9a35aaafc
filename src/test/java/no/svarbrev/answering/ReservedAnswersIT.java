package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.CsvReading;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only interviewers see is theirs: whatever a unit sends, whoever begins the record, and whoever sends it in. */
class ReservedAnswersIT {
    private static final String FORM = """
            {"title": "Samtale", "pages": [
              {"name": "unit", "title": "Enheten", "elements": [
                {"type": "text", "name": "said", "title": "Hva sa dere? {judgement} {kept}"},
                {"type": "text", "name": "again", "title": "Igjen", "defaultValueExpression": "{tidligere.judgement}"},
                {"type": "text", "name": "kept", "visibleIf": "{intervjumodus} = true", "title": "Sist: {tidligere.judgement}",
                 "defaultValueExpression": "{tidligere.judgement}"},
                {"type": "text", "name": "judgement", "visibleIf": "{intervjumodus} = true", "title": "Vurdering"}]},
              {"name": "after", "title": "Etterpå (fylles ut av intervjueren)", "elements": [
                {"type": "text", "name": "note", "title": "Notat"},
                {"type": "text", "name": "n1", "title": "En", "visibleIf": "{tidligere.judgement} notempty"},
                {"type": "text", "name": "n2", "title": "To", "visibleIf": "{tidligere.judgement} notempty"},
                {"type": "text", "name": "n3", "title": "Tre", "visibleIf": "{tidligere.judgement} notempty"}]}]}""";

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static TestServer server;
    private static Browser admin;

    private String survey;
    private String invitation;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("samtale"));
        Files.writeString(folder.resolve("samtale/1.json"), FORM);
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()));
        vertx = Vertx.vertx();
        admin = new Browser(vertx, server.port(), "127.0.0.1");
        admin.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
    }

    @AfterAll
    static void stop() {
        vertx.close();
        server.close();
    }

    @BeforeEach
    void invite() {
        survey = server.api().survey("samtale");
        server.sql("UPDATE survey SET reopening_allowed = true WHERE id = '" + survey + "' RETURNING 1");
        invitation = server.api().invite(survey, 1).get(0);
    }

    private Respondent interviewer() {
        String address = "/admin/invitations/" + invitation + "/interview";
        String csrf = admin.get(address).page().select("[name=csrf]").first().val();
        String link = admin.post(address, Map.of("csrf", csrf)).header("location");
        return new Respondent(server.port(), link.substring("/s/".length()));
    }

    private Respondent unit() {
        return new Respondent(server.port(), Api.tokenOf(invitation));
    }

    private String forged(String fields) {
        return Api.formPost(
                        server.port(),
                        "/s/" + Api.tokenOf(invitation) + "/p/unit",
                        "version=samtale%2F1&shown=said&said=Nei&" + fields)
                .text();
    }

    private String stored(String key) {
        return String.valueOf(
                server.sql("SELECT answers ->> '" + key + "' FROM response WHERE invitation_id = '" + invitation + "'")
                        .get(0));
    }

    private Map<String, String> exported() {
        List<List<String>> rows = CsvReading.records(
                server.api().get("/api/v1/surveys/" + survey + "/responses.csv").text(), ',', "\n");
        Map<String, String> row = new HashMap<>();
        rows.get(0).forEach(name -> row.put(name, rows.get(1).get(row.size())));
        return row;
    }

    @Test
    void theUnitCanNeitherWriteOverNorDeleteTheInterviewersJudgement() {
        interviewer().start().type("judgement", "HEMMELIG").press("later");
        forged("shown=judgement&judgement=STOR&action=next");
        assertThat(stored("judgement")).isEqualTo("HEMMELIG");
        forged("shown=judgement&action=next");
        assertThat(stored("judgement")).isEqualTo("HEMMELIG");
        assertThat(stored("said")).as("the rest of the page is saved").isEqualTo("Nei");
        assertThat(server.sql("SELECT 'judgement' = ANY (vouched), revision FROM response WHERE invitation_id = '"
                        + invitation + "'"))
                .as("by the interviewer's own word only")
                .allMatch(row -> row.startsWith("t"));
    }

    @Test
    void whatWasSentInAndOpenedAgainIsKeptFromTheUnitToo() {
        interviewer().start().type("judgement", "HEMMELIG").next().next().send();
        unit().sendForm("/reopen");
        forged("shown=judgement&judgement=STOR&action=draft");
        forged("shown=judgement&action=draft");
        assertThat(stored("judgement")).isEqualTo("HEMMELIG");
    }

    @Test
    void aPageThatSaysItIsOldDoesNotTellWhetherTheJudgementIsWhatTheUnitGuesses() {
        interviewer().start().type("judgement", "HEMMELIG").press("later");
        for (String marks : List.of("was=0%3Ajudgement", "was=0%3Ajudgement&judgement=HEMMELIG", "judgement=STOR")) {
            assertThat(forged("revision=0&shown=judgement&action=next&" + marks))
                    .as(marks)
                    .doesNotContain("HEMMELIG", "ble endret", "Vurdering");
            assertThat(stored("judgement")).as(marks).isEqualTo("HEMMELIG");
        }
    }

    private void another() {
        interviewer().start().type("judgement", "HEMMELIG").next().next().send();
        String study = server.sql("SELECT study_id FROM survey WHERE id = '" + survey + "'")
                .get(0);
        String later = server.api().addSurvey(study, "Neste", "samtale");
        server.sql("UPDATE survey SET prefilled_from = '" + survey + "' WHERE id = '" + later + "' RETURNING 1");
        survey = later;
        invitation = server.api().invite(later, 1).get(0);
    }

    @Test
    void theNextRecordThatAnInterviewerBeginsTellsTheUnitNothing() {
        another();
        Respondent interviewer = interviewer().start();
        assertThat(interviewer.page().text()).as("the interviewer is told").contains("Sist: HEMMELIG");
        assertThat(server.sql("SELECT answers FROM response WHERE invitation_id = '" + invitation + "'"))
                .as("nothing of it is in the record that both open")
                .noneMatch(answers -> answers.contains("HEMMELIG"));
        assertThat(unit().page().outerHtml()).doesNotContain("HEMMELIG");
        interviewer.next();
        assertThat(stored("again")).as("what both see").isNotEqualTo("HEMMELIG");
        assertThat(unit().open("/s/" + Api.tokenOf(invitation) + "/p/unit")
                        .page()
                        .outerHtml())
                .doesNotContain("HEMMELIG");
    }

    /** Three questions are shown only to one who knows of the last time. */
    @Test
    void theFileKnowsWhatTheInterviewerKnew() {
        another();
        interviewer()
                .start()
                .type("said", "Ja")
                .type("again", "Ja")
                .type("judgement", "God")
                .next();
        assertThat(exported()).as("three of eight items, and not of five").containsEntry("aapor", "2.12");
        assertThat(server.sql("SELECT (variables -> 'tidligere') ->> 'judgement' FROM invitation_variables"
                        + " WHERE invitation_id = '" + invitation + "'"))
                .containsOnlyNulls();
    }

    @Test
    void whatNoInterviewerEverSawWasNotShown() {
        interviewer().start().type("said", "Ja").next();
        unit().openLink().send();
        assertThat(exported()).containsEntry("judgement", "-9999999").containsEntry("note", "-9999997");
    }
}

package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Administrator;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Axe;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.CsvReading;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is the interviewer's own is never seen by the unit, and is not lost by it: fault D25, in a real browser. */
class InterviewersOwnIT {
    private static final String FORM = "imdi-kartleggingssamtale";

    /** The interviewer's word by a condition and by its title, and the unit's texts that would tell it. */
    private static final String TELLTALE = """
            {"title": "Samtale", "pages": [
              {"name": "unit", "title": "Enheten {judgement}", "elements": [
                {"type": "text", "name": "said", "title": "Hva sa dere? {judgement}"},
                {"type": "html", "name": "told", "visibleIf": "{judgement} notempty", "html": "<p>Vurdert: {judgement}</p>"},
                {"type": "text", "name": "again", "title": "Sist: {tidligere.judgement}", "defaultValueExpression": "{tidligere.judgement}"},
                {"type": "text", "name": "judgement", "visibleIf": "{intervjumodus} = true", "title": "Vurdering"}]},
              {"name": "after", "title": "Etterpå (fylles ut av intervjueren)", "elements": [
                {"type": "comment", "name": "note", "title": "Notat"}]}],
             "completedHtml": "<p>Takk. {judgement}</p>"}""";

    @TempDir
    static Path folder;

    @AutoClose
    private static TestServer server;

    private static Chromium browser;
    private static Administrator admin;

    private String survey;
    private String invitation;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.ready();
        for (String code : List.of("telltale", FORM)) {
            Files.createDirectories(folder.resolve(code));
        }
        Files.writeString(folder.resolve("telltale/1.json"), TELLTALE);
        Files.copy(Path.of("questionnaires", FORM, "1.json"), folder.resolve(FORM + "/1.json"));
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()));
        admin = new Administrator(browser, server).logIn();
    }

    @BeforeEach
    void wide() {
        browser.width(1280).scripts(true);
    }

    private void invite(String form) {
        survey = server.api().survey(form);
        invitation = server.api().invite(survey, 1).get(0);
    }

    private void interview() {
        admin.open("/admin/invitations/" + invitation + "/interview").press("main form [type=submit]");
        admin.press("form[action$='/start'] [type=submit]");
    }

    private void next() {
        admin.press(".actions button[value=next]");
    }

    private void letTheUnitAppend() {
        admin.open("/admin/invitations/" + invitation + "/interview");
        admin.click("#append").press("form[action$='/terms'] [type=submit]");
    }

    private void open(String after) {
        admin.open("/s/" + Api.tokenOf(invitation) + after);
    }

    private String page() {
        return String.valueOf(browser.run("return document.documentElement.outerHTML"));
    }

    @Test
    void theUnitThatOpensTheConversationAgainDoesNotSeeTheInterviewersJudgement() {
        invite(FORM);
        interview();
        admin.type("[name=dato]", "2018-03-05").type("[name=intervjuer]", "Kari");
        while (!admin.isThere("[name=motivasjon]")) {
            next();
        }
        admin.click("[name=motivasjon][value=liten]").type("[name=annet_relevant]", "Ville helst slippe");
        next();
        assertThat(admin.text("main")).as("the interviewer sees it").contains("intervjuerens vurdering", "Ville helst");
        admin.press("form[action$='/submit'] [type=submit]");
        server.sql("UPDATE survey SET copy_allowed = true WHERE id = '" + survey + "' RETURNING 1");
        letTheUnitAppend();

        open("/copy");
        assertThat(page()).contains("Kari").doesNotContain("vurdering)", "motivasjon", "Etterarbeid", "Ville helst");
        open("");
        admin.press("form[action$='/reopen'] [type=submit]");
        assertThat(admin.text("h1")).isEqualTo("Se over svarene");
        assertThat(page()).doesNotContain("intervjuerens vurdering", "motivasjon", "Etterarbeid", "Ville helst");
        assertThat(Axe.violations(browser)).isEmpty();
        open("/p/etterarbeid");
        assertThat(page()).as("the page by its address").doesNotContain("motivasjon", "Ville helst");
        open("/p/behov");
        admin.type("[name=behov_fremover]", "Flere lærere");
        next();
        assertThat(admin.path()).endsWith("/review");
        admin.press("form[action$='/submit'] [type=submit]");
        assertThat(admin.text("h1")).isEqualTo("Svarene er sendt inn");

        List<List<String>> rows = CsvReading.records(
                server.api().get("/api/v1/surveys/" + survey + "/responses.csv").text(), ',', "\n");
        Map<String, String> row = new HashMap<>();
        rows.get(0).forEach(name -> row.put(name, rows.get(1).get(row.size())));
        assertThat(row)
                .as("nothing of it is lost")
                .containsEntry("annet_relevant", "Ville helst slippe")
                .containsEntry("behov_fremover", "Flere lærere")
                .containsEntry("motivasjon", "liten");
    }

    @Test
    void noTextNorConditionOfTheUnitTellsIt() {
        invite("telltale");
        interview();
        admin.type("[name=said]", "Vi sa ja").type("[name=judgement]", "HEMMELIG");
        next();
        admin.type("[name=note]", "OGSÅ HEMMELIG");
        next();
        admin.press("form[action$='/submit'] [type=submit]");
        assertThat(page()).as("the interviewer's receipt").contains("HEMMELIG");
        letTheUnitAppend();
        server.sql("UPDATE survey SET copy_allowed = true WHERE id = '" + survey + "' RETURNING 1");
        for (String after : List.of("", "/copy")) {
            open(after);
            assertThat(page()).as(after).doesNotContain("HEMMELIG", "Vurdert");
        }
        open("");
        admin.press("form[action$='/reopen'] [type=submit]");
        for (String after : List.of("/review", "/p/unit", "/later")) {
            open(after);
            assertThat(page()).as(after).doesNotContain("HEMMELIG", "Vurdert", "Notat");
        }
        open("/p/unit");
        admin.type("[name=said]", "Vi sa nei");
        next();
        admin.press("form[action$='/submit'] [type=submit]");
        assertThat(server.sql(
                        "SELECT answers ->> 'said' || ' ' || (answers ->> 'judgement') || ' ' || (answers ->> 'note')"
                                + " FROM response WHERE invitation_id = '" + invitation + "'"))
                .containsExactly("Vi sa nei HEMMELIG OGSÅ HEMMELIG");
    }

    @Test
    void theNextSurveyOfTheUnitIsNotFilledInFromIt() {
        invite("telltale");
        interview();
        admin.type("[name=said]", "Vi sa ja").type("[name=judgement]", "HEMMELIG");
        next();
        next();
        admin.press("form[action$='/submit'] [type=submit]");
        String study = server.sql("SELECT study_id FROM survey WHERE id = '" + survey + "'")
                .get(0);
        String later = server.api().addSurvey(study, "Neste", "telltale");
        server.sql("UPDATE survey SET prefilled_from = '" + survey + "' WHERE id = '" + later + "' RETURNING 1");
        invitation = server.api().invite(later, 1).get(0);
        open("");
        admin.press("form[action$='/start'] [type=submit]");
        assertThat(page()).contains("Hva sa dere?").doesNotContain("HEMMELIG");
        admin.open("/admin/invitations/" + invitation + "/interview").press("main form [type=submit]");
        assertThat(page()).as("but an interviewer is told").contains("Sist: HEMMELIG");
    }

    /** Fault D35. */
    @Test
    void anInterviewerIsNotAskedWhetherItConcernsThem() {
        invite("telltale");
        admin.open("/admin/invitations/" + invitation + "/interview").press("main form [type=submit]");
        assertThat(page()).doesNotContain("Gjelder ikke dette deg");
        admin.press("form[action$='/start'] [type=submit]");
        assertThat(page()).doesNotContain("Gjelder ikke dette deg");
        admin.press("button[value=later]");
        assertThat(page()).doesNotContain("Gjelder ikke dette deg", "lenken i e-posten");
        open("/p/unit");
        assertThat(page()).as("the respondent is").contains("Gjelder ikke dette deg");
    }

    @Test
    void oneWhoHadSaidNoCanBeInterviewedAllTheSame() {
        invite("telltale");
        Api.formPost(server.port(), "/s/" + Api.tokenOf(invitation) + "/decline/declined", "words=");
        interview();
        assertThat(admin.path()).endsWith("/p/unit");
        open("");
        assertThat(admin.text("h1")).isEqualTo("Takk for at du sa fra");
    }
}

package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C-03 and C-04: two people share a link, as in a shared mailbox, or one has it open in two places. */
class TwoOnOneLinkIT {
    private static final String NOTICE = "section.notice";

    @AutoClose
    private static TestServer server;

    private String invitation;
    private Respondent first;
    private Respondent second;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @BeforeEach
    void bothAreOnThePageOfTheAgreement() {
        invitation = server.api().invite(server.api().survey("nav-leder"), 1).get(0);
        first = new Respondent(server.port(), Api.tokenOf(invitation)).start();
        first.choose("organisering", "i_nav").next();
        second = new Respondent(server.port(), Api.tokenOf(invitation)).openLink();
        assertThat(second.pageName()).isEqualTo("avtale");
    }

    private String stored(String question) {
        return server.sql("SELECT answers ->> '" + question + "' " + TestServer.NEWEST_RESPONSE)
                .get(0);
    }

    @Test
    void whoChangesOneQuestionDoesNotWipeWhatTheOtherAnsweredToAnother() {
        first.choose("felles_rutiner", "ja").next();
        second.choose("avtale_finnes", "nei").next();
        assertThat(stored("felles_rutiner")).isEqualTo("ja");
        assertThat(stored("avtale_finnes")).isEqualTo("nei");
    }

    @Test
    void whatTheOtherAnsweredMeanwhileIsShownBeforeGoingOn() {
        first.choose("felles_rutiner", "ja").next();
        second.choose("avtale_finnes", "nei").next();
        assertThat(second.pageName()).isEqualTo("avtale");
        assertThat(second.page().select(NOTICE).text())
                .contains("ble endret mens du hadde den åpen", "svaret er nå «Ja»");
        assertThat(second.held("felles_rutiner")).containsExactly("ja");
        second.next();
        assertThat(second.pageName()).isNotEqualTo("avtale");
    }

    @Test
    void ofTwoAnswersToOneQuestionTheLastStandsAndTheOtherIsTold() {
        first.choose("felles_rutiner", "ja").next();
        second.choose("felles_rutiner", "nei").next();
        assertThat(stored("felles_rutiner")).isEqualTo("nei");
        assertThat(second.page().select(NOTICE).text()).contains("der sto det «Ja»", "Ditt svar er lagret i stedet");
    }

    @Test
    void whoLeavesThePageIsToldTooWhenTheOthersAnswerIsWrittenOver() {
        first.choose("felles_rutiner", "ja").next();
        second.choose("felles_rutiner", "nei").press("later");
        assertThat(second.pageName()).isEqualTo("avtale");
        assertThat(second.page().select(NOTICE).text()).contains("der sto det «Ja»");
        second.press("later");
        assertThat(second.path()).endsWith("/later");
    }

    @Test
    void theNextPressAfterADraftDoesNotEraseWhatTheDraftLetStand() {
        first.choose("felles_rutiner", "ja").next();
        Document own = second.choose("avtale_finnes", "nei").page();
        second.sendDraft().backTo(own).next();
        assertThat(stored("felles_rutiner")).isEqualTo("ja");
        assertThat(stored("avtale_finnes")).isEqualTo("nei");
        assertThat(second.page().select(NOTICE).text()).contains("ble endret mens", "svaret er nå «Ja»");
    }

    @Test
    void whoWasToldAndGoesBackInTheBrowserDoesNotEraseTheOthersAnswer() {
        first.choose("felles_rutiner", "ja").next();
        Document own = second.choose("avtale_finnes", "nei").page();
        second.next().backTo(own).choose("avtale_finnes", "ja").next();
        assertThat(stored("felles_rutiner")).isEqualTo("ja");
        assertThat(stored("avtale_finnes")).isEqualTo("ja");
        assertThat(second.page().select(NOTICE + " li").eachText()).hasSize(1);
    }

    /** One person, whose later page wrote the same answer, or set another one by a trigger. */
    @Test
    void goingBackChangesNothingBackThatALaterPageWrote(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("delt"));
        Files.writeString(folder.resolve("delt/1.json"), """
                {"title": "Delt", "pages": [
                  {"name": "one", "elements": [
                    {"type": "text", "name": "a", "valueName": "shared", "title": "A"},
                    {"type": "text", "name": "set", "title": "Satt"}, {"type": "text", "name": "c", "title": "C"}]},
                  {"name": "two", "elements": [
                    {"type": "text", "name": "b", "valueName": "shared", "title": "B"},
                    {"type": "radiogroup", "name": "d", "title": "D", "choices": ["ja", "nei"]}]}],
                 "triggers": [
                   {"type": "setvalue", "expression": "{d} = 'ja'", "setToName": "set", "setValue": "av utløseren"}]}
                """);
        try (TestServer own = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()))) {
            String token =
                    Api.tokenOf(own.api().invite(own.api().survey("delt"), 1).get(0));
            Respondent person = new Respondent(own.port(), token).start();
            Document page =
                    person.type("a", "først").type("set", "selv").type("c", "C").page();
            person.next().type("b", "sist").choose("d", "ja").next();
            person.backTo(page).type("c", "D").next();
            assertThat(own.sql(
                            "SELECT answers ->> 'shared' || ', ' || (answers ->> 'set') || ', ' || (answers ->> 'c') "
                                    + TestServer.NEWEST_RESPONSE))
                    .containsExactly("sist, av utløseren, D");
        }
    }

    /** The field «navn» stands by itself, and there is one in «kontakt» too. */
    @Test
    void aPartThatIsCalledAsTheQuestionThatWasChangedIsNotSaidToBe(@TempDir Path folder) throws IOException {
        try (TestServer own = SceneServer.start(folder)) {
            String token =
                    Api.tokenOf(own.api().invite(own.api().survey("alle"), 1).get(0));
            Respondent one = new Respondent(own.port(), token).start().open("/s/" + token + "/p/skriv");
            Respondent other = new Respondent(own.port(), token).open("/s/" + token + "/p/skriv");
            one.type("navn", "Den ene").press("later");
            other.type("navn", "Den andre").next();
            assertThat(other.page().select(NOTICE + " li").eachText())
                    .containsExactly("Navn på tiltaket: der sto det «Den ene». Ditt svar er lagret i stedet.");
        }
    }

    @Test
    void theSameAnswerTwiceIsNothingToTell() {
        first.choose("felles_rutiner", "nei").next();
        second.choose("felles_rutiner", "nei").next();
        assertThat(second.page().select(NOTICE)).isEmpty();
        assertThat(second.pageName()).isNotEqualTo("avtale");
    }

    @Test
    void aPageThatOnlyTheOtherHasSavedAnotherPageOfIsSavedAsItIs() {
        first.choose("avtale_finnes", "nei").next();
        first.next();
        Respondent third = new Respondent(server.port(), Api.tokenOf(invitation)).openLink();
        String page = third.pageName();
        first.press("back");
        third.next();
        assertThat(third.page().select(NOTICE)).isEmpty();
        assertThat(third.pageName()).isNotEqualTo(page);
    }

    @Test
    void manyPairsOfDevicesAtOnceMakeOneResponseEachWithTheirOwnAnswersOnly() {
        List<String> links = server.api().invite(server.api().survey("nav-leder"), 20).stream()
                .map(Api::tokenOf)
                .toList();
        List<CompletableFuture<Void>> devices = new ArrayList<>();
        for (int link = 0; link < links.size(); link++) {
            String token = links.get(link);
            String mine = "link " + link;
            devices.add(CompletableFuture.runAsync(() -> write(token, "vurdering", "viktige_omrader", mine)));
            devices.add(CompletableFuture.runAsync(() -> write(token, "registrering", "registrering_forslag", mine)));
        }
        devices.forEach(CompletableFuture::join);
        assertThat(server.sql("SELECT answers::text FROM response WHERE survey_id = (SELECT survey_id "
                        + TestServer.NEWEST_RESPONSE + ") ORDER BY 1"))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, links.size())
                        .mapToObj(link -> "{\"viktige_omrader\": \"link " + link
                                + "\", \"registrering_forslag\": \"link " + link + "\"}")
                        .toList());
    }

    private static void write(String token, String page, String question, String text) {
        Respondent device = new Respondent(server.port(), token);
        if (device.page().selectFirst("form[action$='/start']") != null) {
            device.start();
        }
        device.open("/s/" + token + "/p/" + page).type(question, text).next();
    }
}

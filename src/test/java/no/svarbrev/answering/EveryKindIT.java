package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.NotedAnswers;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of question can be answered, is told when wrong, read over and stored; {@link Respondent} checks the HTML. */
class EveryKindIT {
    @AutoClose
    private static TestServer server;

    private String invitation;
    private Respondent person;
    private NotedAnswers answers;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/answering/questionnaires"));
    }

    @BeforeEach
    void begin() {
        invitation = server.api().invite(server.api().survey("slag"), 1).get(0);
        person = new Respondent(server.port(), Api.tokenOf(invitation)).start();
        answers = new NotedAnswers(server, invitation, person);
    }

    private String stored(String key) {
        return server.sql("SELECT answers->'" + key + "' FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    private Respondent openPage(String page) {
        return person.open("/s/" + Api.tokenOf(invitation) + "/p/" + page);
    }

    private void fillFirstPage() {
        person.choose("sted", "Agder")
                .choose("tema", "2")
                .rank("viktigst", "c", "a", "b")
                .choose("enig", "false")
                .choose("nytte", "4")
                .next();
    }

    @Test
    void aListThatOpensIsChosenFromAndItsOtherIsSaid() {
        assertThat(person.offered("sted")).containsExactly("Troms", "Agder", "other");
        person.next();
        assertThat(person.page().select(".error-summary a").eachAttr("href")).containsExactly("#f-sted");
        person.choose("sted", "other").next();
        assertThat(person.page().select(".error-summary a").eachAttr("href")).containsExactly("#f-sted-Comment");
        assertThat(person.held("sted")).containsExactly("other");
        person.type("sted-Comment", "Svalbard").next();
        assertThat(person.pageName()).isEqualTo("skriv");
        assertThat(stored("sted") + stored("sted-Comment")).isEqualTo("\"other\"\"Svalbard\"");
    }

    @Test
    void tagsRanksYesAndNoAndStepsAreStoredAsTheyAreWritten() {
        fillFirstPage();
        assertThat(person.pageName()).isEqualTo("skriv");
        assertThat(stored("tema")).isEqualTo("[2]");
        assertThat(stored("viktigst")).isEqualTo("[\"c\", \"a\", \"b\"]");
        assertThat(stored("enig")).isEqualTo("false");
        assertThat(stored("nytte")).isEqualTo("4");
        openPage("valg");
        assertThat(person.held("viktigst.a")).containsExactly("2");
        assertThat(person.held("enig")).containsExactly("false");
        assertThat(person.held("tema")).containsExactly("2");
        assertThat(person.page().select(".scale .end").eachText()).containsExactly("Liten", "Stor");
    }

    @Test
    void twoOnTheSamePlaceAreToldAndKept() {
        person.choose("sted", "Troms")
                .choose("viktigst.a", "1")
                .choose("viktigst.b", "1")
                .next();
        assertThat(person.page().select("#q-viktigst .error").text()).contains("samme plass");
        assertThat(person.held("viktigst.b")).containsExactly("1");
        assertThat(stored("viktigst")).isNull();
    }

    @Test
    void typedFieldsHaveTheirInputsAndTellWhatIsWrong() {
        fillFirstPage();
        assertThat(person.page().select("#f-post").attr("type")).isEqualTo("email");
        assertThat(person.page().select("#f-dag").attr("type")).isEqualTo("date");
        assertThat(person.page().select("#f-uke").attr("type")).isEqualTo("week");
        assertThat(person.page().select("#f-kontakt-tlf").attr("type")).isEqualTo("tel");
        person.type("post", "ikke en adresse")
                .type("antall", "12")
                .type("dag", "31.02.2017")
                .type("uke", "2017-W60")
                .type("kontakt.tlf", "22")
                .next();
        assertThat(person.page().select(".error-summary a").eachText())
                .containsExactly(
                        "E-post – Skriv en hel e-postadresse, for eksempel navn@kommune.no.",
                        "Antall – Tallet kan ikke være større enn 9.",
                        "Dag – Skriv en dato som finnes, for eksempel 02.10.2017.",
                        "Uke – Skriv år og uke, for eksempel 2017-W40.",
                        "Kontakt – Navn – Spørsmålet må besvares.");
        assertThat(person.held("dag")).containsExactly("31.02.2017");
        person.type("post", "kari@kommune.no")
                .type("antall", "9")
                .type("dag", "2.10.2016")
                .type("uke", "2017-W40")
                .type("kontakt.navn", "Kari")
                .next();
        assertThat(person.page().select(".error-summary a").eachText())
                .containsExactly("Dag – Velg 01.01.2017 eller senere.");
        person.type("dag", "2.10.2017").next();
        assertThat(person.pageName()).isEqualTo("tabell");
        assertThat(stored("dag") + stored("kontakt")).isEqualTo("\"2017-10-02\"{\"tlf\": \"22\", \"navn\": \"Kari\"}");
    }

    private void toTheTables() {
        fillFirstPage();
        person.type("kontakt.navn", "Kari").next();
    }

    @Test
    void cellsAreQuestionsOfTheirOwnThatOpenAndMustBeAnswered() {
        toTheTables();
        assertThat(person.page().select(".panel h2").text()).isEqualTo("Rammen");
        assertThat(person.page().select("[name='tiltak.kurs.hvor']")).isEmpty();
        person.choose("tiltak.kurs.bruk", "ja").next();
        assertThat(person.page().select(".error-summary a").eachText())
                .containsExactly("Tiltak – Praksis – Brukt – Spørsmålet må besvares.");
        assertThat(person.page().select("[name='tiltak.kurs.hvor']")).hasSize(1);
        person.choose("tiltak.praksis.bruk", "nei").next();
        assertThat(person.pageName()).isEqualTo("slutt");
        openPage("tabell").type("tiltak.kurs.hvor", "3").next();
        assertThat(stored("tiltak"))
                .isEqualTo("{\"kurs\": {\"bruk\": \"ja\", \"hvor\": 3}, \"praksis\": {\"bruk\": \"nei\"}}");
    }

    @Test
    void anAnswerThatACellOnceOpenedIsKeptWhileItIsHidden() {
        toTheTables();
        person.choose("tiltak.kurs.bruk", "ja")
                .choose("tiltak.praksis.bruk", "nei")
                .next();
        assertThat(person.anchor()).isEqualTo("q-tiltak-kurs-hvor");
        person.type("tiltak.kurs.hvor", "3").next();
        openPage("tabell").choose("tiltak.kurs.bruk", "nei").next();
        openPage("tabell").choose("tiltak.kurs.bruk", "ja").next();
        openPage("tabell");
        assertThat(person.held("tiltak.kurs.hvor")).containsExactly("3");
    }

    @Test
    void rowsAreAddedAndTakenAwayWithinTheirLimits() {
        toTheTables();
        assertThat(person.page().select("button[value='add:mal']").text()).startsWith("Nytt mål");
        assertThat(person.page().select("button[value^='remove:mal']")).isEmpty();
        person.type("mal.0.navn", "Første").add("mal");
        assertThat(person.anchor()).isEqualTo("i-mal-1");
        assertThat(person.page().getElementById("i-mal-1")).isNotNull();
        assertThat(person.held("mal.0.navn")).containsExactly("Første");
        assertThat(person.held("mal.1.tall")).containsExactly("5");
        person.type("mal.1.navn", "Andre").add("mal").type("mal.2.navn", "Tredje");
        assertThat(person.page().select("button[value='add:mal']")).isEmpty();
        person.remove("mal.0");
        assertThat(person.anchor()).isEqualTo("i-mal-0");
        assertThat(person.held("mal.0.navn")).containsExactly("Andre");
        assertThat(person.held("mal.1.navn")).containsExactly("Tredje");
        assertThat(person.page().select("#q-sum output").text()).isEqualTo("10");
        assertThat(stored("mal"))
                .isEqualTo("[{\"navn\": \"Andre\", \"tall\": 5}, {\"navn\": \"Tredje\", \"tall\": 5}]");
    }

    @Test
    void whatCannotBeReadInARowIsKeptAndToldWhenARowIsAdded() {
        toTheTables();
        person.type("mal.0.tall", "mange").add("mal");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.held("mal.0.tall")).containsExactly("mange");
        assertThat(person.page().select(".error-summary a").eachText())
                .containsExactly("Mål – Rad 1 – Tall – Skriv et tall med sifre, for eksempel 12 eller 2,5.");
        assertThat(person.page().select("#q-mal-1-tall")).hasSize(1);
    }

    @Test
    void rowsThatThePageDoesNotHaveAreRefused() {
        toTheTables();
        String fields = "version=slag/1&shown=mal&mal.count=1&mal.1.navn=x";
        Api.Reply reply = Api.formPost(server.port(), "/s/" + Api.tokenOf(invitation) + "/p/tabell", fields);
        assertThat(reply.status()).isEqualTo(400);
        String many = "version=slag/1&shown=mal&mal.count=9999";
        Api.formPost(server.port(), "/s/" + Api.tokenOf(invitation) + "/p/tabell", many);
        assertThat(stored("mal"))
                .satisfiesAnyOf(
                        mal -> assertThat(mal).isNull(), mal -> assertThat(mal).hasSizeLessThan(60));
    }

    private void beginInOldWords() {
        invitation = server.api().invite(server.api().survey("gammel"), 1).get(0);
        person = new Respondent(server.port(), Api.tokenOf(invitation));
    }

    @Test
    void aFormInOldWordsIsAnsweredInItsOwnWords() {
        beginInOldWords();
        person.open("/s/" + Api.tokenOf(invitation));
        assertThat(person.page().select("h4").text()).isEqualTo("Velkommen");
        assertThat(person.page().select("button").eachText()).contains("Sett i gang");
        person.start();
        assertThat(person.pageName()).isEqualTo("page1");
        assertThat(person.page().select(".actions button").eachText()).startsWith("Videre");
        assertThat(person.page().select("button[value='add:folk']").text()).startsWith("En til");
        assertThat(person.page().select("button[value='remove:folk.0']").text()).startsWith("En mindre");
        person.choose("Hva liker du?", "Kaffe & te").type("folk.0.navn", "Ola").next();
        assertThat(stored("Hva liker du?")).isEqualTo("[\"Kaffe & te\"]");
        assertThat(person.page().select("h1").text()).isEqualTo("Til slutt");
        assertThat(person.page().select(".actions button").eachText()).startsWith("Les over", "Tilbake hit");
        assertThat(person.offered("aar")).containsExactly("2019", "2020", "2021");
        person.choose("aar", "2020").next();
        assertThat(person.page().select(".error-summary a").eachAttr("href")).containsExactly("#f-under");
        person.type("under.name", "Kari Nordmann").next();
        assertThat(person.page().select("dd").eachText()).contains("Kaffe & te", "Signert: Kari Nordmann", "2020");
        assertThat(person.page().select(".reviewed-title a").first().text()).startsWith("Rett");
        assertThat(person.page().select(".actions button").eachText()).containsExactly("Lever");
        assertThat(stored("under")).startsWith("\"data:image/svg+xml;base64,");
        person.open(person.page().select(".reviewed-title a").last().attr("href"));
        assertThat(person.held("under.name")).containsExactly("Kari Nordmann");
        person.next().send();
        assertThat(person.page().select("main h2").eachText()).contains("Takk!");
        assertThat(server.sql("SELECT shown FROM response WHERE invitation_id = '" + invitation + "'")
                        .get(0))
                .contains("Hva liker du?", "under");
    }

    @Test
    void allIsTickedByOneBoxWithoutScript() {
        beginInOldWords();
        person.start()
                .choose("Hva liker du?.all", "[\"Kaffe & te\",\"Brus, saft\"]")
                .next();
        assertThat(stored("Hva liker du?")).isEqualTo("[\"Kaffe & te\", \"Brus, saft\"]");
        openPage("page1");
        assertThat(person.held("Hva liker du?")).containsExactly("Kaffe & te", "Brus, saft");
        Api.Reply both = Api.formPost(
                server.port(),
                "/s/" + Api.tokenOf(invitation) + "/p/page1",
                "version=gammel/1&shown=Hva+liker+du%3F&Hva+liker+du%3F=none"
                        + "&Hva+liker+du%3F.all=%5B%22Kaffe+%26+te%22%2C%22Brus%2C+saft%22%5D");
        assertThat(both.status()).as("all and none: it is asked which").isEqualTo(422);
        Api.Reply forged = Api.formPost(
                server.port(),
                "/s/" + Api.tokenOf(invitation) + "/p/page1",
                "version=gammel/1&shown=Hva+liker+du%3F&Hva+liker+du%3F.all=%5B%22none%22%2Cnull%2C7%5D");
        assertThat(forged.status()).isEqualTo(422);
    }

    @Test
    void aSignatureThatIsDrawnIsShownAndCanBeTakenAway() {
        beginInOldWords();
        person.start().choose("Hva liker du?", "none").next();
        String page = "/s/" + Api.tokenOf(invitation) + "/p/Side%20nr.%202%3A%20slutt%3F";
        String drawn = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUg==";
        Api.formPost(
                server.port(),
                page,
                "version=gammel/1&shown=under&action=draft&under="
                        + drawn.replace("+", "%2B").replace("=", "%3D"));
        assertThat(stored("under")).isEqualTo("\"" + drawn + "\"");
        person.open(page);
        assertThat(person.page().select("#q-under img").attr("src")).isEqualTo(drawn);
        person.choose("under.clear", "1").next();
        assertThat(person.page().select(".error-summary a").eachAttr("href")).containsExactly("#f-under");
    }

    @Test
    void everythingIsReadOverInWordsAndSentIn() {
        fillFirstPage();
        person.type("dag", "2.10.2017").type("kontakt.navn", "Kari").next();
        person.choose("tiltak.kurs.bruk", "nei")
                .choose("tiltak.praksis.bruk", "nei")
                .type("mal.0.navn", "Jobb")
                .type("mal.0.tall", "2,5")
                .next();
        assertThat(person.page().select("img").attr("alt")).isEqualTo("Et kart");
        assertThat(person.page().select("img").attr("src")).startsWith("data:image/png;base64,iVBOR");
        assertThat(person.page().select("#q-annet label").text()).startsWith("Annet du vil si om Agder?");
        person.next();
        assertThat(person.page().select("dd").eachText())
                .contains(
                        "Agder",
                        "Arbeid",
                        "1. c",
                        "02.10.2017",
                        "Navn: Kari",
                        "Kurs – Brukt: nei",
                        "Rad 1 – Navn: Jobb",
                        "Rad 1 – Tall: 2,5",
                        "2,5");
        person.send();
        assertThat(person.path()).endsWith("/receipt");
        assertThat(server.sql("SELECT shown FROM response WHERE invitation_id = '" + invitation + "'"))
                .containsExactly("{sted,tema,viktigst,enig,nytte,post,antall,dag,uke,kontakt,tiltak,sum,mal,annet}");
        assertThat(answers.stored().get("sum").decimalValue()).isEqualByComparingTo("2.5");
    }
}

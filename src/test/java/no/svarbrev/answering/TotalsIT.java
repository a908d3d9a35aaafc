package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.svarbrev.form.Ids;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands below the columns of grids, on the pages of a respondent and in what is stored. */
class TotalsIT {
    @AutoClose
    private static TestServer server;

    private String invitation;
    private Respondent person;

    @BeforeAll
    static void start() {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/answering/questionnaires"));
    }

    @BeforeEach
    void begin() {
        invitation = server.api().invite(server.api().survey("summer"), 1).get(0);
        person = new Respondent(server.port(), Api.tokenOf(invitation)).start();
    }

    private String total(String grid, String column) {
        return person.page()
                .select("#q-" + Ids.of(grid + "-total." + column) + " output")
                .text();
    }

    private String stored() {
        return server.sql("SELECT answers FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    @Test
    void theRowBelowTheGridHasItsNameAndACellForEachColumn() {
        assertThat(person.page().select("#q-kost tfoot th").text()).isEqualTo("Til sammen");
        assertThat(person.page().select("#q-liste tfoot th").text()).isEqualTo("I alt");
        assertThat(person.page().select("#q-kost tfoot td")).hasSize(3);
        assertThat(person.page().select("#q-kost tfoot td").get(1).children()).isEmpty();
    }

    @Test
    void aTotalIsWorkedOutWheneverThePageIsSavedAndWrittenWithADecimalComma() {
        assertThat(total("kost", "belop")).isEqualTo("0");
        person.type("kost.lonn.belop", "2,5").type("kost.reise.belop", "7,5").sendDraft();
        assertThat(total("kost", "belop")).isEqualTo("10");
        person.type("kost.lonn.belop", "2,25").type("liste.0.antall", "4").add("liste");
        assertThat(total("kost", "belop")).isEqualTo("9,75");
        assertThat(total("liste", "antall")).isEqualTo("Høyst 4");
        assertThat(total("kost", "andel").replace('\u00a0', ' ')).isEqualTo("100 %");
    }

    @Test
    void conditionsAndTextsReadIt() {
        person.type("kost.lonn.belop", "8,5").type("kost.reise.belop", "4").next();
        assertThat(person.anchor()).isEqualTo("q-hvorfor");
        assertThat(person.page().select("#q-hvorfor label").text()).startsWith("Hvorfor 12,5?");
        person.next();
        assertThat(person.path()).endsWith("/review");
        person.open("/s/" + Api.tokenOf(invitation) + "/p/en")
                .type("kost.lonn.belop", "101")
                .next();
        assertThat(person.pageName()).isEqualTo("to");
    }

    @Test
    void whoReadsOverSeesItAndItIsStoredWithWhatIsSentIn() {
        person.type("kost.lonn.belop", "3,5").type("liste.0.antall", "7").next();
        assertThat(person.path()).endsWith("/review");
        assertThat(person.page().text()).contains("Til sammen – Beløp: 3,5").contains("I alt – Antall: Høyst 7");
        person.send();
        assertThat(person.path()).endsWith("/receipt");
        assertThat(stored())
                .contains("\"kost-total\": {\"andel\": 1, \"belop\": 3.5}")
                .contains("\"liste-total\": {\"antall\": 7}");
    }

    @Test
    void nobodyIsAskedForOne() {
        assertThat(person.page().select("[name*=-total]")).isEmpty();
        assertThat(person.page().select("tfoot :is(input, select, textarea)")).isEmpty();
    }

    @Test
    void withAScriptItFollowsWhileOneWritesInTheGrid() {
        Chromium browser = Chromium.ready();
        browser.open("http://127.0.0.1:" + server.port() + "/s/" + Api.tokenOf(invitation) + "/p/en");
        browser.click("[name='kost.lonn.belop']").keys("6,5");
        String total = "document.querySelector('#q-" + Ids.of("kost-total.belop") + " output').textContent";
        assertThat(browser.await("for (let tries = 0; tries < 100 && " + total + " !== '6,5'; tries++) {"
                        + "await new Promise(later => setTimeout(later, 100)); } return " + total))
                .isEqualTo("6,5");
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("kost.lonn.belop");
    }
}

package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Panels that the respondent repeats, lists inside them, and answers put into texts. */
class PanelsIT {
    private static final String MARKUP = "<script>alert(1)</script>";

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
        invitation = server.api().invite(server.api().survey("paneler"), 1).get(0);
        person = new Respondent(server.port(), Api.tokenOf(invitation)).start();
    }

    private String stored() {
        return server.sql("SELECT answers FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    @Test
    void thereAreNoneUntilOneIsAdded() {
        assertThat(person.page().select("#q-avtaler .hint").text()).isEqualTo("Ingen avtaler");
        person.add("avtaler");
        assertThat(person.anchor()).isEqualTo("i-avtaler-0");
        assertThat(person.page().select(".item")).hasSize(1);
        person.type("avtaler.0.navn", "Bydelen").add("avtaler");
        assertThat(person.page().select(".item > legend").eachText().get(0)).isEqualTo("Avtale 1: Bydelen");
        person.add("avtaler");
        assertThat(person.page().select("button[value='add:avtaler']")).isEmpty();
    }

    @Test
    void aRequiredQuestionInAPanelIsToldWithItsPanel() {
        person.add("avtaler").add("avtaler").type("avtaler.1.navn", "To").next();
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().select(".error-summary a").eachAttr("href")).containsExactly("#f-avtaler-0-navn");
        assertThat(person.page().select(".error-summary a").text()).startsWith("Avtaler – Avtale 1");
        assertThat(person.page().select("#f-avtaler-0-navn").attr("aria-describedby"))
                .isEqualTo("e-avtaler-0-navn");
    }

    @Test
    void aQuestionOpenedInAPanelIsAskedBeforeGoingOn() {
        person.add("avtaler")
                .type("avtaler.0.navn", "En")
                .choose("avtaler.0.skriftlig", "ja")
                .next();
        assertThat(person.pageName()).isEqualTo("en");
        assertThat(person.anchor()).isEqualTo("q-avtaler-0-nummer");
        person.type("avtaler.0.nummer", "17/3").next();
        assertThat(person.pageName()).isEqualTo("to");
    }

    @Test
    void listsInsidePanelsGrowAndShrinkByThemselves() {
        person.add("avtaler").add("avtaler").type("avtaler.0.navn", "En").type("avtaler.1.navn", "To");
        person.type("avtaler.1.parter.0.part", "NAV").add("avtaler.1.parter");
        assertThat(person.anchor()).isEqualTo("i-avtaler-1-parter-1");
        person.type("avtaler.1.parter.1.part", "Kommunen").remove("avtaler.1.parter.0");
        assertThat(person.held("avtaler.1.parter.0.part")).containsExactly("Kommunen");
        person.remove("avtaler.0");
        assertThat(person.held("avtaler.0.navn")).containsExactly("To");
        assertThat(person.held("avtaler.0.parter.0.part")).containsExactly("Kommunen");
        assertThat(stored()).isEqualTo("{\"avtaler\": [{\"navn\": \"To\", \"parter\": [{\"part\": \"Kommunen\"}]}]}");
    }

    @Test
    void removingThePanelThatCannotBeReadLeavesNothingToTell() {
        person.add("avtaler").type("avtaler.0.navn", "x".repeat(70_000)).remove("avtaler.0");
        assertThat(person.status()).isEqualTo(200);
        assertThat(person.page().select(".item")).isEmpty();
    }

    @Test
    void answersAreChoicesAndPartsOfTextsAndNeverMarkup() {
        person.add("avtaler").type("avtaler.0.navn", MARKUP).next();
        assertThat(person.pageName()).isEqualTo("to");
        assertThat(person.offered("viktig")).containsExactly(MARKUP);
        assertThat(person.page().select("script:not([src])")).isEmpty();
        assertThat(person.page().select("#q-om strong").text()).isEqualTo(MARKUP);
        person.choose("viktig", MARKUP).next().send();
        assertThat(person.path()).endsWith("/receipt");
        assertThat(person.page().select("script:not([src])")).isEmpty();
        assertThat(person.page().text()).contains("Takk for avtalen " + MARKUP);
    }

    @Test
    void theListButtonsComeAfterNextForWhoPressesEnter() {
        person.add("avtaler");
        assertThat(person.page().select("main form button").first().val()).isEqualTo("next");
    }
}

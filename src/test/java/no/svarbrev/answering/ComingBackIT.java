package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.Test;

/** D-13: whoever leaves comes back to the same place, whatever has happened meanwhile; there is no session to run out. */
class ComingBackIT {
    @Test
    void whoComesBackOnAnotherDeviceWeeksAfterAndAfterARestartIsWhereItWasLeft() {
        DatabaseAddress database = TestDatabase.fresh();
        String token;
        try (TestServer server = TestServer.on(database, Map.of())) {
            String survey = server.api().survey("nav-leder");
            token = Api.tokenOf(server.api().invite(survey, 1).get(0));
            Respondent person = new Respondent(server.port(), token).start();
            person.choose("organisering", "i_nav").next();
            person.choose("avtale_finnes", "ja").next();
            person.choose("avtale_varighet", "2_5")
                    .choose("avtale_grunnlag", "rundskriv")
                    .fillGrid("avtale_innhold", "ja");
            person.press("later");
            assertThat(person.path()).endsWith("/later");
        }
        try (TestServer again = TestServer.on(database, Map.of())) {
            again.clock().pass(Duration.ofDays(40));
            Respondent elsewhere = new Respondent(again.port(), token);
            assertThat(elsewhere.pageName()).isEqualTo("avtale");
            assertThat(elsewhere.held("avtale_varighet")).containsExactly("2_5");
            assertThat(elsewhere.held("avtale_grunnlag")).containsExactly("rundskriv");
            List<String> rows = elsewhere
                    .page()
                    .select("input[type=radio][name^='avtale_innhold.']")
                    .eachAttr("name");
            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(elsewhere.held(row)).containsExactly("ja"));
            elsewhere.next().press("back").press("back");
            assertThat(elsewhere.held("organisering")).containsExactly("i_nav");
        }
    }

    /** WCAG 2.2.1. */
    @Test
    void aPageLeftOpenForWeeksAndThroughARestartIsStillTaken() {
        DatabaseAddress database = TestDatabase.fresh();
        int port;
        Respondent person;
        TestServer server = TestServer.on(database, Map.of());
        try (server) {
            String survey = server.api().survey("nav-leder");
            person = new Respondent(
                    server.port(), Api.tokenOf(server.api().invite(survey, 1).get(0)));
            person.start().choose("organisering", "i_nav");
            port = server.port();
        }
        try (TestServer again = TestServer.on(database, Map.of(Setting.PORT, String.valueOf(port)))) {
            again.clock().pass(Duration.ofDays(40));
            person.next();
            assertThat(person.pageName()).isEqualTo("avtale");
            assertThat(again.sql("SELECT answers FROM response")).containsExactly("{\"organisering\": \"i_nav\"}");
        }
    }
}

package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.CountingProxy;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the server asks the database for each thing a respondent does, counted on the wire. */
class PageSaveRoundTripIT {
    private static CountingProxy proxy;
    private static TestServer server;
    private static List<String> invitations;
    private static int next;

    private Respondent respondent;

    @BeforeAll
    static void warmUp() {
        proxy = new CountingProxy(TestDatabase.fresh());
        server = TestServer.on(
                proxy.address(), Map.of(Setting.QUESTIONNAIRES, "src/test/resources/process/questionnaires"));
        String survey = server.api().survey("lagring");
        invitations = server.api().invite(survey, 30);
        // Every connection of the pool gets to know every statement.
        for (int warm = 0; warm < 20; warm++) {
            another().start().type("en_forst", "varm").next().next().next().send();
        }
    }

    @AfterAll
    static void close() {
        server.close();
        proxy.close();
    }

    private static Respondent another() {
        return new Respondent(server.port(), Api.tokenOf(invitations.get(next++)));
    }

    @BeforeEach
    void openLink() {
        respondent = another();
    }

    @Test
    void aPageSaveIsOneRoundTripAndAPageShownIsOne() {
        respondent.start();
        List<String> saves = new ArrayList<>();
        for (int save = 0; save < 10; save++) {
            respondent.open("/s/" + token() + "/p/en").type("en_forst", "gang " + save);
            proxy.take();
            respondent.next();
            saves.addAll(proxy.take());
        }
        // Each press is a save and, after it, the next page.
        assertThat(saves).hasSize(20);
        for (int save = 0; save < saves.size(); save += 2) {
            assertThat(saves.get(save)).startsWith("UPDATE response");
            assertThat(saves.get(save + 1)).startsWith("SELECT link.invitation_id");
        }
        System.out.println("Round trips of a page save: 1, of showing a page: 1");
    }

    @Test
    void startingIsOneRoundTripAndSubmittingTwo() {
        proxy.take();
        respondent.start();
        List<String> start = proxy.take();
        respondent.next().next().next();
        proxy.take();
        respondent.send();
        List<String> submit = proxy.take();
        // After the start comes the first page, after the submission the receipt.
        assertThat(start).hasSize(2);
        assertThat(start.get(0)).startsWith("INSERT INTO response");
        assertThat(submit).hasSize(3);
        assertThat(submit.get(1)).startsWith("UPDATE response");
        System.out.println("Round trips of starting: 1, of submitting: 2 (read, close)");
    }

    private String token() {
        return respondent.path().split("/")[2];
    }
}

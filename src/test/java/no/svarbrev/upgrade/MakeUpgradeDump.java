package no.svarbrev.upgrade;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.Test;

/**
 * Makes the dump of this build that later builds are to start from: the demonstration, and a small survey whose people stand
 * at different places. No test of the suite; README.md beside the dumps says how it is run, once for each release.
 */
class MakeUpgradeDump {
    private static final Path DUMPS = Path.of("src/test/resources/upgrade");

    private TestServer server;

    @Test
    void ofThisBuild() throws Exception {
        String build = System.getProperty("upgrade.dump");
        try (TestServer made = TestServer.start()) {
            server = made;
            made.demo().fill(line -> {}).await(300, TimeUnit.SECONDS);
            String survey = made.api().survey("nav-leder");
            people(made.api().invite(survey, 5));
            made.eventually("SELECT string_agg(DISTINCT state, ' ') FROM message", "accepted");
            Dump.write(made.address(), DUMPS.resolve(build + ".sql.gz"));
            Dump.zip(export(demonstration()), DUMPS.resolve(build + ".nav-leder.csv.gz"));
            Dump.zip(export(survey), DUMPS.resolve(build + ".small.csv.gz"));
        }
    }

    /** One has not come, one stands on the second page, one is at the review, one has sent in, one is not to be asked. */
    private void people(List<String> invitations) {
        begun(invitations.get(1));
        atTheReview(invitations.get(2));
        Respondent sent = atTheReview(invitations.get(3));
        sent.send();
        Api.Reply outcome = server.api()
                .put(
                        "/api/v1/invitations/" + invitations.get(4) + "/outcome",
                        "{\"code\":\"4.10\",\"reason\":\"sluttet\"}");
        if (outcome.status() != 200) {
            throw new AssertionError(outcome);
        }
    }

    private Respondent begun(String invitation) {
        Respondent person = new Respondent(server.port(), Api.tokenOf(invitation)).start();
        return person.choose("organisering", "i_nav").next();
    }

    private Respondent atTheReview(String invitation) {
        Respondent person = begun(invitation).choose("avtale_finnes", "nei");
        while (!person.next().pageName().isEmpty()) {
            if (person.pageName().equals("avslutning")) {
                person.type("kommentar", "Æøå: «alt» er sagt;\nto linjer");
            }
        }
        return person;
    }

    private String demonstration() {
        return server.sql("SELECT survey.id FROM survey JOIN invitation ON invitation.survey_id = survey.id"
                        + " WHERE survey.questionnaire = 'nav-leder' GROUP BY survey.id ORDER BY count(*) DESC LIMIT 1")
                .get(0);
    }

    private String export(String survey) {
        return server.api()
                .get("/api/v1/surveys/" + survey + "/responses.csv?profile=analyse")
                .text();
    }
}

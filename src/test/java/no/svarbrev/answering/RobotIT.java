package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.svarbrev.questionnaire.Questionnaire;
import no.svarbrev.response.Response;
import no.svarbrev.routing.Answers;
import no.svarbrev.routing.Circumstances;
import no.svarbrev.routing.Evaluation;
import no.svarbrev.routing.engine.value.Same;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.RealQuestionnaires;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.Robot;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every instrument can be played to the end, whatever is answered, and stores what the engine says it stores. */
class RobotIT {
    private static final int WALKS = LongForm.times(8, 100);

    @AutoClose
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    static Stream<String> instruments() {
        return RealQuestionnaires.CODES.stream();
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void manyRandomRespondentsComeToTheEnd(String code) {
        List<String> invitations = server.api().invite(server.api().survey(code), WALKS);
        for (int walk = 0; walk < WALKS; walk++) {
            play(code, invitations.get(walk), walk);
        }
    }

    private static void play(String code, String invitation, int seed) {
        Respondent person = new Respondent(server.port(), Api.tokenOf(invitation)).start();
        List<String> pages = new Robot(person, seed).walk();
        JsonNode expected = evaluated(RealQuestionnaires.read(code), stored(invitation), invitation);
        person.send();
        assertThat(person.path()).as("%s, walk %s over %s", code, seed, pages).endsWith("/receipt");
        JsonNode completed = stored(invitation);
        assertThat(Same.values(completed, expected.get("complete")))
                .as("%s, walk %s: stored %s, evaluate says %s", code, seed, completed, expected)
                .isTrue();
    }

    private static JsonNode evaluated(Questionnaire questionnaire, ObjectNode saved, String invitation) {
        ObjectNode variables = document("SELECT variables::text FROM invitation_variables", invitation);
        return Evaluation.of(
                questionnaire,
                Optional.of(new Answers(saved)),
                List.of(),
                new Circumstances(variables, server.clock(), "nb", 0));
    }

    private static ObjectNode stored(String invitation) {
        return document("SELECT answers::text FROM response", invitation);
    }

    private static ObjectNode document(String select, String invitation) {
        return Response.parsed(server.sql(select + " WHERE invitation_id = '" + invitation + "'")
                        .get(0))
                .data();
    }
}

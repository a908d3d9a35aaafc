package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import no.svarbrev.testkit.TestDatabase;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server is killed (SIGKILL) while respondents save: what they were told is saved, is saved. */
class KillIT {
    private static final int RESPONDENTS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The promise is ten seconds; a machine that is busy with other things gets more. */
    private static final Duration RESTART = Duration.ofSeconds(30);

    private static final String RESPONSES = """
            SELECT json_build_object('invitation', invitation_id, 'answers', answers,
                                     'saved_pages', saved_pages, 'revision', revision)::text
              FROM response
            """;

    @TempDir
    private Path folder;

    private final List<Long> restarts = new ArrayList<>();

    @Test
    void noAcknowledgedPageIsLostWhenAServerWithItsBuiltInDatabaseIsKilledAgainAndAgain() throws Exception {
        kill(LongForm.times(2, 4), command(), ServerProcess::builtInDatabase);
    }

    @Test
    void noAcknowledgedPageIsLostWhenAServerOnADatabaseOfItsOwnIsKilledAgainAndAgain() throws Exception {
        DatabaseAddress database = TestDatabase.fresh();
        kill(LongForm.times(3, 6), command().on(database), server -> database);
    }

    private ServerCommand command() {
        return ServerCommand.in(folder)
                .with(Setting.QUESTIONNAIRES, "src/test/resources/process/questionnaires")
                .with(Setting.SECRET, TestServer.SECRET);
    }

    private void kill(int times, ServerCommand command, Function<ServerProcess, DatabaseAddress> database)
            throws Exception {
        Random random = new Random(times);
        ServerProcess server = command.start();
        try {
            List<String> tokens = startAll(server);
            SavingCrowd crowd = new SavingCrowd(tokens);
            for (int kill = 1; kill <= times; kill++) {
                crowd.saveUntil(server.port(), 200 + random.nextInt(800), server::kill9);
                server = again(server, command);
                crowd.assertNothingIsLost(responses(database.apply(server)));
            }
            assertThePagesShowIt(server, tokens, responses(database.apply(server)));
            System.out.printf(
                    "%d kills, %d saves acknowledged, none lost; ready again after %s ms%n",
                    times, crowd.acknowledged(), restarts);
        } finally {
            server.close();
        }
    }

    private static List<String> startAll(ServerProcess server) {
        String survey = server.api().survey("lagring");
        List<String> tokens = server.api().invite(survey, RESPONDENTS).stream()
                .map(Api::tokenOf)
                .toList();
        tokens.forEach(token -> new Respondent(server.port(), token).start());
        return tokens;
    }

    private ServerProcess again(ServerProcess killed, ServerCommand command) {
        ServerProcess server = command.start();
        assertThat(killed.isAlive()).isFalse();
        restarts.add(server.untilReady().toMillis());
        assertThat(server.untilReady()).isLessThan(RESTART);
        return server;
    }

    private static Map<String, JsonNode> responses(DatabaseAddress database) throws Exception {
        Map<String, JsonNode> byToken = new HashMap<>();
        for (String row : TestDatabase.column(database, RESPONSES)) {
            JsonNode response = JSON.readTree(row);
            byToken.put(Api.tokenOf(response.get("invitation").asText()), response);
        }
        return byToken;
    }

    private static void assertThePagesShowIt(ServerProcess server, List<String> tokens, Map<String, JsonNode> stored) {
        for (String token : tokens) {
            Respondent respondent = new Respondent(server.port(), token);
            stored.get(token).get("saved_pages").forEach(page -> {
                respondent.open("/s/" + token + "/p/" + page.asText());
                assertThat(respondent.page().select("textarea").eachText())
                        .as("%d %s %s", respondent.status(), respondent.path(), respondent.heading())
                        .containsExactly(
                                stored.get(token)
                                        .at("/answers/" + page.asText() + "_forst")
                                        .asText(),
                                stored.get(token)
                                        .at("/answers/" + page.asText() + "_sist")
                                        .asText());
            });
        }
    }
}

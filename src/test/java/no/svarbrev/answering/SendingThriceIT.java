package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.TestServer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** C-01: a thousand people press «Send inn» three times, each time before the first press was answered. */
class SendingThriceIT {
    private static final int PEOPLE = LongForm.times(250, 1_000);
    private static final int AT_ONCE = 25;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AutoClose
    private static TestServer server;

    private static List<String> tokens;

    @BeforeAll
    static void allHaveFilledInAllPages() {
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, "src/test/resources/process/questionnaires"));
        String survey = server.api().survey("lagring");
        tokens = server.api().invite(survey, PEOPLE).stream().map(Api::tokenOf).toList();
        server.sql("INSERT INTO response (id, survey_id, invitation_id, version, language, started_at, saved_at,"
                + " answers, saved_pages, revision) SELECT gen_random_uuid(), survey_id, id, 1, 'nb', now(), now(),"
                + " '{\"en_forst\": \"svar\"}', '{en,to,tre}', 3 FROM invitation RETURNING 1");
    }

    @Test
    void threePressesOnSendByHundredsMakeOneResponseEachAndTheSameReceipt() {
        for (int first = 0; first < PEOPLE; first += AT_ONCE) {
            List<CompletableFuture<HttpResponse<String>>> presses = new ArrayList<>();
            for (String token : tokens.subList(first, first + AT_ONCE)) {
                Stream.of(1, 2, 3).forEach(press -> presses.add(press(token)));
            }
            for (int press = 0; press < presses.size(); press++) {
                HttpResponse<String> answer = presses.get(press).join();
                assertThat(answer.statusCode()).isEqualTo(303);
                assertThat(answer.headers().firstValue("location"))
                        .contains("/s/" + tokens.get(first + press / 3) + "/receipt");
            }
        }
        assertThat(server.sql("SELECT count(*) FROM response")).containsExactly(String.valueOf(PEOPLE));
        assertThat(server.sql(
                        "SELECT DISTINCT concat_ws(' ', submitted_at IS NOT NULL, revision, answers) FROM response"))
                .as("submitted once: the revision counts")
                .containsExactly("t 4 {\"en_forst\": \"svar\"}");
        for (String token : tokens.subList(0, 20)) {
            assertThat(Stream.of(1, 2, 3).map(look -> receipt(token)).distinct())
                    .hasSize(1);
        }
    }

    private static CompletableFuture<HttpResponse<String>> press(String token) {
        URI address = URI.create("http://127.0.0.1:" + server.port() + "/s/" + token + "/submit");
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String receipt(String token) {
        Api.Reply reply = new Api(server.port(), null).get("/s/" + token + "/receipt");
        assertThat(reply.status()).isEqualTo(200);
        return Jsoup.parse(reply.text()).select("dl").text();
    }
}

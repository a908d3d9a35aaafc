package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H-03: pages with hundreds of fields and with the longest texts are taken; what is too long is told, and not lost. */
class MuchTextIT {
    private static final int LONGEST = 60_000;
    private static final int ROWS = 30;
    private static final int COLUMNS = 10;
    private static final int TEXTS = 12;

    @TempDir
    private static Path folder;

    @AutoClose
    private static TestServer server;

    private static String survey;
    private static List<String> invitations;
    private static int next;

    private Respondent person;
    private String invitation;

    @BeforeAll
    static void start() throws IOException {
        String columns = IntStream.range(0, COLUMNS)
                .mapToObj(column -> "{'name':'k" + column + "','cellType':'text'}")
                .collect(Collectors.joining(","));
        String rows = IntStream.range(0, ROWS).mapToObj(row -> "'r" + row + "'").collect(Collectors.joining(","));
        String texts = IntStream.range(0, TEXTS)
                .mapToObj(text -> "{'type':'comment','name':'t" + text + "'}")
                .collect(Collectors.joining(","));
        Path file = folder.resolve("stor/1.json");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                ("{'title':'Stort skjema','pages':[{'name':'rutenett','elements':[{'type':'matrixdropdown','name':'grid',"
                                + "'columns':[" + columns + "],'rows':[" + rows
                                + "]},{'type':'comment','name':'fritt'}]},"
                                + "{'name':'tekster','elements':[" + texts + "]}]}")
                        .replace('\'', '"'));
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()));
        survey = server.api().survey("stor");
        invitations = server.api().invite(survey, 5);
    }

    @BeforeEach
    void begin() {
        invitation = invitations.get(next++);
        person = new Respondent(server.port(), Api.tokenOf(invitation)).start();
    }

    private String stored(String column) {
        return server.sql("SELECT " + column + " FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    private void openTheTexts() {
        person.next();
        person.open("/s/" + Api.tokenOf(invitation) + "/p/tekster");
    }

    @Test
    void aGridOf300FieldsAndTheLongestTextAreStored() {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                person.type("grid.r" + row + ".k" + column, row + "/" + column + " å");
            }
        }
        person.type("fritt", "å".repeat(LONGEST)).next();
        assertThat(person.pageName()).isEqualTo("tekster");
        assertThat(stored("(SELECT count(*) FROM jsonb_each(answers -> 'grid') r, jsonb_each(r.value))"))
                .isEqualTo("300");
        assertThat(stored("answers #>> '{grid,r29,k9}'")).isEqualTo("29/9 å");
        assertThat(stored("length(answers ->> 'fritt')")).isEqualTo("60000");
    }

    @Test
    void twelveOfTheLongestTextsOnOnePageAreStored() {
        openTheTexts();
        for (int text = 0; text < TEXTS; text++) {
            person.type("t" + text, "å".repeat(LONGEST - text));
        }
        person.next();
        assertThat(person.path()).endsWith("/review");
        assertThat(stored("length(answers ->> 't0') + length(answers ->> 't11')"))
                .isEqualTo(String.valueOf(2 * LONGEST - 11));
    }

    @Test
    void ofTwelveTextsOneThatIsOneCharacterTooLongIsToldAndNoneIsLost() {
        openTheTexts();
        for (int text = 0; text < TEXTS; text++) {
            person.type("t" + text, text + "å".repeat(text == 7 ? LONGEST : 50_000));
        }
        person.next();
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().select("#q-t7 .error").text()).contains("for lang", "høyst 60000 tegn");
        assertThat(person.page().select(".error-summary a").eachAttr("href")).containsExactly("#f-t7");
        for (int text = 0; text < TEXTS; text++) {
            assertThat(person.held("t" + text)).containsExactly(text + "å".repeat(text == 7 ? LONGEST : 50_000));
        }
        person.type("t7", "kort").next();
        assertThat(person.path()).endsWith("/review");
    }

    @Test
    void moreThanThePageCanTakeIsToldWithWhatToDoAndWhatWasSavedBeforeIsThere() {
        person.type("fritt", "Lagret").next();
        for (int text = 0; text < TEXTS; text++) {
            person.type("t" + text, "å".repeat(2 * LONGEST));
        }
        person.next();
        assertThat(person.status()).isEqualTo(413);
        assertThat(person.heading()).isEqualTo("Det er for mye tekst på denne siden");
        assertThat(person.page().text()).contains("ikke lagret", "Gå tilbake", "kort ned", "tidligere sider");
        String link = person.page().select("main a").attr("href");
        assertThat(link).isEqualTo("/s/" + Api.tokenOf(invitation));
        assertThat(person.open(link).pageName()).isEqualTo("tekster");
        assertThat(stored("answers")).isEqualTo("{\"fritt\": \"Lagret\"}");
    }

    @Test
    void manyWhoSendMuchAtOnceAndNeverFinishDoNotKeepOthersOut() throws IOException {
        String head = "POST /s/" + Api.tokenOf(invitation) + "/p/tekster HTTP/1.1\r\nHost: a\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 4000000\r\n\r\nt0=";
        List<Socket> slow = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            Socket socket = new Socket("127.0.0.1", server.port());
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }
        person.type("fritt", "En vanlig side").next();
        assertThat(person.pageName()).isEqualTo("tekster");
        for (Socket socket : slow) {
            socket.close();
        }
        for (int text = 0; text < TEXTS; text++) {
            person.type("t" + text, "å".repeat(LONGEST));
        }
        person.next();
        assertThat(person.path()).endsWith("/review");
    }
}

package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.KeyboardUser;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A respondent who has a keyboard and no mouse, in a browser that runs no script. */
class KeyboardIT {
    private static final int PAGES = LongForm.times(2, 5);
    private static final String CHOICES = ",'choices':['ja','nei','delvis']";
    private static final String COLUMNS = ",'columns':['ofte','sjelden','aldri'],'rows':['mote','brev']";

    /** A page has each of these once: sixty in the long form. */
    private static final List<String> QUESTIONS = List.of(
            "'type':'radiogroup'" + CHOICES,
            "'type':'checkbox'" + CHOICES,
            "'type':'dropdown'" + CHOICES,
            "'type':'boolean'",
            "'type':'rating','rateMax':5",
            "'type':'text','isRequired':true",
            "'type':'text','inputType':'number','min':0",
            "'type':'text','inputType':'date'",
            "'type':'comment'",
            "'type':'matrix'" + COLUMNS,
            "'type':'ranking','choices':['en','to']",
            "'type':'multipletext','items':[{'name':'navn','title':'Navn'},{'name':'sted','title':'Sted'}]");

    @TempDir
    static Path folder;

    private static Chromium browser;

    @AutoClose
    private static TestServer server;

    private String invitation;
    private KeyboardUser person;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.ready().scripts(false);
        Files.writeString(
                Files.createDirectories(folder.resolve("seksti")).resolve("1.json"),
                "{'title':'Seksti','pages':[%s]}"
                        .formatted(join(PAGES, KeyboardIT::page))
                        .replace('\'', '"'));
        server = TestServer.start(Map.of(Setting.QUESTIONNAIRES, folder.toString()));
    }

    private static String join(int times, IntFunction<String> part) {
        return IntStream.rangeClosed(1, times).mapToObj(part).collect(Collectors.joining(","));
    }

    private static String page(int page) {
        return "{'name':'side%d','title':'Side %d','elements':[%s]}"
                .formatted(
                        page,
                        page,
                        join(
                                QUESTIONS.size(),
                                number -> "{'name':'p%dq%d','title':'Spørsmål %d',%s}"
                                        .formatted(page, number, number, QUESTIONS.get(number - 1))));
    }

    @BeforeEach
    void openTheLink() {
        invitation = server.api().invite(server.api().survey("seksti"), 1).get(0);
        browser.open("http://127.0.0.1:" + server.port() + "/s/" + Api.tokenOf(invitation));
        person = new KeyboardUser(browser);
    }

    private String stored(String what) {
        return server.sql("SELECT " + what + " FROM response WHERE invitation_id = '" + invitation + "'")
                .get(0);
    }

    @Test
    void everyKindOfQuestionIsAnsweredOnPageAfterPageAndSentIn() {
        person.tabTo("Start undersøkelsen").enter();
        for (int page = 1; page <= PAGES; page++) {
            assertThat(browser.address()).endsWith("/p/side" + page);
            person.answerDownTo("Neste").enter();
        }
        assertThat(browser.address()).endsWith("/review");
        person.tabTo("Send inn svarene").enter();
        assertThat(browser.address()).endsWith("/receipt");
        assertThat(stored("(SELECT count(*) FROM jsonb_object_keys(answers))"))
                .isEqualTo(String.valueOf(PAGES * QUESTIONS.size()));
        assertThat(stored("jsonb_build_array("
                        + join(QUESTIONS.size(), number -> "answers->'p" + PAGES + "q" + number + "'") + ")"))
                .isEqualTo(
                        "[\"nei\", [\"ja\", \"nei\", \"delvis\"], \"ja\", false, 2, \"12\", 12, \"2017-02-02\", \"12\","
                                + " {\"brev\": \"sjelden\", \"mote\": \"sjelden\"}, [\"en\", \"to\"], {\"navn\": \"12\", \"sted\": \"12\"}]");
    }

    @Test
    void enterInAFieldGoesOnAndTheErrorsTakeTheFocusAndLeadToTheirFields() {
        person.tabTo("Start undersøkelsen").enter();
        person.tabToField("f-p1q7").type("12").enter();
        assertThat(person.focused()).startsWith("section");
        person.tab().enter();
        assertThat(person.focused()).isEqualTo("input#f-p1q6");
        person.type("Svar").tabToField("f-p1q7");
        assertThat(person.focused()).isEqualTo("input#f-p1q7");
    }

    @Test
    void theFirstTabOffersToSkipToTheContent() {
        person.tab();
        assertThat(person.focused()).startsWith("a «Hopp til innholdet»");
        person.enter().tab();
        assertThat(person.focused()).isEqualTo("button «Start undersøkelsen»");
    }
}

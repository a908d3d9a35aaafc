package no.svarbrev.answering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.IntStream;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Chromium;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.Robot;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a respondent's browser fetches, and from whom; the weights are written to {@code target/pictures/weights.txt}. */
class PageWeightIT {
    private static final Path WEIGHTS = Path.of("target", "pictures", "weights.txt");
    private static final int MOST_BYTES = 100_000;
    private static final int WALKS = LongForm.times(1, 3);

    private static final String BYTES =
            "return performance.getEntries().reduce((sum, entry) => sum + (entry.transferSize || 0), 0)";
    private static final String HOSTS = """
            return [...new Set(performance.getEntries().filter(entry => 'transferSize' in entry)
              .map(entry => new URL(entry.name).host))].join()
            """;

    private static Chromium browser;

    @AutoClose
    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        browser = Chromium.ready();
        server = TestServer.start();
        Files.createDirectories(WEIGHTS.getParent());
        Files.deleteIfExists(WEIGHTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"intro-leder", "nav-leder", "som-brukerundersokelse"})
    void theHeaviestPageIsLightAndComesFromHereAloneAndLeavesNoCookie(String questionnaire) throws IOException {
        browser.open(address("/s/unknown"));
        TreeMap<Long, String> byWeight = new TreeMap<>();
        pagesOfSeveral(questionnaire).forEach(page -> byWeight.put(bytes(page), page));
        browser.forget();
        long first = bytes(byWeight.lastEntry().getValue());
        note(questionnaire, first, byWeight.lastKey());
        assertThat(first).isGreaterThan(byWeight.lastKey()).isLessThan(MOST_BYTES);
        assertThat(browser.cookies()).isEmpty();
    }

    /** The pages of respondents who answered at random and so opened different questions, each in its latest state. */
    private static List<String> pagesOfSeveral(String questionnaire) {
        List<String> invitations = server.api().invite(server.api().survey(questionnaire), WALKS);
        return IntStream.range(0, WALKS)
                .mapToObj(walk -> pages(Api.tokenOf(invitations.get(walk)), walk))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> pages(String token, int walk) {
        Respondent person = new Respondent(server.port(), token).start();
        new Robot(person, walk).walk();
        return person.page().select(".reviewed a").eachAttr("href");
    }

    private static String host() {
        return "127.0.0.1:" + server.port();
    }

    private static String address(String path) {
        return "http://" + host() + path;
    }

    private static long bytes(String page) {
        browser.open(address(page));
        assertThat(browser.run(HOSTS)).isEqualTo(host());
        return (Long) browser.run(BYTES);
    }

    private static void note(String questionnaire, long first, long next) throws IOException {
        String line = String.format(
                Locale.ROOT, "%s: first visit %.1f kB, next page %.1f kB%n", questionnaire, first / 1e3, next / 1e3);
        Files.writeString(WEIGHTS, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}

package no.svarbrev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.OperatingSystemMXBean;
import io.vertx.core.Vertx;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.svarbrev.demo.PublishedFigures.Result;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.Browser;
import no.svarbrev.testkit.TestServer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demonstration as a newcomer and an analyst meet it: in the API, on the pages, in the mailbox and in the data file. */
class DemoIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String FIGURES = "no.svarbrev.demo.PublishedFiguresTest#surveyResults";
    private static final String CLAIMS = "no.svarbrev.demo.PublishedFiguresTest#claims";

    private static final List<String> told = new ArrayList<>();
    private static TestServer server;
    private static Api api;
    private static JsonNode study;
    private static Duration filling;
    private static Duration working;
    private static Sample nav;
    private static Sample intro;

    @BeforeAll
    static void fill() throws Exception {
        server = TestServer.start();
        api = server.api();
        long begun = System.nanoTime();
        long work = cpu();
        server.demo().fill(told::add).await(60, TimeUnit.SECONDS);
        working = Duration.ofNanos(cpu() - work);
        filling = Duration.ofNanos(System.nanoTime() - begun);
        study = api.get("/api/v1/studies").json().get(0);
        nav = exported(0, "nav-leder");
        intro = exported(1, "intro-leder");
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
        VERTX.close().await(20, TimeUnit.SECONDS);
    }

    private static String survey(int index) {
        return study.get("surveys").get(index).get("id").asText();
    }

    private static Sample exported(int index, String code) {
        String csv = api.get("/api/v1/surveys/" + survey(index) + "/responses.csv?profile=analyse")
                .text();
        return ExportedAnswers.sample(code, csv);
    }

    @Test
    void itIsFilledWithinTwentySecondsOfAProcessor() {
        System.out.printf(
                "The demonstration study was filled in %d ms, with %d ms of a processor%n",
                filling.toMillis(), working.toMillis());
        assertThat(working).isLessThan(Duration.ofSeconds(20));
    }

    /** Of this JVM, in nanoseconds: what else the machine does at the time is not counted. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    @Test
    void theApiShowsTheTableOfTheReport() {
        assertThat(study.get("title").asText()).isEqualTo("Samarbeid NAV–kommune om introduksjonsprogram 2017");
        assertRates(0, List.of(360, 4, 356, 257), 72);
        assertRates(1, List.of(441, 9, 432, 276), 64);
        JsonNode coverage = api.get("/api/v1/studies/" + study.get("id").asText() + "/coverage")
                .json();
        assertThat(coverage.get("units").asInt()).isEqualTo(441);
        assertThat(Math.round(100 * coverage.get("share").asDouble())).isEqualTo(85);
    }

    private static void assertRates(int index, List<Integer> counts, long percent) {
        JsonNode rates = api.get("/api/v1/surveys/" + survey(index) + "/rates").json();
        assertThat(List.of(
                        rates.get("sent").asInt(),
                        rates.get("notInTargetGroup").asInt(),
                        rates.get("inTargetGroup").asInt(),
                        rates.get("answers").asInt()))
                .isEqualTo(counts);
        assertThat(Math.round(100 * rates.get("responseRate").asDouble())).isEqualTo(percent);
    }

    @Test
    void theStudyPageShowsTheSameTableAndSaysThatTheDataAreMadeUp() {
        Browser browser = administrator();
        Document page =
                browser.get("/admin/studies/" + study.get("id").asText()).page();
        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("NAV-ledere") && row.endsWith("360 4 356 257 72 %"))
                .anyMatch(row -> row.startsWith("Intro-ledere") && row.endsWith("441 9 432 276 64 %"));
        assertThat(page.text()).contains("85 %", "oppdiktede");
    }

    @Test
    void theMailboxHoldsOneLetterToEachAndNothingWaits() {
        server.eventually("SELECT string_agg(DISTINCT state, ' ') FROM message", "accepted");
        assertThat(server.sql("SELECT count(*) FROM message")).containsExactly("801");
        Browser browser = administrator();
        int letters = 0;
        for (int from = 0; from <= 800; from += 100) {
            letters += browser.get("/admin/mailbox?from=" + from)
                    .page()
                    .select("main a[href~=/admin/mailbox/.]")
                    .size();
        }
        assertThat(letters).isEqualTo(801);
    }

    private static Browser administrator() {
        Browser browser = new Browser(VERTX, server.port(), "127.0.0.1");
        browser.post("/admin/login", Map.of("name", "admin", "password", TestServer.PASSWORD));
        return browser;
    }

    @Test
    void fillingAgainChangesNothing() throws Exception {
        String before = server.sql("SELECT count(*) FROM study")
                + server.sql("SELECT sum(revision) FROM response").get(0);
        List<String> again = new ArrayList<>();
        server.demo().fill(again::add).await(60, TimeUnit.SECONDS);
        assertThat(again).hasSize(1);
        assertThat(server.sql("SELECT count(*) FROM study")
                        + server.sql("SELECT sum(revision) FROM response").get(0))
                .isEqualTo(before);
    }

    @Test
    void theDataFileHoldsTheAnswersThatWereGivenAndNoOther() {
        assertThat(ExportedAnswers.written(nav))
                .isEqualTo(ExportedAnswers.written(Sample.of(SyntheticStudy.navLeaders())));
        assertThat(ExportedAnswers.written(intro))
                .isEqualTo(ExportedAnswers.written(Sample.of(SyntheticStudy.introLeaders())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(FIGURES)
    void everyPrintedResultComesOutOfTheDataFile(Result result) {
        assertThat(samples(result.instrument())).allSatisfy(sample -> {
            double number = result.computedFrom(sample);
            assertThat(result.accepts(number))
                    .as("%s, but is %.2f", result, number)
                    .isTrue();
        });
    }

    private static List<Sample> samples(String instrument) {
        return switch (instrument) {
            case "nav_leder_2017" -> List.of(nav);
            case "intro_leder_2017" -> List.of(intro);
            default -> List.of(nav, intro, nav.and(intro));
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource(CLAIMS)
    void everyPublishedClaimIsTrueOfTheDataFile(String claim) {
        PublishedClaims.of(nav, intro).check(claim.substring(0, 4));
    }
}

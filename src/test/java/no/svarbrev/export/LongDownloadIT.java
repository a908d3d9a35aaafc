package no.svarbrev.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import no.svarbrev.testkit.LongForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Downloads that are long, slow, left, or broken. */
class LongDownloadIT {
    private static final int MOST = LongForm.times(12_000, 100_000);
    /** A file of many megabytes: more than the buffers between two programs hold, so that a reader who halts is felt. */
    private static final int RESPONSES = LongForm.times(6_000, 30_000);

    /** How often a word stands in each: fewer responses say more. */
    private static final int COMMENT = LongForm.times(150, 25);

    private static final int MEGABYTE = 1024 * 1024;
    /** The memory is looked at after so many lines. */
    private static final int A_LOOK = LongForm.times(1_000, 8_000);
    /** More than the connections of the pool. */
    private static final int MANY = 20;
    /** Downloads that run at the same time. */
    private static final int AT_ONCE = 4;

    @AutoClose
    private static ExportServer server;

    private static String path;
    private static UUID survey;

    private final List<InputStream> halted = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = new ExportServer();
        survey = survey("Mange", RESPONSES);
        path = file(survey);
    }

    private static String file(UUID survey) {
        return "/api/v1/surveys/" + survey + "/responses.csv";
    }

    private static UUID survey(String title, int responses) {
        UUID made = server.survey(title);
        server.sql("""
                INSERT INTO response (id, survey_id, version, language, started_at, saved_at, submitted_at, answers,
                                      saved_pages)
                SELECT gen_random_uuid(), $1, 1, 'nb', now(), now(), now(),
                       jsonb_build_object('rolle', 'leder', 'kommune', '0301', 'arsverk', n * 0.1,
                                          'tiltak', jsonb_build_array('kurs', 'annet'),
                                          'tiltak-Comment', 'Nr. ' || n,
                                          'samarbeid', jsonb_build_object('nav', 'ofte', 'skole', 'vet_ikke'),
                                          'kommentar', repeat('Blåbærsyltetøy; ', $3)),
                       '{om,tiltak,samarbeid}'
                  FROM generate_series(1, $2) AS n
                """, made, responses, COMMENT);
        return made;
    }

    @BeforeEach
    void nothingIsUnderWay() throws InterruptedException {
        awaitNoTransaction();
    }

    @Test
    void allResponsesPassOnceAndInOrderWithTheMemoryFlat(TestReporter reporter) throws Exception {
        String most = file(survey("Flest", MOST));
        try (InputStream warmingUp = server.open(most)) {
            read(warmingUp, 20L * MEGABYTE);
        }
        long before = usedHeap();
        long highest = 0;
        long length = 0;
        int count = 0;
        long previous = 0;
        long started = System.nanoTime();
        try (BufferedReader file =
                new BufferedReader(new InputStreamReader(server.open(most), StandardCharsets.UTF_8))) {
            file.readLine();
            for (String line = file.readLine(); line != null; line = file.readLine()) {
                long number = Long.parseLong(line.substring(0, line.indexOf(',')));
                assertThat(number).isGreaterThan(previous);
                previous = number;
                length += line.length();
                if (++count % A_LOOK == 0) {
                    highest = Math.max(highest, usedHeap());
                }
            }
        }
        reporter.publishEntry(
                "file", length / MEGABYTE + " MB in " + (System.nanoTime() - started) / 1_000_000 + " ms");
        reporter.publishEntry("heap growth", (highest - before) / 1024 + " kB");
        assertThat(count).isEqualTo(MOST);
        assertThat(length).isGreaterThan(525L * MOST);
        assertThat(highest - before).isLessThan(8L * MEGABYTE);
    }

    @Test
    void aReaderWhoHaltsHoldsTheServerBack() throws Exception {
        long before = usedHeap();
        halt(AT_ONCE);
        Thread.sleep(1_000);
        awaitTransactions(AT_ONCE);
        assertThat(usedHeap() - before).isLessThan(8L * MEGABYTE);
        leave();
    }

    @Test
    void whatIsSavedMeanwhileIsNotInTheFile() throws Exception {
        try (InputStream file = server.open(path)) {
            // Rows have come: the snapshot is taken.
            String start = new String(file.readNBytes(10_000), StandardCharsets.ISO_8859_1);
            server.respond(survey, "{}", false);
            String rest = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat((start + rest).split("\n")).hasSize(RESPONSES + 1);
        } finally {
            server.sql("DELETE FROM response WHERE survey_id = $1 AND submitted_at IS NULL", survey);
        }
    }

    @Test
    void anAbortedDownloadGivesItsConnectionBackAtOnce() throws Exception {
        for (int download = 0; download < MANY; download++) {
            InputStream file = server.open(path);
            read(file, 100_000);
            file.close();
        }
        awaitNoTransaction();
        assertThat(server.get(path).body().lines()).hasSize(RESPONSES + 1);
    }

    @Test
    void manyDownloadsLeaveConnectionsForTheRespondents() throws Exception {
        halt(AT_ONCE);
        List<Socket> waiting = new ArrayList<>();
        for (int receiver = 0; receiver < MANY; receiver++) {
            waiting.add(asking());
        }
        assertThat(server.get("/api/v1/surveys/" + survey + "/codebook.csv").statusCode())
                .isEqualTo(200);
        awaitTransactions(AT_ONCE);
        for (Socket receiver : waiting) {
            receiver.close();
        }
        leave();
        awaitNoTransaction();
        assertThat(server.get(path).body().lines()).hasSize(RESPONSES + 1);
    }

    @Test
    void whoWaitsGetsTheFileWhenItsTurnComes() throws Exception {
        halt(AT_ONCE);
        CompletableFuture<HttpResponse<String>> waiting = server.later(path);
        Thread.sleep(200);
        assertThat(waiting).isNotDone();
        leave();
        assertThat(waiting.get(30, TimeUnit.SECONDS).body().lines()).hasSize(RESPONSES + 1);
    }

    @Test
    void aDownloadThatBreaksIsCutOffSoThatTheReceiverCanTell() throws Exception {
        InputStream file = server.open(path);
        read(file, 100_000);
        endTheTransaction();
        assertThatThrownBy(file::readAllBytes).isInstanceOf(IOException.class);
        assertThat(server.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void aBrokenDownloadHasNoLastChunk() throws Exception {
        try (Socket socket = asking()) {
            InputStream answer = socket.getInputStream();
            answer.readNBytes(100_000);
            endTheTransaction();
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotEndWith("0\r\n\r\n");
        }
    }

    /** Whatever the download's connection is doing at the moment: reading a fetch, or waiting for the receiver. */
    private static void endTheTransaction() {
        server.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND backend_type = 'client backend' AND xact_start IS NOT NULL AND pid <> pg_backend_pid()");
    }

    /** Downloads whose receivers have read the beginning and nothing more. */
    private void halt(int count) throws IOException, InterruptedException {
        for (int receiver = 0; receiver < count; receiver++) {
            InputStream file = server.open(path);
            halted.add(file);
            read(file, 10_000);
        }
    }

    private static Socket asking() throws IOException {
        Socket socket = new Socket("127.0.0.1", server.port());
        socket.getOutputStream()
                .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ExportServer.TOKEN
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Also after a test that failed: what is left open would be counted in the next. */
    @AfterEach
    void leave() throws IOException {
        for (InputStream file : halted) {
            file.close();
        }
        halted.clear();
    }

    /** Reads up to so many bytes; the count read, 0 at the end. */
    private static long read(InputStream file, long bytes) throws IOException {
        byte[] buffer = new byte[8192];
        long total = 0;
        while (total < bytes) {
            int part = file.read(buffer);
            if (part < 0) {
                return total;
            }
            total += part;
        }
        return total;
    }

    /** What the collection left, not what was allocated between its end and the look: the server does not stand still. */
    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static void awaitNoTransaction() throws InterruptedException {
        awaitTransactions(0);
    }

    /** Downloads stay until they are read or left; a single statement, as the pulse's, comes and goes. */
    private static void awaitTransactions(long count) throws InterruptedException {
        long seen = server.transactions();
        for (int attempt = 0; attempt < 500 && seen != count; attempt++) {
            Thread.sleep(20);
            seen = server.transactions();
        }
        assertThat(seen).isEqualTo(count);
    }
}

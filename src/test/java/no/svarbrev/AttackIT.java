package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import no.svarbrev.platform.config.Setting;
import no.svarbrev.testkit.Api;
import no.svarbrev.testkit.HonestRespondents;
import no.svarbrev.testkit.LongForm;
import no.svarbrev.testkit.Respondent;
import no.svarbrev.testkit.ServerCommand;
import no.svarbrev.testkit.ServerProcess;
import no.svarbrev.testkit.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stopped or starved the server once, done to the packaged jar with half a gigabyte of memory while people answer:
 * all of them are served, 99 of 100 requests within a second, and the server is well afterwards.
 */
@Tag("alone")
class AttackIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    /** Each of these marks has to be put in order with all before it. */
    private static final String MARKS = "a" + "\u0300\u0316".repeat(60_000);

    private static final int CONTACTS = LongForm.times(25_000, 100_000);

    @TempDir
    private static Path folder;

    private static ServerProcess server;
    private static HonestRespondents people;
    private static String survey;
    private static String token;
    private static ExecutorService attackers;
    /** Few: an attacker from elsewhere does not take the processors of this machine. */
    private static ExecutorService senders;

    @BeforeAll
    static void start() {
        server = ServerCommand.in(folder)
                .asTheJar()
                .with(Setting.QUESTIONNAIRES, HonestRespondents.QUESTIONNAIRES)
                .with(Setting.SECRET, TestServer.SECRET)
                .start();
        survey = server.api().survey("lagring");
        token = Api.tokenOf(server.api().invite(survey, 1).get(0));
        new Respondent(server.port(), token).start();
        // A server that people have answered on for a while, as those that are attacked have.
        people = HonestRespondents.of(server).await(500);
        attackers = Executors.newFixedThreadPool(12);
        senders = Executors.newFixedThreadPool(3);
    }

    @AfterAll
    static void stop() {
        attackers.shutdownNow();
        senders.shutdownNow();
        people.close();
        assertThat(server.stop()).as(server.output()).isIn(0, 143);
        assertThat(server.output()).doesNotContain("OutOfMemory");
        server.close();
    }

    @AfterEach
    void theServerAnswersTenSecondsAfter() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        int status = 0;
        while (status != 200 && System.nanoTime() < end) {
            status = server.api().get("/health/ready").status();
        }
        assertThat(status).as(server.output()).isEqualTo(200);
    }

    private static <T> List<T> together(List<? extends Callable<T>> deeds) throws Exception {
        List<T> done = new ArrayList<>();
        for (Future<T> one : attackers.invokeAll(deeds, 60, TimeUnit.SECONDS)) {
            done.add(one.get());
        }
        return done;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int post(String path, String type, String body) {
        return server.api()
                .send("POST", path, type, HttpRequest.BodyPublishers.ofString(body))
                .status();
    }

    /** Fault A1. */
    @Test
    void marksWithoutEndInAnyFieldDelayNobody() throws Exception {
        String field = "version=lagring/1&action=next&shown=en_forst&en_forst=" + encoded(MARKS);
        List<Callable<Integer>> deeds = List.of(
                () -> post("/s/nosuchlink/p/vurdering", FORM, "vurdering=" + encoded(MARKS)),
                () -> post("/s/" + token + "/p/en", FORM, field),
                () -> post("/s/" + token + "/decline/declined", FORM, "words=" + encoded(MARKS.substring(0, 7_000))),
                () -> post("/admin/login", FORM, "name=admin&password=" + encoded(MARKS.substring(0, 40_000))),
                () -> post("/api/v1/studies", "application/json", "{\"title\":\"" + MARKS.substring(0, 80_000) + "\"}"),
                () -> post("/api/v1/surveys/" + survey + "/contacts", "text/csv", "epost;navn\na@b.no;" + MARKS));
        people.during(
                        "A1, marks in every field",
                        () -> assertThat(together(deeds)).containsExactly(404, 422, 422, 422, 422, 422))
                .assertServed();
    }

    private static List<Socket> unfinished(int count, String path, int announced, int sent) throws IOException {
        List<Socket> all = new ArrayList<>();
        byte[] body = "x".repeat(sent).getBytes(StandardCharsets.US_ASCII);
        for (int number = 0; number < count; number++) {
            Socket socket = new Socket("127.0.0.1", server.port());
            all.add(socket);
            senders.submit(() -> send(
                    socket,
                    "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: " + FORM + "\r\nContent-Length: "
                            + announced + "\r\n\r\nx=",
                    body));
        }
        return all;
    }

    private static void send(Socket socket, String head, byte[] body) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        } catch (IOException refused) {
            return;
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Fault A2, by those who have no link and by those who have one. */
    @Test
    void threeHundredUnfinishedBodiesTakeNeitherMemoryNorTime() throws Exception {
        for (String path : List.of("/s/nosuchlink/p/vurdering", "/s/" + token + "/p/en")) {
            people.during(
                            "A2, 300 unfinished bodies to " + (path.contains(token) ? "a known" : "an unknown")
                                    + " link",
                            () -> {
                                List<Socket> unfinished = unfinished(300, path, 1_000_000, 999_000);
                                people.await(150);
                                close(unfinished);
                            })
                    .assertServed();
        }
    }

    /** What waits for a turn is held too, so that only a few may wait. */
    @Test
    void threeHundredLargeBodiesAtOnceTakeNeitherMemoryNorTime() throws Exception {
        people.during("A2, 300 unfinished bodies of 1.5 MB", () -> {
                    List<Socket> unfinished = unfinished(300, "/s/" + token + "/p/en", 1_500_000, 1_450_000);
                    people.await(150);
                    close(unfinished);
                })
                .assertServed();
    }

    /** Fault A8: those who are logged in have places of their own, and others do not wait long for one. */
    @Test
    void idleLargeBodiesKeepNobodyOut() throws Exception {
        String csv = "epost;navn\n"
                + IntStream.range(0, 20_000)
                        .mapToObj(number -> "stor" + number + "@example.com;" + "Navn Navnesen ".repeat(4) + "\n")
                        .reduce("", (one, other) -> one.length() > 1_500_000 ? one : one.concat(other));
        people.during("A8, 12 idle bodies of 4 MB, and an import among them", () -> {
                    List<Socket> idle = unfinished(12, "/s/" + token + "/p/en", 4_000_000, 10);
                    people.await(10);
                    long begun = System.nanoTime();
                    assertThat(post("/api/v1/surveys/" + server.api().survey("lagring") + "/contacts", "text/csv", csv))
                            .isEqualTo(200);
                    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
                    String large = "version=lagring/1&action=next&shown=en_forst&shown=en_sist&en_forst=x&en_sist="
                            + "%C3%A5".repeat(200_000);
                    assertThat(post("/s/" + token + "/p/en", FORM, large)).isEqualTo(422);
                    close(idle);
                })
                .assertServed();
    }

    /** Fault A7. */
    @Test
    void aFloodOfLoginsWithInventedNamesLocksNobodyOut() throws Exception {
        List<Callable<Integer>> flood = IntStream.range(0, 300)
                .mapToObj(number -> (Callable<Integer>)
                        () -> post("/admin/login", FORM, "name=oppdiktet" + number + "&password=gjetning"))
                .toList();
        people.during(
                        "A7, 300 logins with invented names",
                        () -> assertThat(together(flood)).allMatch(status -> status == 422 || status == 503))
                .assertServed();
        assertThat(post("/admin/login", FORM, "name=admin&password=" + encoded(TestServer.PASSWORD)))
                .as("the owner, from the same address")
                .isEqualTo(303);
    }

    /** Faults A9 and A5: many contacts are taken and listed without anyone waiting. */
    @Test
    void tensOfThousandsOfContactsAreTakenAndListedAndDelayNobody() throws Exception {
        StringBuilder csv = new StringBuilder("epost;navn;enhet;enhetsnavn;fylke\n");
        for (int number = 0; number < CONTACTS; number++) {
            csv.append("mange")
                    .append(number)
                    .append("@example.com;Navn ")
                    .append(number)
                    .append(';');
            csv.append(number % 400).append(";Enhet ").append(number % 400).append(";Troms\n");
        }
        String many = server.api().survey("lagring");
        String path = "/api/v1/surveys/" + many;
        people.during(
                        "A9, an import of " + CONTACTS + " contacts",
                        () -> assertThat(post(path + "/contacts", "text/csv", csv.toString()))
                                .isEqualTo(200))
                .assertServed();
        List<Callable<Integer>> lists = IntStream.range(0, 12)
                .mapToObj(number -> (Callable<Integer>)
                        () -> server.api().get(path + "/invitations?limit=1000").status())
                .toList();
        people.during("A5, 12 lists at once, and the rates", () -> {
                    assertThat(together(lists)).allMatch(status -> status == 200);
                    assertThat(server.api().get(path + "/rates").status()).isEqualTo(200);
                })
                .assertServed();
        assertThat(server.api().get(path + "/invitations").json().get("items")).hasSize(100);
    }
}

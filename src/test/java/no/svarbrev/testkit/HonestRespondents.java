package no.svarbrev.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * People who open and save the pages of the questionnaire {@code lagring}, one page after the other, while a server is
 * attacked: every request is on a line of its own, timed, and has to be answered as on a good day. The server must serve
 * {@link #QUESTIONNAIRES} and use the secret of the test suite.
 */
public final class HonestRespondents implements AutoCloseable {
    public static final String QUESTIONNAIRES = "src/test/resources/process/questionnaires";

    private static final int PEOPLE = 3;
    private static final List<String> PAGES = List.of("en", "to", "tre");
    private static final Duration GIVES_UP = Duration.ofSeconds(30);

    /** So that they do not themselves take the machine that the attack is to be measured on. */
    private static final long PAUSE = 20;

    private final int port;
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    private volatile boolean going = true;

    private HonestRespondents(int port, List<String> tokens) {
        this.port = port;
        tokens.forEach(token -> threads.submit(() -> goOn(token)));
    }

    /** Makes a survey and begins: the first requests, which warm the server up, are not counted. */
    public static HonestRespondents of(ServerProcess server) {
        Api api = server.api();
        List<String> tokens = api.invite(api.survey("lagring"), PEOPLE).stream()
                .map(Api::tokenOf)
                .toList();
        tokens.forEach(token -> new Respondent(server.port(), token).start());
        HonestRespondents people = new HonestRespondents(server.port(), tokens);
        people.await(100);
        people.times.clear();
        return people;
    }

    private void goOn(String token) {
        for (int round = 0; going; round++) {
            String page = "/s/" + token + "/p/" + PAGES.get(round % PAGES.size());
            int number = round;
            time("opens", 200, () -> status(page, ""));
            time("saves", 303, () -> status(page, form(PAGES.get(number % PAGES.size()), number)));
            pause(PAUSE);
        }
    }

    private static String form(String page, int round) {
        StringBuilder form = new StringBuilder("version=lagring/1&action=next");
        for (String field : List.of(page + "_forst", page + "_sist")) {
            form.append("&shown=").append(field).append('&').append(field).append('=');
            form.append(URLEncoder.encode("lagring " + round + " æøå", StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    private interface Request {
        int status() throws IOException;
    }

    private void time(String what, int expected, Request request) {
        long begun = System.nanoTime();
        try {
            int status = request.status();
            if (going && status != expected) {
                failures.add(what + ": " + status);
            }
        } catch (IOException failed) {
            if (going) {
                failures.add(what + ": " + failed);
            }
        }
        times.add((System.nanoTime() - begun) / 1_000_000);
    }

    private int status(String path, String form) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout((int) GIVES_UP.toMillis());
        connection.setReadTimeout((int) GIVES_UP.toMillis());
        connection.setRequestProperty("Connection", "close");
        if (!form.isEmpty()) {
            connection.setDoOutput(true);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(form.getBytes(StandardCharsets.US_ASCII));
            }
        }
        int status = connection.getResponseCode();
        if (status < 400) {
            connection.getInputStream().readAllBytes();
        }
        return status;
    }

    /** Back when so many requests have been answered since the beginning or the last look. */
    public HonestRespondents await(int requests) {
        long end = System.nanoTime() + GIVES_UP.multipliedBy(2).toNanos();
        while (times.size() < requests) {
            assertThat(System.nanoTime())
                    .as("requests: %s, %s", times, failures)
                    .isLessThan(end);
            pause(5);
        }
        return this;
    }

    /**
     * What was seen since the beginning or the last look, in milliseconds.
     *
     * @param p99 the slowest but one in a hundred
     */
    public record Seen(int requests, long p99, long slowest, List<String> failures) {
        /** Nobody was refused, and 99 of 100 requests were answered in a second. */
        public void assertServed() {
            assertThat(failures).as("failures of %s", this).isEmpty();
            assertThat(p99).as("p99 of %s", this).isLessThan(1_000);
        }
    }

    public Seen look() {
        List<Long> seen = IntStream.range(0, times.size())
                .mapToObj(each -> times.remove())
                .sorted()
                .toList();
        List<String> failed = IntStream.range(0, failures.size())
                .mapToObj(each -> failures.remove())
                .toList();
        return new Seen(
                seen.size(),
                seen.isEmpty() ? 0 : seen.get((seen.size() - 1) * 99 / 100),
                seen.isEmpty() ? 0 : seen.get(seen.size() - 1),
                failed);
    }

    /** Runs the attack among them, and goes on until there is enough to tell by; says what was seen. */
    public Seen during(String name, Attack attack) throws Exception {
        look();
        long begun = System.nanoTime();
        attack.run();
        long ended = System.nanoTime();
        await(200);
        Seen seen = look();
        System.out.printf("%s, %d ms: %s%n", name, (ended - begun) / 1_000_000, seen);
        return seen;
    }

    /** What is done to the server. */
    public interface Attack {
        void run() throws Exception;
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        going = false;
        threads.shutdown();
        try {
            assertThat(threads.awaitTermination(GIVES_UP.toSeconds() * 2, TimeUnit.SECONDS))
                    .as("all have left")
                    .isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

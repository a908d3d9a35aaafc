package no.svarbrev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Respondents who all save pages as fast as they can, until the server is gone. Each save has a text of its own, so that a
 * lost, mixed or half-written one shows. They remember what was acknowledged.
 */
final class SavingCrowd {
    private static final List<String> PAGES = List.of("en", "to", "tre");
    private static final int LONG_TEXT = 3_000;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Person> people;
    private final AtomicInteger acknowledged = new AtomicInteger();
    private volatile boolean outages;

    SavingCrowd(List<String> tokens) {
        people = tokens.stream().map(Person::new).toList();
    }

    int acknowledged() {
        return acknowledged.get();
    }

    /** All save until so many more saves have been acknowledged and this deed, done among them, has ended the server. */
    void saveUntil(int port, int more, Runnable deed) throws Exception {
        CountDownLatch enough = new CountDownLatch(more);
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<?>> all = new ArrayList<>();
            people.forEach(person -> all.add(threads.submit(() -> person.saveWhileServed(port, enough))));
            assertThat(enough.await(60, TimeUnit.SECONDS))
                    .as("saves come through")
                    .isTrue();
            deed.run();
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /**
     * All save until the deed, done among them, is over and so many more saves have been acknowledged. Meanwhile one may be
     * told that the service is away, but then what one typed is on the page.
     */
    void saveThrough(int port, int more, Runnable deed) throws Exception {
        outages = true;
        ExecutorService threads = Executors.newFixedThreadPool(people.size());
        try {
            CountDownLatch enough = new CountDownLatch(Integer.MAX_VALUE);
            List<Future<?>> all = new ArrayList<>();
            people.forEach(person -> all.add(threads.submit(() -> person.saveWhileServed(port, enough))));
            awaitAcknowledged(more, all);
            deed.run();
            awaitAcknowledged(acknowledged() + more, all);
            outages = false;
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void awaitAcknowledged(int saves, List<Future<?>> all) throws Exception {
        for (int tenths = 0; acknowledged() < saves; tenths++) {
            for (Future<?> one : all) {
                if (one.isDone()) {
                    one.get();
                }
            }
            assertThat(tenths).as("tenths of seconds without enough saves").isLessThan(900);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** Somebody who was answered otherwise than expected fails the wait. */
    private static void awaitOrFail(CountDownLatch enough, List<Future<?>> all) throws Exception {
        for (int seconds = 0; !enough.await(1, TimeUnit.SECONDS); seconds++) {
            for (Future<?> one : all) {
                if (one.isDone()) {
                    one.get();
                }
            }
            assertThat(seconds).as("seconds without enough saves").isLessThan(90);
        }
    }

    /** @param responses the rows of the responses, by the token of their link */
    void assertNothingIsLost(Map<String, JsonNode> responses) {
        assertThat(responses).hasSize(people.size());
        people.forEach(person -> person.assertNothingIsLost(responses.get(person.token)));
    }

    private final class Person {
        private final String token;
        private final Map<String, Integer> acknowledgedOn = new HashMap<>();
        private final Map<Integer, String> triedOn = new HashMap<>();
        private int saves;
        private int acknowledgedSaves;

        Person(String token) {
            this.token = token;
        }

        void saveWhileServed(int port, CountDownLatch enough) {
            while (save(port)) {
                enough.countDown();
            }
        }

        /** False when no answer came: then the save may have been made or not. */
        private boolean save(int port) {
            String page = PAGES.get(saves % PAGES.size());
            saves++;
            triedOn.put(saves, page);
            try {
                boolean lasting = outages;
                HttpResponse<String> answer = client.send(request(port, page), HttpResponse.BodyHandlers.ofString());
                if (outages && answer.statusCode() == 503) {
                    assertThat(answer.body()).as("what was typed is kept").contains(text(saves, page + "_sist"));
                    return true;
                }
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
                assertThat(answer.headers().firstValue("location"))
                        .as("where one goes on")
                        .hasValueSatisfying(next -> assertThat(next).startsWith("/s/" + token + "/"));
                acknowledgedOn.put(page, saves);
                acknowledgedSaves++;
                acknowledged.incrementAndGet();
                return !lasting || outages;
            } catch (IOException gone) {
                return false;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        private HttpRequest request(int port, String page) {
            StringBuilder form = new StringBuilder("version=lagring/1&action=next");
            for (String field : List.of(page + "_forst", page + "_sist")) {
                form.append("&shown=").append(field).append('&').append(field).append('=');
                form.append(URLEncoder.encode(text(saves, field), StandardCharsets.UTF_8));
            }
            return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/s/" + token + "/p/" + page))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                    .build();
        }

        private String text(int save, String field) {
            return "lagring " + save + " av " + field + " for " + token + " æøå".repeat(save * 37 % LONG_TEXT / 4);
        }

        void assertNothingIsLost(JsonNode response) {
            assertThat(response).as("the response of %s", token).isNotNull();
            assertThat(response.get("revision").asInt()).isBetween(acknowledgedSaves, saves);
            PAGES.forEach(page -> assertPage(response, page));
        }

        private void assertPage(JsonNode response, String page) {
            int last = acknowledgedOn.getOrDefault(page, 0);
            JsonNode answers = response.get("answers");
            if (last == 0 && !answers.has(page + "_forst")) {
                assertThat(answers.has(page + "_sist"))
                        .as("half of page %s", page)
                        .isFalse();
                return;
            }
            assertThat(answers.has(page + "_forst"))
                    .as("page %s, acknowledged as save %d", page, last)
                    .isTrue();
            int stored = Integer.parseInt(answers.get(page + "_forst").asText().split(" ")[1]);
            assertThat(stored).as("the save that is stored on page %s", page).isGreaterThanOrEqualTo(last);
            assertThat(triedOn.get(stored)).isEqualTo(page);
            for (String field : List.of(page + "_forst", page + "_sist")) {
                assertThat(answers.get(field).asText()).isEqualTo(text(stored, field));
            }
            assertThat(response.get("saved_pages").toString()).contains('"' + page + '"');
        }
    }
}

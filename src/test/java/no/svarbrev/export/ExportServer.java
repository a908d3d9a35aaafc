package no.svarbrev.export;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.svarbrev.auth.Guard;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.library.Library;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.DatabaseLimits;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.http.Downloads;
import no.svarbrev.platform.http.ProblemHandler;
import no.svarbrev.platform.http.WebServer;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.testkit.TestClock;
import no.svarbrev.testkit.TestDatabase;

/** A server with nothing but the export, and the questionnaire «prove». */
final class ExportServer implements AutoCloseable {
    static final String TOKEN = "token-of-the-export";
    private static final String SESSION = "s".repeat(43);

    private static final Path QUESTIONNAIRES = Path.of("src/test/resources/export/questionnaires");

    private final Vertx vertx = Vertx.vertx();
    private final Database database;
    private final WebServer web = new WebServer(vertx, false);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    ExportServer() {
        DatabaseAddress address = TestDatabase.fresh();
        database = new Database(vertx, address);
        Library library = new Library(database, new TestClock());
        done(library.load(QUESTIONNAIRES));
        ExportRoutes routes =
                new ExportRoutes(new ExportReading(database, library), new Downloads(database.forLongWork()));
        Pages pages = new Pages();
        Guard guard = new Guard(database, config(address), new TestClock(), pages);
        port = done(web.listen(config(address), new ProblemHandler(pages), router -> {
            router.route("/api/*").handler(guard.api());
            routes.mount(new GuardedRouter(router, guard));
        }));
        logIn();
    }

    private static Config config(DatabaseAddress address) {
        return new Config(
                0,
                "127.0.0.1",
                URI.create("http://localhost"),
                false,
                Path.of("target"),
                Optional.of(address),
                DatabaseLimits.usual(),
                QUESTIONNAIRES,
                Optional.empty(),
                "a@b.no",
                "a@b.no",
                Optional.empty(),
                Optional.of(TOKEN),
                Optional.empty(),
                Duration.ofSeconds(20),
                0,
                false);
    }

    static <T> T done(Future<T> future) {
        try {
            return future.await(60, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
    }

    RowSet<Row> sql(String statement, Object... values) {
        return done(database.forLongWork().client().preparedQuery(statement).execute(Tuple.wrap(values)));
    }

    /** A survey with the questionnaire «prove». */
    UUID survey(String title) {
        UUID study = sql("INSERT INTO study (title) VALUES ('Prøve') RETURNING id")
                .iterator()
                .next()
                .getUUID("id");
        return sql(
                        "INSERT INTO survey (study_id, title, questionnaire, version, opens)"
                                + " VALUES ($1, $2, 'prove', 1, now()) RETURNING id",
                        study,
                        title)
                .iterator()
                .next()
                .getUUID("id");
    }

    void respond(UUID survey, String answers, boolean submitted, String... savedPages) {
        sql(
                "INSERT INTO response (id, survey_id, number, version, language, started_at, saved_at, submitted_at,"
                        + " answers, saved_pages, vouched) VALUES (gen_random_uuid(), $1, (SELECT coalesce(max(number), 0) + 1 FROM"
                        + " response WHERE survey_id = $1), 1, 'nb', '2026-03-29T00:30:00Z', now(), CASE WHEN $2 THEN"
                        + " timestamptz '2026-03-29T01:30:00Z' END, $3::text::jsonb, $4, NULL)",
                survey,
                submitted,
                answers,
                savedPages);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> later(String path) {
        return http.sendAsync(request(path), HttpResponse.BodyHandlers.ofString());
    }

    /** A body that is read as slowly as the test wants. */
    InputStream open(String path) throws IOException, InterruptedException {
        return http.send(request(path), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Cookie", "svarbrev=" + SESSION)
                .build();
    }

    /** Somebody who may download, and is logged in. */
    private void logIn() {
        sql("INSERT INTO account (name) VALUES ('analytiker')");
        sql("INSERT INTO account_right (account_id, may) SELECT id, 'answers' FROM account");
        sql(
                "INSERT INTO session (token_hash, account_id, csrf, created_at, seen_at, expires_at)"
                        + " SELECT sha256($1::text::bytea), id, 'csrf', $2, $2, $2 + interval '1 day' FROM account",
                SESSION,
                OffsetDateTime.now(new TestClock()));
    }

    int port() {
        return port;
    }

    /** Connections of the database that are within a transaction. */
    long transactions() {
        return sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND backend_type = 'client backend' AND xact_start IS NOT NULL"
                        + " AND pid <> pg_backend_pid()")
                .iterator()
                .next()
                .getLong(0);
    }

    @Override
    public void close() {
        done(web.close());
        done(database.close());
        done(vertx.close());
    }
}

package no.svarbrev.bench;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** What is measured, and what it is measured with: a PostgreSQL, the jar, a mail server, a survey and browsers. */
record Site(Path folder, Postgres postgres, MailSink sink, Served served, Browser browser, Filling filling)
        implements AutoCloseable {

    static Site open(Vertx vertx, Options options) throws Exception {
        Path folder = Files.createTempDirectory(Files.createDirectories(options.folder), "run-")
                .toAbsolutePath();
        Postgres postgres = Postgres.start(folder, options.database);
        try {
            MailSink sink = Crowd.await(MailSink.start(vertx));
            Served served = Served.start(
                    options.jar.toAbsolutePath(),
                    options.heap,
                    folder,
                    Map.of("SVARBREV_DATABASE_URL", postgres.url(), "SVARBREV_SMTP_URL", sink.url()));
            Browser browser = new Browser(vertx, served.port(), options.mostConnections(), options.gzip);
            Filling filling = survey(browser, postgres);
            if (options.statistics == Options.Statistics.NONE) {
                filling.leaveAlone();
            }
            return new Site(folder, postgres, sink, served, browser, filling);
        } catch (Exception failed) {
            postgres.close();
            throw failed;
        }
    }

    private static Filling survey(Browser browser, Postgres postgres) throws Exception {
        UUID study = made(browser, "/api/v1/studies", new JsonObject().put("title", "Prøve av fart"));
        UUID survey = made(
                browser,
                "/api/v1/studies/" + study + "/surveys",
                new JsonObject()
                        .put("title", "Utvalget")
                        .put("questionnaire", Form.CODE)
                        .put("version", 1));
        return new Filling(postgres, study, survey).begin();
    }

    private static UUID made(Browser browser, String path, JsonObject what) throws Exception {
        Browser.Reply reply = Crowd.await(browser.postJson(path, Served.TOKEN, what.encode()));
        return UUID.fromString(new JsonObject(reply.expect(201).body()).getString("id"));
    }

    /** Where the figures come from. */
    String told() throws SQLException {
        return "%s. PostgreSQL %s, shared_buffers %s. Java %s. %d processors, %s; load of the last minute %.1f."
                .formatted(
                        LocalDate.now(),
                        postgres.ask("SHOW server_version"),
                        postgres.ask("SHOW shared_buffers"),
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    @Override
    public void close() {
        served.close();
        postgres.close();
    }
}

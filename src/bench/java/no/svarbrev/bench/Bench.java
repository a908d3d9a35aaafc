package no.svarbrev.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: starts PostgreSQL and the jar, and at each size measures the operations in turn, round after round. */
@Command(name = "src/bench/run", mixinStandardHelpOptions = true, showDefaultValues = true)
final class Bench implements Callable<Integer> {
    @Option(
            names = "--contacts",
            split = ",",
            defaultValue = "1000,10000",
            description = "Contacts that have answered.")
    private List<Integer> sizes;

    @Option(names = "--connections", split = ",", defaultValue = "1,16,64", description = "People at once.")
    private List<Integer> connections;

    @Option(names = "--only", split = ",", defaultValue = "open,save,response", description = "What is measured.")
    private List<String> only;

    @Option(names = "--rounds", defaultValue = "2", description = "Of which the middle one counts.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "Of each measurement.")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "10",
            description = "Seconds of whole responses before the first round.")
    private int warmUp;

    @Option(names = "--analyze", defaultValue = "after", description = "after: fresh statistics at each size; never.")
    private String analyze;

    @Option(names = "--heap", defaultValue = "512m", description = "-Xmx of the server.")
    private String heap;

    @Option(names = "--jar", defaultValue = "target/svarbrev.jar", description = "What is measured.")
    private Path jar;

    @Option(names = "--folder", defaultValue = "target/bench", description = "Of the database and the results.")
    private Path folder;

    @Option(names = "--database", description = "URL of an empty database on this machine, instead of our own.")
    private Optional<String> database;

    @Option(names = "--gzip", description = "Take compressed pages, as browsers do.")
    private boolean gzip;

    @Option(
            names = "--spare",
            defaultValue = "5000",
            description = "Unanswered invitations, filled up before each round.")
    private int spare;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Path run = Files.createTempDirectory(Files.createDirectories(folder), "run-")
                .toAbsolutePath();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Postgres postgres = Postgres.start(run, database);
                Served served = Served.start(
                        jar.toAbsolutePath(), heap, run, Map.of("SVARBREV_DATABASE_URL", postgres.url()))) {
            measure(vertx, postgres, served, run);
        } finally {
            Load.await(vertx.close());
        }
        return 0;
    }

    private void measure(Vertx vertx, Postgres postgres, Served served, Path run) throws Exception {
        Browser browser = new Browser(
                vertx,
                served.port(),
                connections.stream().mapToInt(each -> each).max().orElse(1),
                gzip);
        Filling filling = survey(browser, postgres);
        Respondents respondents = new Respondents(browser, filling);
        Pgbench pgbench = new Pgbench(postgres, run);
        Load load = new Load(vertx, served, postgres);
        Map<String, Operation> operations = new LinkedHashMap<>();
        operations.put("open", Operation.of(respondents::open));
        operations.put("receipt", Operation.of(respondents::openAnswered));
        operations.put("save", respondents::saving);
        operations.put("autosave", respondents::autosaving);
        operations.put("response", Operation.of(respondents::respond));
        operations.keySet().retainAll(only);
        for (int size : sizes) {
            filling.answered(size);
            filling.unanswered(spare);
            if (analyze.equals("after")) {
                postgres.run("ANALYZE");
            }
            load.run(Operation.of(respondents::respond), 4, Duration.ofSeconds(warmUp));
            Map<String, List<Sample>> samples = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                for (int each : connections) {
                    Sample upserts = pgbench.run(each, Duration.ofSeconds(seconds));
                    samples.computeIfAbsent("upsert × " + each, name -> new ArrayList<>())
                            .add(upserts);
                    for (Map.Entry<String, Operation> operation : operations.entrySet()) {
                        filling.unanswered(spare);
                        samples.computeIfAbsent(operation.getKey() + " × " + each, name -> new ArrayList<>())
                                .add(load.run(operation.getValue(), each, Duration.ofSeconds(seconds)));
                    }
                }
            }
            samples.forEach((name, all) -> {
                Sample sample = Sample.median(all);
                System.out.printf(
                        "%7d %-14s %6d %9.1f/s p50 %8.2f p99 %8.2f  cpu %7.3f + %7.3f  bench %6.3f%n",
                        size,
                        name,
                        sample.count(),
                        sample.rate(),
                        sample.p50(),
                        sample.p99(),
                        sample.server(),
                        sample.database(),
                        sample.generator());
            });
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
        Browser.Reply reply = Load.await(browser.postJson(path, Served.TOKEN, what.encode()));
        return UUID.fromString(new JsonObject(reply.expect(201).body()).getString("id"));
    }
}

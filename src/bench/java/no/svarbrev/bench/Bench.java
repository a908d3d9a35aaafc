package no.svarbrev.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command of the bench; src/bench/README.md tells what it measures and how. */
@Command(
        name = "src/bench/run",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        description = "Measures the jar against PostgreSQL itself, and tells in target/bench/results.md.")
final class Bench implements Callable<Integer> {
    @Mixin
    private Options options;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (Site site = Site.open(vertx, options)) {
            // Also when the bench is stopped: nothing is to run on.
            Runtime.getRuntime().addShutdownHook(new Thread(site::close));
            Results results = new Rounds(vertx, options, site).measured();
            StringBuilder told = new StringBuilder(site.told())
                    .append("\n\n")
                    .append(results.summary())
                    .append('\n')
                    .append(results.details());
            Files.writeString(options.folder.resolve("growth.svg"), new Growth(results).svg());
            Scenarios scenarios = new Scenarios(vertx, options, site);
            if (options.savesWhileExporting.isPresent()) {
                told.append('\n').append(scenarios.savesWhileExporting(options.savesWhileExporting.get()));
            }
            if (options.soak.isPresent()) {
                told.append('\n').append(scenarios.soak(options.soakRate, options.soak.get()));
            }
            tell(told.toString());
        } finally {
            Crowd.await(vertx.close());
        }
        return 0;
    }

    private void tell(String told) throws IOException {
        Path file = options.folder.resolve("results.md");
        Files.writeString(file, told);
        System.out.println(told);
        System.out.println("In " + file + ", and growth.svg beside it.");
    }
}

package no.svarbrev.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What the command line says; without any, a short run. */
final class Options {
    @Option(
            names = "--contacts",
            split = ",",
            defaultValue = "1000,10000",
            description = "Contacts that have answered.")
    List<Integer> sizes;

    @Option(names = "--connections", split = ",", defaultValue = "1,16,64", description = "People at once.")
    List<Integer> connections;

    @Option(
            names = "--only",
            split = ",",
            defaultValue = "static,open,save,autosave,response,rates,page,list,search,export,copy,mail",
            description = "What is measured, of static, open, receipt, save, autosave, response, rates, page, list,"
                    + " search, export, copy, mail; pgbench is always.")
    Set<String> only;

    @Option(names = "--rounds", defaultValue = "2", description = "In turn; of each figure the middle one counts.")
    int rounds;

    @Option(names = "--seconds", defaultValue = "1", description = "Of each measurement.")
    int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "2",
            description = "Seconds of each operation, repeated until none is faster.")
    int warmUp;

    /** What the planner knows of the tables. */
    enum Statistics {
        /** Gathered after each filling. */
        FRESH,
        /** When PostgreSQL comes to it by itself. */
        AUTOVACUUM,
        /** Never gathered. */
        NONE
    }

    @Option(names = "--statistics", defaultValue = "FRESH", description = "Of the planner: ${COMPLETION-CANDIDATES}.")
    Statistics statistics;

    @Option(names = "--spare", defaultValue = "3000", description = "Unanswered invitations before each measurement.")
    int spare;

    @Option(names = "--heap", defaultValue = "512m", description = "-Xmx of the server.")
    String heap;

    @Option(names = "--gzip", description = "Ask for compressed pages.")
    boolean gzip;

    @Option(names = "--jar", defaultValue = "target/svarbrev.jar", description = "What is measured.")
    Path jar;

    @Option(names = "--folder", defaultValue = "target/bench", description = "Where the results and the database go.")
    Path folder;

    @Option(
            names = "--database",
            description = "postgresql://… of an empty database on this machine, not one of our own.")
    Optional<String> database;

    @Option(names = "--saves-while-exporting", description = "Saves offered a second while all responses are exported.")
    Optional<Integer> savesWhileExporting;

    @Option(
            names = "--soak",
            description = "Minutes of whole responses, 50 a second or --soak-rate, telling the memory held.")
    Optional<Integer> soak;

    @Option(names = "--soak-rate", defaultValue = "50", description = "Responses offered a second.")
    int soakRate;

    int mostConnections() {
        return Math.max(64, connections.stream().mapToInt(each -> each).max().orElse(1));
    }

    Duration each() {
        return Duration.ofSeconds(seconds);
    }
}

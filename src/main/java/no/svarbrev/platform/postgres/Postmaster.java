package no.svarbrev.platform.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server process of a cluster, from its start to a clean stop, and the stop of one left by a killed JVM. */
final class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);

    /** Recovery after a crash reads the log again, on a busy machine for minutes; it is told what is waited for. */
    private static final Duration START_LIMIT = Duration.ofMinutes(20);

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_SIGNALS = Duration.ofSeconds(1);
    private static final Duration FAST_STOP_LIMIT = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE_STOP_LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 20;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

    /**
     * Somebody took the port first; backends have not yet noticed that their postmaster was killed; one that was just
     * being started when its JVM was killed has come up.
     */
    private static final Pattern MAY_PASS = Pattern.compile("could not bind|shared memory block|lock file");

    /** On the command line, where they win over every file and over ALTER SYSTEM. */
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "logging_collector=off",
            "log_destination=stderr");

    private final Path cluster;
    private final PostgresPrograms programs;
    private final Process process;
    private final int port;

    private Postmaster(Path cluster, PostgresPrograms programs, Process process, int port) {
        this.cluster = cluster;
        this.programs = programs;
        this.process = process;
        this.port = port;
    }

    /**
     * Back when connections are taken, on a port that was free.
     *
     * @param stopping whether to give up, and leave nothing running
     */
    static Postmaster start(Path cluster, Path logFile, PostgresPrograms programs, BooleanSupplier stopping)
            throws IOException {
        return start(cluster, logFile, programs, Postmaster::freePort, stopping);
    }

    /**
     * On the port where everybody looks for it.
     *
     * @param stopping whether to give up, and leave nothing running
     */
    static Postmaster startAgain(
            Path cluster, Path logFile, PostgresPrograms programs, int port, BooleanSupplier stopping)
            throws IOException {
        stopLeftBehind(cluster, programs);
        return start(cluster, logFile, programs, () -> port, stopping);
    }

    private static Postmaster start(
            Path cluster, Path logFile, PostgresPrograms programs, Port port, BooleanSupplier stopping)
            throws IOException {
        PostgresLog log = PostgresLog.open(logFile);
        for (int attempt = 1; ; attempt++) {
            Postmaster postmaster = launch(cluster, log, programs, port.choose());
            if (postmaster.becomesReady(log, stopping)) return postmaster;
            if (attempt == ATTEMPTS
                    || stopping.getAsBoolean()
                    || !MAY_PASS.matcher(log.sinceMark()).find())
                throw new StartFailed("PostgreSQL did not start. The end of " + logFile + " says:\n" + log.sinceMark());
            pause(BETWEEN_ATTEMPTS);
            stopLeftBehind(cluster, programs);
        }
    }

    /** Which port to take. */
    private interface Port {
        int choose() throws IOException;
    }

    int port() {
        return port;
    }

    /** Back when the process is gone; gives its exit code. */
    int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while watching PostgreSQL.", e);
        }
    }

    /** Also one that has only begun to start, and has no pid file yet. */
    void stop() {
        if (!stop(process.toHandle(), () -> !process.isAlive(), programs))
            LOG.error("PostgreSQL (process {}) cannot be stopped; the next start tries again", process.pid());
    }

    /** Called with the folder's lock in hand: whoever started this one is dead. */
    static void stopLeftBehind(Path cluster, PostgresPrograms programs) throws IOException {
        Optional<ProcessHandle> leftBehind = PidFile.of(cluster).flatMap(PidFile::postgres);
        if (leftBehind.isEmpty()) return;
        LOG.warn(
                "PostgreSQL (process {}) was left running by a Svarbrev that was killed: stopping it",
                leftBehind.get().pid());
        if (stop(leftBehind.get(), isGone(leftBehind.get(), cluster), programs)) return;
        throw new StartFailed("PostgreSQL (process " + leftBehind.get().pid() + ") still runs on " + cluster
                + " and cannot be stopped. Stop it by hand and start again.");
    }

    private static Postmaster launch(Path cluster, PostgresLog log, PostgresPrograms programs, int port)
            throws IOException {
        log.mark();
        ProcessBuilder builder = programs.builder("postgres", arguments(cluster, port));
        // In a session of its own: Ctrl-C in a terminal must not stop the database before the server is done with it.
        builder.command().add(0, "setsid");
        // PostgreSQL takes any living process with the number in an old pid file for a rival, unless it is told that
        // this is a forebear. Its other check, on shared memory still in use, stays; deleting the file would lose it.
        Optional<PidFile> old = PidFile.of(cluster);
        if (old.isPresent())
            builder.environment()
                    .put("PG_GRANDPARENT_PID", Long.toString(old.get().pid()));
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.file().toFile()));
        Process process = builder.start();
        process.getOutputStream().close();
        return new Postmaster(cluster, programs, process, port);
    }

    private static List<String> arguments(Path cluster, int port) {
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return arguments;
    }

    private boolean becomesReady(PostgresLog log, BooleanSupplier stopping) throws IOException {
        long begun = System.nanoTime();
        BooleanSupplier decided = () -> !process.isAlive() || isReady() || stopping.getAsBoolean();
        while (!await(BETWEEN_LINES, decided) && System.nanoTime() - begun < START_LIMIT.toNanos()) {
            LOG.info(
                    "Waiting for PostgreSQL (process {}) since {} s. It says: {}",
                    process.pid(),
                    (System.nanoTime() - begun) / 1_000_000_000,
                    log.lastLine());
        }
        if (decided.getAsBoolean() && !stopping.getAsBoolean()) return process.isAlive();
        stop();
        if (stopping.getAsBoolean()) return false;
        throw new StartFailed("PostgreSQL on " + cluster + " took no connections within " + START_LIMIT.toMinutes()
                + " minutes and was stopped again. Look into postgres.log beside it, and start once more.");
    }

    private boolean isReady() {
        return PidFile.of(cluster)
                .filter(file -> file.pid() == process.pid() && file.isReady())
                .isPresent();
    }

    /** The pid file goes with the last step of a stop; a process nobody has waited for stays visible after it. */
    private static BooleanSupplier isGone(ProcessHandle postgres, Path cluster) {
        return () -> !postgres.isAlive()
                || PidFile.of(cluster)
                        .filter(file -> file.pid() == postgres.pid())
                        .isEmpty();
    }

    private static boolean stop(ProcessHandle postgres, BooleanSupplier gone, PostgresPrograms programs) {
        if (gone.getAsBoolean()) return true;
        long end = System.nanoTime() + FAST_STOP_LIMIT.toNanos();
        do {
            // Again and again: what comes before PostgreSQL listens to signals is lost.
            signal("INT", postgres, programs);
            if (await(BETWEEN_SIGNALS, gone)) return true;
        } while (System.nanoTime() < end);
        LOG.warn("PostgreSQL (process {}) does not stop in order: it will recover at its next start", postgres.pid());
        signal("QUIT", postgres, programs);
        return await(IMMEDIATE_STOP_LIMIT, gone);
    }

    /** Not ProcessHandle.destroy(), whose SIGTERM makes PostgreSQL wait for its clients to go. */
    private static void signal(String name, ProcessHandle postgres, PostgresPrograms programs) {
        try {
            FinishedProgram kill = programs.run("pg_ctl", List.of("kill", name, Long.toString(postgres.pid())), "");
            if (!kill.succeeded() && postgres.isAlive())
                LOG.warn("SIG{} to PostgreSQL failed: {}", name, kill.output().strip());
        } catch (IOException e) {
            LOG.warn("SIG{} to PostgreSQL failed", name, e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static boolean await(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            pause(Duration.ofMillis(5));
        }
        return true;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("Interrupted while waiting for PostgreSQL.", e);
        }
    }
}

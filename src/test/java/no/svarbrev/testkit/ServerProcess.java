package no.svarbrev.testkit;

import io.vertx.pgclient.SslMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import no.svarbrev.platform.config.DatabaseAddress;

/**
 * A server in a process of its own. Closing it leaves nothing running: neither the process nor the PostgreSQL it started,
 * also when the tests are interrupted.
 */
public final class ServerProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Set<ServerProcess> LIVING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> LIVING.forEach(ServerProcess::close)));
    }

    private final long begun = System.nanoTime();
    private final Process process;
    private final int port;
    private final Path output;
    private final Path data;
    private Duration untilReady;

    ServerProcess(Process process, int port, Path output, Path data) {
        this.process = process;
        this.port = port;
        this.output = output;
        this.data = data;
        LIVING.add(this);
    }

    public int port() {
        return port;
    }

    public Api api() {
        return new Api(port, TestServer.TOKEN);
    }

    /** All it has written on both its streams. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Back when the server answers that it is ready. */
    public ServerProcess awaitReady() {
        await(this::isReady, "ready");
        untilReady = sinceBegun();
        return this;
    }

    /** Back when this stands in the output; gives the time since the process was started. */
    public Duration awaitOutput(String text) {
        await(() -> output().contains(text), "saying " + text);
        return sinceBegun();
    }

    /** How long the start took, from the start of the JVM to the first answer that it is ready. */
    public Duration untilReady() {
        return untilReady;
    }

    /** Waits until the process ends by itself; gives its exit code. */
    public int exitCode() {
        try {
            if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Still runs: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** SIGKILL to the server alone, as when a machine takes its memory back; its PostgreSQL is left running. */
    public void kill9() {
        process.destroyForcibly();
        exitCode();
    }

    /** SIGTERM; gives the exit code. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** The PostgreSQL of the data folder, when one runs there. */
    public Optional<ProcessHandle> postgres() {
        return pidFile()
                .flatMap(lines -> ProcessHandle.of(Long.parseLong(lines.get(0).strip())))
                .filter(ProcessHandle::isAlive);
    }

    /** The address of the built-in PostgreSQL, as its own files tell it. */
    public DatabaseAddress builtInDatabase() {
        try {
            int at = Integer.parseInt(pidFile().orElseThrow().get(3).strip());
            String password =
                    Files.readString(data.resolve("postgres-password")).strip();
            return new DatabaseAddress("127.0.0.1", at, "svarbrev", "svarbrev", password, SslMode.DISABLE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<List<String>> pidFile() {
        Path file = data.resolve("postgres/postmaster.pid");
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readAllLines(file)).filter(lines -> lines.size() > 3)
                    : Optional.empty();
        } catch (IOException justGone) {
            return Optional.empty();
        }
    }

    private boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Duration sinceBegun() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void await(BooleanSupplier condition, String what) {
        while (!condition.getAsBoolean()) {
            boolean ended = !process.isAlive() && !condition.getAsBoolean();
            if (ended || sinceBegun().compareTo(LIMIT) > 0) {
                throw new AssertionError((ended ? "Ended" : "Late") + " before " + what + ":\n" + output());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Kills what still runs. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        postgres().ifPresent(ServerProcess::kill);
        LIVING.remove(this);
    }

    /** SIGKILL to the postmaster and to each of its own processes, which would else linger on its port. */
    private static void kill(ProcessHandle postgres) {
        List<ProcessHandle> all = postgres.descendants().toList();
        postgres.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        postgres.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(late -> null)
                .join();
    }
}

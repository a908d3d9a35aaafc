package no.svarbrev.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar as its users start it, a process of its own; closing it ends the process. */
final class Served implements AutoCloseable {
    static final String TOKEN = "a-token-for-the-bench-only";
    static final String PASSWORD = "a password for the bench only";
    private static final String SECRET = "a secret for the bench only, 32 characters";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private Served(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** @param settings besides those that the bench needs */
    static Served start(Path jar, String heap, Path folder, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-jar",
                        jar.toString(),
                        "serve")
                .redirectErrorStream(true)
                .redirectOutput(
                        Files.createDirectories(folder).resolve("server.log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SVARBREV_"));
        builder.environment()
                .putAll(Map.of(
                        "SVARBREV_PORT",
                        Integer.toString(port),
                        "SVARBREV_SECRET",
                        SECRET,
                        "SVARBREV_API_TOKEN",
                        TOKEN,
                        "SVARBREV_ADMIN_PASSWORD",
                        PASSWORD,
                        "SVARBREV_DATA",
                        folder.resolve("data").toString(),
                        "SVARBREV_QUESTIONNAIRES",
                        Path.of("src", "bench", "questionnaires")
                                .toAbsolutePath()
                                .toString()));
        builder.environment().putAll(settings);
        Served served = new Served(builder.start(), port);
        served.awaitReady();
        return served;
    }

    private void awaitReady() throws InterruptedException {
        HttpRequest ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .build();
        while (process.isAlive()) {
            try {
                if (CLIENT.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // Asked again.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new IllegalStateException("The server ended at once; see server.log.");
    }

    int port() {
        return port;
    }

    long cpu() {
        return Cpu.of(process.pid());
    }

    /** MiB of memory held now. */
    long rss() {
        return status("VmRSS");
    }

    /** The most that was held since it was last forgotten, in MiB. */
    long peak() {
        return status("VmHWM");
    }

    void forgetPeak() throws IOException {
        Files.writeString(proc("clear_refs"), "5");
    }

    private long status(String line) {
        try (Stream<String> lines = Files.lines(proc("status"))) {
            return lines.filter(each -> each.startsWith(line + ":"))
                    .mapToLong(each -> Long.parseLong(each.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    private Path proc(String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 40, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

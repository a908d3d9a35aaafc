package no.svarbrev.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Setting;

/**
 * How a server is started as a process of its own: with these settings in its environment, on a free port, with its data
 * and its output in one folder. The same command may be started again after the process has ended.
 */
public record ServerCommand(
        Path folder, List<String> jvmOptions, Program program, List<String> arguments, Map<Setting, String> settings) {
    /** What the JVM runs: the jar that {@code mvn package} made and users run. The integration tests run after it. */
    private enum Program {
        JAR,
        /** With its classes from an archive, which halves the start of a process that lives for seconds. */
        JAR_SOON_READY,
        /** From within the folder, with nothing else around it. */
        JAR_ALONE
    }

    private static final Path JAR = Path.of("target", "svarbrev.jar").toAbsolutePath();

    /** Half the work for a process that lives for seconds. */
    private static final List<String> SHORT_LIVED = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    public ServerCommand {
        jvmOptions = List.copyOf(jvmOptions);
        arguments = List.copyOf(arguments);
        settings = Map.copyOf(settings);
    }

    /** Serves with the built-in PostgreSQL in the folder, and the API token of the test suite. */
    public static ServerCommand in(Path folder) {
        return new ServerCommand(
                folder,
                SHORT_LIVED,
                Program.JAR_SOON_READY,
                List.of("serve"),
                Map.of(
                        Setting.DATA, folder.resolve("data").toString(),
                        Setting.API_TOKEN, TestServer.TOKEN,
                        Setting.ADMIN_PASSWORD, TestServer.PASSWORD));
    }

    public ServerCommand with(Setting setting, String value) {
        Map<Setting, String> more = new TreeMap<>(settings);
        more.put(setting, value);
        return new ServerCommand(folder, jvmOptions, program, arguments, more);
    }

    public ServerCommand without(Setting setting) {
        Map<Setting, String> fewer = new TreeMap<>(settings);
        fewer.remove(setting);
        return new ServerCommand(folder, jvmOptions, program, arguments, fewer);
    }

    public ServerCommand on(DatabaseAddress database) {
        return with(
                Setting.DATABASE_URL,
                "postgresql://%s:%s@%s:%d/%s?sslmode=disable"
                        .formatted(
                                database.user(),
                                database.password(),
                                database.host(),
                                database.port(),
                                database.database()));
    }

    /** In a JVM without options, as README starts it: for measuring. */
    public ServerCommand asInReadme() {
        return new ServerCommand(folder, List.of(), Program.JAR, arguments, settings);
    }

    /** As its users start it, with half a gigabyte of memory: for attacks. */
    public ServerCommand asTheJar() {
        return new ServerCommand(folder, List.of("-Xmx512m"), Program.JAR, arguments, settings);
    }

    /** Writes the archive that others start with, when it ends. */
    ServerCommand writingArchive(Path archive) {
        List<String> options = Stream.concat(SHORT_LIVED.stream(), Stream.of("-XX:ArchiveClassesAtExit=" + archive))
                .toList();
        return new ServerCommand(folder, options, Program.JAR, arguments, settings);
    }

    /** Started from within the folder, where nothing else need lie; without options, as a newcomer does. */
    public ServerCommand asTheJarAlone() {
        return new ServerCommand(folder, List.of(), Program.JAR_ALONE, arguments, settings);
    }

    /** Instead of {@code serve}. */
    public ServerCommand saying(String... words) {
        return new ServerCommand(folder, jvmOptions, program, List.of(words), settings);
    }

    /** Starts a server and waits until it is ready. */
    public ServerProcess start() {
        ServerProcess process = launch();
        try {
            return process.awaitReady();
        } catch (RuntimeException | AssertionError notReady) {
            process.close();
            throw notReady;
        }
    }

    /** Starts a process and waits for nothing. */
    public ServerProcess launch() {
        int port = settings.containsKey(Setting.PORT) ? Integer.parseInt(settings.get(Setting.PORT)) : freePort();
        try {
            Files.createDirectories(folder);
            Path output = Files.createTempFile(folder, "output", ".txt");
            return new ServerProcess(builder(port, output).start(), port, output, folder.resolve("data"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ProcessBuilder builder(int port, Path output) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvmOptions);
        if (program == Program.JAR_SOON_READY) {
            words.add("-XX:SharedArchiveFile=" + ClassArchive.of(JAR));
        }
        words.addAll(List.of("-jar", JAR.toString()));
        words.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        if (program == Program.JAR_ALONE) {
            builder.directory(folder.toFile());
        }
        builder.environment().keySet().removeIf(name -> name.startsWith("SVARBREV_"));
        builder.environment().put(Setting.PORT.env(), Integer.toString(port));
        settings.forEach((setting, value) -> builder.environment().put(setting.env(), value));
        return builder;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

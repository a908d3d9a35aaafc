package no.svarbrev.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The classes of a server that has started, as the JVM keeps them ready: with it a server of the tests starts with two
 * thirds of the work. Made once for each jar, by the first who asks.
 */
final class ClassArchive {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private ClassArchive() {}

    static synchronized Path of(Path jar) {
        try {
            Path archive =
                    TARGET.resolve("server-" + Files.getLastModifiedTime(jar).toMillis() + ".jsa");
            if (Files.exists(archive)) {
                return archive;
            }
            // Tests run in several JVMs at once. Closing gives the lock back.
            try (FileChannel channel = FileChannel.open(
                    TARGET.resolve("server-archive.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                return Files.exists(archive) ? archive : made(archive);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path made(Path archive) throws IOException {
        Path folder = Files.createTempDirectory("svarbrev-classes");
        try (ServerProcess server = ServerCommand.in(folder)
                .on(TestDatabase.fresh())
                .writingArchive(folder.resolve("classes.jsa"))
                .start()) {
            server.stop();
        }
        return Files.copy(folder.resolve("classes.jsa"), archive);
    }
}

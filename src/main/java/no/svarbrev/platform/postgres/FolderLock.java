package no.svarbrev.platform.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The claim of one living JVM on a data folder. The kernel drops it with the process, however that ends, so a held lock
 * means a living owner and a free one means that whatever still runs there was left behind.
 */
final class FolderLock implements AutoCloseable {

    // A second lock file opened in this JVM would, when closed, drop the first one's lock: POSIX locks are per process.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @param folder a real path, so that two names of one folder meet */
    static FolderLock take(Path folder) throws IOException {
        if (!HELD_HERE.add(folder)) throw inUse(folder, "this process");
        FileChannel channel = null;
        try {
            Path file = folder.resolve("lock");
            channel = FileChannel.open(file, CREATE, READ, WRITE);
            if (channel.tryLock() == null)
                throw inUse(folder, "process " + Files.readString(file).strip());
            channel.truncate(0).write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)), 0);
            return new FolderLock(folder, channel);
        } catch (IOException | RuntimeException e) {
            if (channel != null) channel.close();
            HELD_HERE.remove(folder);
            throw e;
        }
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("The lock on " + folder + " could not be given back.", e);
        } finally {
            HELD_HERE.remove(folder);
        }
    }

    private static StartFailed inUse(Path folder, String owner) {
        return new StartFailed("Another Svarbrev (" + owner + ") already runs on the data folder " + folder
                + ". Stop it, choose another data folder, or let both use one PostgreSQL with SVARBREV_DATABASE_URL.");
    }
}

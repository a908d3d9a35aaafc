package no.svarbrev.platform;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the disk under the built-in database has room for what will be saved next. */
public record DiskSpace(Path folder) {
    /** What PostgreSQL takes at a time for its log of changes, without which nothing is saved. */
    static final long LEAST = 16L * 1024 * 1024;

    public boolean isUsedUp() {
        return Files.isDirectory(folder) && folder.toFile().getUsableSpace() < LEAST;
    }
}

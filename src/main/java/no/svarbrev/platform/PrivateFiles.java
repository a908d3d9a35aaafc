package no.svarbrev.platform;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files and folders that only our own user may open, written so that a crash leaves the old content or the new. */
public final class PrivateFiles {

    public static final Set<PosixFilePermission> ONLY_OWNER = PosixFilePermissions.fromString("rwx------");
    public static final Set<PosixFilePermission> ONLY_OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private static final Logger LOG = LoggerFactory.getLogger(PrivateFiles.class);

    private PrivateFiles() {}

    /** Makes the folder and those above it when missing; one that exists keeps its permissions. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(ONLY_OWNER));
    }

    public static Path file(Path file) throws IOException {
        if (!Files.exists(file)) Files.createFile(file, PosixFilePermissions.asFileAttribute(ONLY_OWNER_FILE));
        return file;
    }

    public static void write(Path file, String content) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                file.getFileName() + ".",
                ".new",
                PosixFilePermissions.asFileAttribute(ONLY_OWNER_FILE));
        try (FileChannel channel = FileChannel.open(fresh, WRITE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        moveDurably(fresh, file);
    }

    /** Gives a file or folder its final name at once, and is back only when the name is on the disk. */
    public static void moveDurably(Path from, Path to) throws IOException {
        Files.move(from, to, ATOMIC_MOVE);
        try (FileChannel parent = FileChannel.open(to.getParent(), READ)) {
            parent.force(true);
        }
    }

    /** Deletes what a killed process left under names of this kind, so far as it lets itself be deleted. */
    public static void deleteLeftovers(Path folder, String namePattern, Duration atLeastOld) throws IOException {
        Instant newest = Instant.now().minus(atLeastOld);
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> entry.getFileName().toString().matches(namePattern))
                    .filter(entry -> !lastChange(entry).isAfter(newest))
                    .forEach(PrivateFiles::tryToDelete);
        }
    }

    private static Instant lastChange(Path path) {
        return Instant.ofEpochMilli(path.toFile().lastModified());
    }

    private static void tryToDelete(Path leftover) {
        try {
            deleteTree(leftover);
        } catch (IOException e) {
            LOG.warn("{} is left from an earlier start and could not be deleted: {}", leftover, e.toString());
        }
    }

    /** Deletes without following links; somebody else deleting at the same time is no fault. */
    public static void deleteTree(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw failure;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** 24 random bytes in characters that need no quoting anywhere. */
    public static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

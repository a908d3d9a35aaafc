package no.svarbrev.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.TreeMap;

/** The folder from outside: size and time of every file, without opening one. The same again when nothing has changed. */
final class FolderStamp {
    /** So coarse may a file system's clock be. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final Map<Path, String> files = new TreeMap<>();
    private final Instant taken;
    private boolean young;

    private FolderStamp(Instant taken) {
        this.taken = taken;
    }

    static FolderStamp of(Path folder) {
        FolderStamp stamp = new FolderStamp(Instant.now());
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), 2, stamp.new Visitor());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stamp;
    }

    /** Whether nothing has changed since; a file that was changed just before that stamp may have been changed once more. */
    boolean isSameAs(FolderStamp before) {
        return files.equals(before.files) && !before.young;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            Instant changed = attributes.lastModifiedTime().toInstant();
            files.put(file, attributes.size() + " " + changed + " " + attributes.fileKey() + attributes.isDirectory());
            young |= Duration.between(changed, taken).abs().compareTo(TICK) < 0;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            files.put(file, why.getClass().getSimpleName());
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException why) {
            files.put(folder, why == null ? "" : why.getClass().getSimpleName());
            return FileVisitResult.CONTINUE;
        }
    }
}

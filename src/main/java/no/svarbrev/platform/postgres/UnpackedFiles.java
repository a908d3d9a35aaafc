package no.svarbrev.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import no.svarbrev.platform.PrivateFiles;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The files of a {@code .txz}, with a list of their lengths written last, by which a later start knows they are whole. */
final class UnpackedFiles {

    private static final String LIST = "unpacked-files";

    private UnpackedFiles() {}

    /** XZ carries a checksum of its content: a damaged archive does not get through. */
    static void unpack(InputStream packed, Path folder) throws IOException {
        StringBuilder list = new StringBuilder();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackOne(entry, tar, inside(folder, entry.getName()));
                if (isPlain(entry)) list.append(entry.getSize() + " " + entry.getName() + "\n");
            }
        }
        PrivateFiles.write(folder.resolve(LIST), list.toString());
    }

    static boolean areComplete(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve(LIST))) return false;
        try (Stream<String> lines = Files.lines(folder.resolve(LIST))) {
            return lines.allMatch(line -> hasLength(folder, line.split(" ", 2)));
        }
    }

    private static void unpackOne(TarArchiveEntry entry, InputStream content, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (entry.isDirectory()) {
            Files.createDirectories(to);
        } else if (entry.isSymbolicLink()) {
            inside(to.getParent(), entry.getLinkName());
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else if (isPlain(entry)) {
            Files.copy(content, to);
            if ((entry.getMode() & 0100) != 0)
                Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
        } else {
            throw new IOException("The PostgreSQL archive holds an entry of an unknown kind: " + entry.getName());
        }
    }

    /** The library counts links among the files. */
    private static boolean isPlain(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isSymbolicLink() && !entry.isLink();
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (path.startsWith(folder)) return path;
        throw new IOException("The PostgreSQL archive holds a name that leads out of it: " + name);
    }

    private static boolean hasLength(Path folder, String[] lengthAndName) {
        Path file = folder.resolve(lengthAndName[1]);
        return Files.isRegularFile(file) && file.toFile().length() == Long.parseLong(lengthAndName[0]);
    }
}

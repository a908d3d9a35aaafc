package no.svarbrev.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.svarbrev.platform.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data on disk: made once with one superuser and one database, then only checked. A cluster gets its name when it is
 * whole and on the disk, so a start killed half-way leaves nothing that the next one would take for data.
 */
final class PostgresCluster {
    static final String NAME = "svarbrev";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresCluster.class);

    /** Written to postgresql.conf, where the owner may change them; what must hold is in {@link Postmaster}. */
    private static final List<String> FIRST_SETTINGS = List.of(
            "max_connections=50",
            "shared_buffers=64MB",
            "max_wal_size=256MB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            // Details of an error quote the values of the row: answers and addresses do not belong in a log.
            "log_error_verbosity=terse");

    private final Path folder;
    private final Path passwordFile;
    private final PostgresPrograms programs;

    PostgresCluster(Path dataFolder, PostgresPrograms programs) {
        this.folder = dataFolder.resolve("postgres");
        this.passwordFile = dataFolder.resolve("postgres-password");
        this.programs = programs;
    }

    Path folder() {
        return folder;
    }

    /** Makes the cluster when there is none, else sees that it can be opened; gives the superuser's password. */
    String prepare() throws IOException {
        if (Files.exists(folder.resolve("PG_VERSION"))) {
            refuseOtherVersion();
            Files.setPosixFilePermissions(folder, PrivateFiles.ONLY_OWNER);
            programs.unprivileged().own(folder);
            if (!Files.exists(passwordFile)) setNewPassword();
        } else {
            refuseForeignFiles();
            create();
        }
        return password();
    }

    private void create() throws IOException {
        PrivateFiles.deleteLeftovers(folder.getParent(), "postgres\\.new-.*", Duration.ZERO);
        if (!Files.exists(passwordFile)) PrivateFiles.write(passwordFile, PrivateFiles.randomPassword());
        Path fresh = folder.resolveSibling("postgres.new-" + UUID.randomUUID());
        initdb(fresh);
        alone(fresh, "CREATE DATABASE " + NAME);
        check("initdb", programs.run("initdb", List.of("--sync-only", "-D", fresh.toString()), ""));
        PrivateFiles.moveDurably(fresh, folder);
    }

    private void initdb(Path fresh) throws IOException {
        FinishedProgram norwegian = initdb(fresh, List.of("--locale-provider=icu", "--icu-locale=nb-NO"));
        if (!norwegian.succeeded() && norwegian.output().contains("ICU")) {
            LOG.warn("This PostgreSQL has no ICU: names will not sort the Norwegian way. {}", norwegian.output());
            norwegian = initdb(fresh, List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        }
        check("initdb", norwegian);
    }

    private FinishedProgram initdb(Path fresh, List<String> locale) throws IOException {
        List<String> arguments = new ArrayList<>(locale);
        arguments.addAll(List.of("-D", fresh.toString(), "--username=" + NAME));
        arguments.addAll(List.of("--pwfile=" + passwordFile, "--auth=scram-sha-256"));
        arguments.addAll(List.of("--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"));
        FIRST_SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return programs.run("initdb", arguments, "");
    }

    /** The password file was lost, but whoever owns the data may set a new password without the old one. */
    private void setNewPassword() throws IOException {
        LOG.warn("{} is missing: a new password is set", passwordFile);
        String password = PrivateFiles.randomPassword();
        alone(folder, "ALTER ROLE " + NAME + " PASSWORD '" + password + "'");
        PrivateFiles.write(passwordFile, password);
    }

    /** Runs one statement in PostgreSQL's single-user mode, which needs no port and no password. */
    private void alone(Path cluster, String statement) throws IOException {
        List<String> arguments =
                List.of("--single", "-D", cluster.toString(), "-c", "exit_on_error=on", "-c", "fsync=on", "template1");
        check("postgres --single", programs.run("postgres", arguments, statement + "\n"));
    }

    private String password() throws IOException {
        Files.setPosixFilePermissions(passwordFile, PrivateFiles.ONLY_OWNER_FILE);
        return Files.readString(passwordFile).strip();
    }

    private void refuseOtherVersion() throws IOException {
        String found = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (found.equals(programs.majorVersion())) return;
        throw new StartFailed("The data in " + folder + " were written by PostgreSQL " + found
                + ", and this Svarbrev brings PostgreSQL " + programs.majorVersion()
                + ", which cannot open them. Nothing has been changed. Run the Svarbrev version that wrote them, or"
                + " move them with pg_dump of version " + found + " and set SVARBREV_DATABASE_URL.");
    }

    private void refuseForeignFiles() throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isEmpty()) return;
        }
        throw new StartFailed("The folder " + folder + " is not empty and holds no PostgreSQL data (PG_VERSION is"
                + " missing). Nothing has been changed. Put the data back, or move the folder away to start anew.");
    }

    private static void check(String program, FinishedProgram finished) {
        if (finished.succeeded()) return;
        throw new StartFailed(program + " failed with exit code " + finished.exitCode() + ": "
                + finished.output().replaceAll("PASSWORD '[^']*'", "PASSWORD …").strip());
    }
}

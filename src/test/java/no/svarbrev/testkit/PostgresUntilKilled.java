package no.svarbrev.testkit;

import java.nio.file.Path;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.postgres.EmbeddedPostgres;

/** A JVM that starts PostgreSQL on a folder, tells where, and never closes it: tests kill it. */
public final class PostgresUntilKilled {

    private PostgresUntilKilled() {}

    public static void main(String[] arguments) throws InterruptedException {
        long begun = System.nanoTime();
        DatabaseAddress address = EmbeddedPostgres.start(Path.of(arguments[0])).address();
        System.out.println("ready in " + (System.nanoTime() - begun) / 1_000_000 + " ms at " + address);
        Thread.sleep(Long.MAX_VALUE);
    }
}

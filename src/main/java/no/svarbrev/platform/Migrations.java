package no.svarbrev.platform;

import org.flywaydb.core.Flyway;

/** Brings the tables to the newest form before anything else runs. Blocking; safe when two servers start at once. */
public final class Migrations {
    private Migrations() {}

    public static void run(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .connectRetries(10)
                .connectRetriesInterval(2)
                .load()
                .migrate();
    }
}

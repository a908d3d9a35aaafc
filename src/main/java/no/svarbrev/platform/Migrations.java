package no.svarbrev.platform;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;

/** Brings the tables to the newest form before anything else runs. Blocking; safe when two servers start at once. */
public final class Migrations {
    private Migrations() {}

    /** No connection to the database could be had. */
    public static final class OutOfReach extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfReach(DatabaseAddress address, Throwable why) {
            super(
                    "The database " + address + " cannot be reached (" + why.getMessage()
                            + ") Check SVARBREV_DATABASE_URL (--database-url), and that PostgreSQL runs there.",
                    why);
        }
    }

    /** @throws OutOfReach when there was no connection for twenty seconds */
    public static void run(DatabaseAddress address) {
        try {
            migrate(address);
        } catch (FlywaySqlUnableToConnectToDbException unable) {
            throw new OutOfReach(address, unable.getCause());
        }
    }

    private static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .locations("classpath:db/migration")
                .connectRetries(10)
                .connectRetriesInterval(2)
                .load()
                .migrate();
    }
}

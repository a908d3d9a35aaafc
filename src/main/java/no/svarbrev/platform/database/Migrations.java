package no.svarbrev.platform.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.DatabaseLimits;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;

/** Brings the tables to the newest form before anything else runs. Blocking; safe when two servers start at once. */
public final class Migrations {
    /** An address where nobody is at home is more often wrong than late. */
    private static final Duration NOBODY_THERE = Duration.ofSeconds(20);

    /** Somebody is at home, and is starting, recovering, full or slow. */
    private static final Set<String> COMING_UP = Set.of("57P03", "57P01", "57P02", "53300", "08006");

    private static final int LOGIN_SECONDS = 10;

    private Migrations() {}

    /** No connection to the database could be had. */
    public static final class OutOfReach extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private OutOfReach(String message, Throwable why) {
            super(message, why);
        }

        static OutOfReach at(DatabaseAddress address, Throwable why) {
            return new OutOfReach(
                    "The database " + address + " cannot be reached (" + why.getMessage()
                            + ") Check SVARBREV_DATABASE_URL (--database-url), and that PostgreSQL runs there.",
                    why);
        }

        static OutOfReach after(Duration waited, Throwable why) {
            return new OutOfReach(
                    "The database did not answer for " + waited.toSeconds() + " seconds (" + why.getMessage()
                            + "). Look into the log of PostgreSQL; on a slow or busy machine, set"
                            + " SVARBREV_DATABASE_START (--database-start) higher.",
                    why);
        }
    }

    /** With the usual limits. */
    public static void run(DatabaseAddress address) {
        run(address, DatabaseLimits.usual());
    }

    /**
     * @throws OutOfReach when there was no connection: after twenty seconds where nobody is at home, after the limit for
     *     starting where the database is coming up
     */
    public static void run(DatabaseAddress address, DatabaseLimits limits) {
        StartPatience patience = new StartPatience("the database", limits.start());
        StartPatience nobody = new StartPatience("the database", NOBODY_THERE);
        while (true) {
            try {
                migrate(address, limits);
                return;
            } catch (FlywaySqlUnableToConnectToDbException unable) {
                Throwable why = unable.getCause();
                boolean goOn = isComingUp(why) ? patience.allows(why.getMessage()) : nobody.allows(why.getMessage());
                if (!goOn) {
                    throw OutOfReach.at(address, why);
                }
                StartPatience.pause();
            }
        }
    }

    private static boolean isComingUp(Throwable why) {
        return why instanceof SQLException refused && COMING_UP.contains(String.valueOf(refused.getSQLState()));
    }

    private static void migrate(DatabaseAddress address, DatabaseLimits limits) {
        Flyway.configure()
                .dataSource(address.jdbcUrl() + limits(limits), address.user(), address.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    /** The server ends its statement first; only when it says nothing at all the socket is given up. */
    private static String limits(DatabaseLimits limits) {
        long statement = limits.migration().toSeconds();
        return "&connectTimeout=" + limits.connect().toSeconds() + "&loginTimeout=" + LOGIN_SECONDS + "&socketTimeout="
                + (statement + 1) + "&tcpKeepAlive=true&options=-c%20statement_timeout=" + statement + "s";
    }
}

package no.svarbrev.platform.postgres;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import no.svarbrev.platform.PrivateFiles;
import no.svarbrev.platform.config.DatabaseAddress;

/**
 * The role as which the server works in its own PostgreSQL: it owns the database and all in it, and may do nothing else in
 * the cluster. The superuser who made the cluster is used for a moment at each start: to make this role, to hand over to it
 * what an earlier version made as superuser, and to give it a new password, which is written down nowhere.
 */
final class PostgresOwner {
    static final String ROLE = "svarbrev_owner";

    private static final String MAKE = """
        DO $$
        BEGIN
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'svarbrev_owner') THEN
                CREATE ROLE svarbrev_owner;
            END IF;
        END
        $$
        """;

    /** Members of extensions belong to them; a sequence of a column follows its table. */
    private static final String HAND_OVER = """
        DO $$
        DECLARE
            statement text;
        BEGIN
            FOR statement IN
                SELECT format('ALTER SCHEMA %I OWNER TO svarbrev_owner', nspname)
                  FROM pg_namespace
                 WHERE nspname !~ '^pg_' AND nspname NOT IN ('information_schema', 'public')
                   AND nspowner <> 'svarbrev_owner'::regrole
                UNION ALL
                SELECT format('ALTER TABLE %s OWNER TO svarbrev_owner', pg_class.oid::regclass)
                  FROM pg_class
                  JOIN pg_namespace ON pg_namespace.oid = relnamespace
                 WHERE relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND relowner <> 'svarbrev_owner'::regrole
                   AND nspname !~ '^pg_' AND nspname <> 'information_schema'
                   AND NOT EXISTS (SELECT FROM pg_depend
                                    WHERE classid = 'pg_class'::regclass AND objid = pg_class.oid
                                      AND deptype IN ('a', 'i', 'e'))
                UNION ALL
                SELECT format('ALTER ROUTINE %s OWNER TO svarbrev_owner', pg_proc.oid::regprocedure)
                  FROM pg_proc
                  JOIN pg_namespace ON pg_namespace.oid = pronamespace
                 WHERE proowner <> 'svarbrev_owner'::regrole
                   AND nspname !~ '^pg_' AND nspname <> 'information_schema'
                   AND NOT EXISTS (SELECT FROM pg_depend
                                    WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')
                UNION ALL
                SELECT format('ALTER TYPE %s OWNER TO svarbrev_owner', pg_type.oid::regtype)
                  FROM pg_type
                  JOIN pg_namespace ON pg_namespace.oid = typnamespace
                 WHERE (typtype IN ('d', 'e', 'r')
                        OR EXISTS (SELECT FROM pg_class WHERE pg_class.oid = typrelid AND relkind = 'c'))
                   AND typowner <> 'svarbrev_owner'::regrole
                   AND nspname !~ '^pg_' AND nspname <> 'information_schema'
                   AND NOT EXISTS (SELECT FROM pg_depend
                                    WHERE classid = 'pg_type'::regclass AND objid = pg_type.oid AND deptype = 'e')
            LOOP
                EXECUTE statement;
            END LOOP;
        END
        $$
        """;

    private PostgresOwner() {}

    /**
     * Blocks for some tenths of a second.
     *
     * @return where the server finds its database, as its owner
     */
    static DatabaseAddress takeOver(DatabaseAddress superuser) throws IOException {
        String password = PrivateFiles.randomPassword();
        try (Connection connection =
                        DriverManager.getConnection(superuser.jdbcUrl(), superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // An error would quote the statement, and with it the password, in PostgreSQL's log.
            statement.execute("SET LOCAL log_min_error_statement = 'panic'");
            statement.execute(MAKE);
            statement.execute(
                    "ALTER ROLE " + ROLE + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS"
                            + " PASSWORD '" + password + "'");
            statement.execute("ALTER DATABASE " + superuser.database() + " OWNER TO " + ROLE);
            statement.execute(HAND_OVER);
            connection.commit();
        } catch (SQLException failed) {
            throw new IOException("The database could not be handed over to its owner: " + failed.getMessage(), failed);
        }
        return new DatabaseAddress(
                superuser.host(), superuser.port(), superuser.database(), ROLE, password, superuser.sslMode());
    }
}

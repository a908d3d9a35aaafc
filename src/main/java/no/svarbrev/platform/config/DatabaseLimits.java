package no.svarbrev.platform.config;

import java.time.Duration;

/**
 * How long anything that has to do with the database may take, and how much may wait for it. Ordinary statements are short,
 * so that every request is answered within {@code acquire} and {@link #silence()} together, also when the database says
 * nothing at all; what is long by nature (imports, exports, rates, migrations) has a limit of its own.
 *
 * @param statement an ordinary statement
 * @param longStatement a statement of long work; by default shorter than the web server lets a connection rest
 * @param lock waiting for a lock of another, within a statement
 * @param idle a transaction in which nothing is asked
 * @param acquire waiting for a connection
 * @param queue how many may wait for a connection at once
 * @param connect the making of a TCP connection
 * @param lifetime after this, a connection that is given back is replaced by a new one
 * @param migration a statement of a migration
 * @param start how long a starting server waits for a database that is coming up
 */
public record DatabaseLimits(
        Duration statement,
        Duration longStatement,
        Duration lock,
        Duration idle,
        Duration acquire,
        int queue,
        Duration connect,
        Duration lifetime,
        Duration migration,
        Duration start) {

    /** In a download; more than the web server lets a silent client wait, so that normally the client is what gives up. */
    public static final int DOWNLOAD_IDLE_SECONDS = 90;

    /** The database ends its statement first; only when it does not, the connection is given up. */
    private static final Duration GRACE = Duration.ofMillis(500);

    /** As the settings are when nobody sets them. */
    public static DatabaseLimits usual() {
        return new DatabaseLimits(
                usual(Setting.DATABASE_STATEMENT),
                usual(Setting.DATABASE_LONG_STATEMENT),
                usual(Setting.DATABASE_LOCK),
                usual(Setting.DATABASE_IDLE),
                usual(Setting.DATABASE_ACQUIRE),
                Integer.parseInt(Setting.DATABASE_QUEUE.fallback().orElseThrow()),
                usual(Setting.DATABASE_CONNECT),
                usual(Setting.DATABASE_LIFETIME),
                usual(Setting.DATABASE_MIGRATION),
                usual(Setting.DATABASE_START));
    }

    private static Duration usual(Setting setting) {
        return Duration.ofSeconds(Long.parseLong(setting.fallback().orElseThrow()));
    }

    /** How long a connection may say nothing while an ordinary statement runs. */
    public Duration silence() {
        return statement.plus(GRACE);
    }

    /** The same in long work, where a download may also wait for its receiver. */
    public Duration longSilence() {
        Duration download = Duration.ofSeconds(DOWNLOAD_IDLE_SECONDS);
        return (longStatement.compareTo(download) > 0 ? longStatement : download).plus(GRACE);
    }
}

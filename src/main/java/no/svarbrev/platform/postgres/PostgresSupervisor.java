package no.svarbrev.platform.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts PostgreSQL again when it has ended by itself: killed, or stopped by a full disk. It never starts one beside
 * another: a start is tried only when the process before is gone, on the same port, and goes on being tried, with longer
 * waits, until it succeeds or the server stops.
 */
final class PostgresSupervisor implements AutoCloseable {
    /** Starts a PostgreSQL; gives up when it is told to. */
    interface Starting {
        Postmaster start(BooleanSupplier stopping) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(PostgresSupervisor.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    /** So that a disk with room again, or a port that is free again, is soon noticed. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(90);

    private final Starting starting;
    private final Thread thread = new Thread(this::supervise, "svarbrev-postgres");
    private Postmaster postmaster;
    private boolean stopping;

    private PostgresSupervisor(Postmaster postmaster, Starting starting) {
        this.postmaster = postmaster;
        this.starting = starting;
    }

    static PostgresSupervisor watch(Postmaster postmaster, Starting starting) {
        PostgresSupervisor supervisor = new PostgresSupervisor(postmaster, starting);
        supervisor.thread.setDaemon(true);
        supervisor.thread.start();
        return supervisor;
    }

    private void supervise() {
        while (true) {
            Postmaster watched = current();
            int code = watched.awaitEnd();
            if (isStopping()) {
                return;
            }
            LOG.error("PostgreSQL has ended by itself (exit code {}): it is started again", code);
            startAgain();
        }
    }

    private void startAgain() {
        long begun = System.nanoTime();
        Duration wait = FIRST_WAIT;
        while (!isStopping() && !triedToStart(begun, wait)) {
            pause(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    private boolean triedToStart(long begun, Duration wait) {
        try {
            Postmaster started = starting.start(this::isStopping);
            synchronized (this) {
                postmaster = started;
            }
            LOG.warn("PostgreSQL runs again, after {} ms", (System.nanoTime() - begun) / 1_000_000);
            return true;
        } catch (IOException | RuntimeException failed) {
            // Whatever it is: without this thread nobody would try again.
            if (!isStopping()) {
                LOG.error(
                        "PostgreSQL could not be started again; the next try is in {} ms. {}",
                        wait.toMillis(),
                        failed.getMessage());
            }
            return false;
        }
    }

    private synchronized Postmaster current() {
        return postmaster;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toMillis(); left > 0 && !stopping; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException nobodyDoes) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops PostgreSQL in order; one that is just being started is stopped too. */
    @Override
    public void close() {
        synchronized (this) {
            stopping = true;
            notifyAll();
        }
        Postmaster before = current();
        before.stop();
        try {
            thread.join(LONGEST_STOP.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Postmaster after = current();
        if (after != before) {
            after.stop();
        }
    }
}

package no.svarbrev;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.svarbrev.platform.OutOfMemory;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Installation;
import no.svarbrev.platform.database.Migrations;
import no.svarbrev.platform.http.WebServer;
import no.svarbrev.platform.postgres.EmbeddedPostgres;
import no.svarbrev.platform.postgres.StartFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server process from start to stop: database, migrations, server, and all of them down again in order at SIGTERM. */
final class RunningServer {
    /** EX_CONFIG of sysexits.h: the settings must be put right. */
    static final int WRONG_CONFIGURATION = 78;

    private static final int FAILED = 1;
    private static final long STOP_SECONDS = 40;
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);

    private final Config config;
    private Optional<EmbeddedPostgres> embedded = Optional.empty();
    private volatile Optional<Server> server = Optional.empty();
    private volatile boolean stopping;

    private RunningServer(Config config) {
        this.config = config;
    }

    /** Serves until the process is told to stop; gives an exit code only when it cannot start. */
    static int run(Config config) {
        return new RunningServer(config).run();
    }

    private int run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "svarbrev-stop"));
        try {
            InTheClear.warnings(config).forEach(LOG::warn);
            CompletableFuture<Groundwork> groundwork = CompletableFuture.supplyAsync(Groundwork::lay);
            DatabaseAddress address = config.database().isPresent() ? givenDatabase() : ownDatabase();
            OutOfMemory.endsTheProcess(groundwork.join().vertx());
            Server.Serving serving = serve(address, groundwork.join());
            Greeting.print(config, serving);
            if (config.demo()) {
                await(serving.demo().fill(Greeting::printProgress), Long.MAX_VALUE);
            }
            return 0;
        } catch (Installation.WrongSecret | StartFailed wrong) {
            return stopping ? 0 : refuse(wrong.getMessage(), WRONG_CONFIGURATION);
        } catch (WebServer.CannotListen | Migrations.OutOfReach outside) {
            return stopping ? 0 : refuse(outside.getMessage(), FAILED);
        } catch (RuntimeException failed) {
            return stopping ? 0 : fail(failed);
        }
    }

    private int fail(RuntimeException failed) {
        LOG.error("The server could not start", failed);
        return refuse("The server could not start: " + failed.getMessage(), FAILED);
    }

    private int refuse(String why, int code) {
        System.err.println(why);
        return code;
    }

    private DatabaseAddress givenDatabase() {
        DatabaseAddress address = config.database().orElseThrow();
        Migrations.run(address, config.databaseLimits());
        return address;
    }

    /** A stop waits until the database is whole, so that it can be stopped in order. */
    private synchronized DatabaseAddress ownDatabase() {
        endIfStopping();
        EmbeddedPostgres postgres = EmbeddedPostgres.start(config.data(), () -> stopping);
        embedded = Optional.of(postgres);
        Migrations.run(postgres.address(), config.databaseLimits());
        return postgres.address();
    }

    private synchronized Server.Serving serve(DatabaseAddress address, Groundwork groundwork) {
        endIfStopping();
        Server started = new Server(config, address, Clock.systemUTC(), groundwork);
        server = Optional.of(started);
        return await(started.start(), Long.MAX_VALUE);
    }

    private void endIfStopping() {
        if (stopping) {
            throw new IllegalStateException("Told to stop before the start was done");
        }
    }

    private void stop() {
        stopping = true;
        // It may be waiting, for minutes, for a database that does not come.
        server.ifPresent(Server::giveUp);
        stopStarted();
    }

    /** Waits for the step of the start that is under way; no further one begins. */
    private synchronized void stopStarted() {
        server.ifPresent(running -> {
            try {
                await(running.stop(), STOP_SECONDS);
                await(running.end(), STOP_SECONDS);
            } catch (RuntimeException late) {
                LOG.warn("Not everything stopped in time: {}", late.toString());
            }
        });
        embedded.ifPresent(EmbeddedPostgres::close);
    }

    private static <T> T await(Future<T> future, long seconds) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (TimeoutException | InterruptedException gaveUp) {
            throw new IllegalStateException(gaveUp);
        }
    }
}

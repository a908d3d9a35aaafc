package no.svarbrev;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Future;
import io.vertx.core.json.jackson.DatabindCodec;
import java.time.Clock;
import java.util.Optional;
import no.svarbrev.demo.DemoStudy;
import no.svarbrev.library.FolderWatch;
import no.svarbrev.library.Library;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.config.DatabaseAddress;
import no.svarbrev.platform.config.Installation;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.database.DatabaseRights;
import no.svarbrev.platform.http.ProblemHandler;
import no.svarbrev.platform.http.WebServer;

/** One server on a database that is there and migrated: starts the rooms, and stops them in order. */
public final class Server {
    private final Config config;
    private final Clock clock;
    private final Groundwork groundwork;
    private final Database database;
    private final Library library;
    private final FolderWatch watch;
    private final WebServer web;
    private Optional<Rooms> rooms = Optional.empty();

    public Server(Config config, DatabaseAddress address, Clock clock, Groundwork groundwork) {
        this.config = config;
        this.clock = clock;
        this.groundwork = groundwork;
        this.database = new Database(groundwork.vertx(), address, config.databaseLimits());
        this.library = new Library(database, clock);
        this.watch = new FolderWatch(groundwork.vertx(), library, config.questionnaires());
        this.web = new WebServer(groundwork.vertx(), config.https());
    }

    /**
     * A server that serves.
     *
     * @param refused how many files of questionnaires it cannot use
     */
    public record Serving(int port, Optional<String> passwordLink, DemoStudy demo, long refused) {}

    public Future<Serving> start() {
        DatabindCodec.mapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        return database.patiently(() -> DatabaseRights.warnOfTooMany(database.client()))
                .compose(looked -> database.patiently(() -> library.load(config.questionnaires())))
                .compose(loaded -> database.patiently(() -> Installation.secret(database.client(), config)))
                .map(secret -> new Rooms(config, groundwork, database, library, clock, secret))
                .compose(this::serve);
    }

    /** Who is told that the server is ready can also get in: accounts and tokens are there before it listens. */
    private Future<Serving> serve(Rooms built) {
        rooms = Optional.of(built);
        return database.patiently(() -> built.firstAdministrator().prepare()).compose(link -> listen(built, link));
    }

    private Future<Serving> listen(Rooms built, Optional<String> passwordLink) {
        return web.listen(config, new ProblemHandler(groundwork.pages()), built::mount)
                .map(port -> {
                    database.watch();
                    built.start();
                    watch.start();
                    return new Serving(port, passwordLink, built.demo(), library.refused());
                });
    }

    /** A start that waits for the database waits no more. */
    void giveUp() {
        database.giveUp();
    }

    /** In order: no new requests, the mail in hand, the database. */
    public Future<Void> stop() {
        return web.close()
                .eventually(() -> rooms.map(Rooms::stop).orElseGet(Future::succeededFuture))
                .eventually(watch::stop)
                .eventually(database::close);
    }

    /** The threads, when all else has stopped; what comes after it cannot run on them. */
    public Future<Void> end() {
        return groundwork.vertx().close();
    }
}

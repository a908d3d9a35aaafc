package no.svarbrev;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.jackson.DatabindCodec;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import no.svarbrev.admin.ApiDescription;
import no.svarbrev.answering.AnswerEntering;
import no.svarbrev.answering.AnswerRoutes;
import no.svarbrev.answering.Dialogue;
import no.svarbrev.auth.AuthRoutes;
import no.svarbrev.auth.ChoosingPassword;
import no.svarbrev.auth.FirstAdministrator;
import no.svarbrev.auth.Guard;
import no.svarbrev.auth.LoggingIn;
import no.svarbrev.auth.Passwords;
import no.svarbrev.dataset.Datasets;
import no.svarbrev.demo.DemoStudy;
import no.svarbrev.export.ExportRoutes;
import no.svarbrev.fieldwork.Fieldwork;
import no.svarbrev.fieldwork.FieldworkPages;
import no.svarbrev.fieldwork.FieldworkRoutes;
import no.svarbrev.invitation.ContactImporting;
import no.svarbrev.invitation.DispatchLetters;
import no.svarbrev.invitation.Dispatching;
import no.svarbrev.invitation.InvitationRoutes;
import no.svarbrev.invitation.InvitedContacts;
import no.svarbrev.invitation.MailboxRoutes;
import no.svarbrev.invitation.OutcomeSetting;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.invitation.StopRoutes;
import no.svarbrev.library.Library;
import no.svarbrev.mail.Courier;
import no.svarbrev.mail.Outbox;
import no.svarbrev.mail.Transport;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.Config;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.DatabaseAddress;
import no.svarbrev.platform.Downloads;
import no.svarbrev.platform.HealthRoutes;
import no.svarbrev.platform.Installation;
import no.svarbrev.platform.Pages;
import no.svarbrev.platform.ProblemHandler;
import no.svarbrev.platform.StaticFiles;
import no.svarbrev.platform.WebServer;
import no.svarbrev.study.StudyMaking;
import no.svarbrev.study.StudyRoutes;

/** The composition: one server on a database that is there and migrated, every room built with {@code new}. */
public final class Server {
    private final Config config;
    private final Clock clock;
    private final Vertx vertx;
    private final Pages pages;
    private final Database database;
    private final Library library;
    private final WebServer web;
    private Courier courier;

    /** What needs no database; made ready while one is started. */
    public record Groundwork(Vertx vertx, Pages pages) {
        public static Groundwork lay() {
            Pages pages = new Pages();
            // The first template loads the compiler of templates.
            pages.template("answering/page");
            return new Groundwork(Vertx.vertx(), pages);
        }
    }

    public Server(Config config, DatabaseAddress address, Clock clock, Groundwork groundwork) {
        this.config = config;
        this.clock = clock;
        this.vertx = groundwork.vertx();
        this.pages = groundwork.pages();
        this.database = new Database(vertx, address);
        this.library = new Library(database);
        this.web = new WebServer(vertx, config.https());
    }

    /** A server that serves. */
    public record Serving(int port, Optional<String> passwordLink, DemoStudy demo) {}

    public Future<Serving> start() {
        DatabindCodec.mapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        return library.load(config.questionnaires())
                .compose(loaded -> Installation.secret(database.client(), config))
                .compose(this::serve);
    }

    private Future<Serving> serve(byte[] secret) {
        StaticFiles files = new StaticFiles();
        Pages pages = new Pages(files);
        Passwords passwords = new Passwords(new Blocking(vertx));
        Guard guard = new Guard(database, config.baseUrl(), clock);
        AuthRoutes auth = new AuthRoutes(
                pages,
                guard,
                new LoggingIn(database, passwords, clock, secret),
                new ChoosingPassword(database, passwords, clock));

        PersonalLinks links = new PersonalLinks(secret);
        DispatchLetters letters = new DispatchLetters(database, links, config, pages);
        courier = new Courier(vertx, database, letters, Transport.of(vertx, config, clock), clock);
        ContactImporting importing = new ContactImporting(database, links);
        Dispatching dispatching = new Dispatching(database, new Outbox(), courier, clock);
        OutcomeSetting outcomes = new OutcomeSetting(database, clock);
        InvitationRoutes invitations = new InvitationRoutes(importing, dispatching, outcomes, guard, pages);
        MailboxRoutes mailbox =
                new MailboxRoutes(database, letters, config.smtp().isEmpty(), pages);
        StopRoutes stop = new StopRoutes(database, clock, pages);

        StudyMaking studyMaking = new StudyMaking(database, library, clock);
        StudyRoutes studies = new StudyRoutes(database, library, studyMaking, guard, clock, pages);
        Dialogue dialogue = new Dialogue(database, library, clock);
        AnswerRoutes answers = new AnswerRoutes(dialogue, pages);
        Fieldwork fieldwork = new Fieldwork(database, library);
        FieldworkRoutes fieldworkRoutes =
                new FieldworkRoutes(fieldwork, new FieldworkPages(database, fieldwork, clock, pages));
        ExportRoutes export = new ExportRoutes(database, library, new Datasets(), new Downloads(database));
        HealthRoutes health = new HealthRoutes(database);
        ApiDescription api = new ApiDescription();

        DemoStudy demo = new DemoStudy(
                database,
                library,
                new DemoStudy.Acts(
                        studyMaking,
                        importing,
                        dispatching,
                        courier,
                        new InvitedContacts(database, links),
                        outcomes,
                        new AnswerEntering(dialogue)));
        Consumer<Router> rooms = router -> {
            health.mount(router);
            files.mount(router);
            answers.mount(router);
            stop.mount(router);
            api.mount(router);
            auth.mount(router);
            closed(router, guard);
            studies.mount(router);
            invitations.mount(router);
            mailbox.mount(router);
            fieldworkRoutes.mount(router);
            export.mount(router);
        };
        // Who is told that the server is ready can also get in.
        return firstAdministrator(passwords)
                .compose(link ->
                        web.listen(config, new ProblemHandler(pages), rooms).map(port -> new Serving(port, link, demo)))
                .map(serving -> {
                    courier.start();
                    return serving;
                });
    }

    /** What is mounted after this needs a session or a token. */
    private static void closed(Router router, Guard guard) {
        router.route("/admin/*").handler(guard.pages());
        router.route("/api/*").handler(guard.api());
    }

    private Future<Optional<String>> firstAdministrator(Passwords passwords) {
        return new FirstAdministrator(database, passwords, clock, config).prepare();
    }

    /** In order: no new requests, the mail in hand, the database. */
    public Future<Void> stop() {
        return web.close()
                .eventually(() -> courier == null ? Future.succeededFuture() : courier.stop())
                .eventually(database::close);
    }

    /** The threads, when all else has stopped; what comes after it cannot run on them. */
    public Future<Void> end() {
        return vertx.close();
    }
}

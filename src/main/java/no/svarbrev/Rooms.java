package no.svarbrev;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.svarbrev.admin.AccountPages;
import no.svarbrev.admin.AccountRoutes;
import no.svarbrev.admin.ApiDescription;
import no.svarbrev.admin.SurveyRoutes;
import no.svarbrev.answering.AfterRoutes;
import no.svarbrev.answering.AnswerEntering;
import no.svarbrev.answering.AnswerPages;
import no.svarbrev.answering.AnswerRoutes;
import no.svarbrev.answering.DeclineRoutes;
import no.svarbrev.answering.Dialogue;
import no.svarbrev.answering.Links;
import no.svarbrev.answering.OpenDialogue;
import no.svarbrev.answering.OpenRoutes;
import no.svarbrev.answering.UnitRoutes;
import no.svarbrev.audit.Journal;
import no.svarbrev.auth.AuthRoutes;
import no.svarbrev.auth.ChoosingPassword;
import no.svarbrev.auth.Guard;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.LoggingIn;
import no.svarbrev.auth.OwnAccountRoutes;
import no.svarbrev.auth.account.AccountChanging;
import no.svarbrev.auth.account.AccountInviting;
import no.svarbrev.auth.account.AccountLetters;
import no.svarbrev.auth.account.ChangingPassword;
import no.svarbrev.auth.account.Colleagues;
import no.svarbrev.auth.account.FirstAdministrator;
import no.svarbrev.auth.account.PasswordLinks;
import no.svarbrev.auth.account.Passwords;
import no.svarbrev.authoring.AuthoringRoutes;
import no.svarbrev.authoring.ListPage;
import no.svarbrev.authoring.PreviewRoutes;
import no.svarbrev.authoring.Publishing;
import no.svarbrev.authoring.VersionPage;
import no.svarbrev.demo.DemoStudy;
import no.svarbrev.dispatch.DispatchLetters;
import no.svarbrev.dispatch.DispatchRoutes;
import no.svarbrev.dispatch.Dispatching;
import no.svarbrev.dispatch.MailStopping;
import no.svarbrev.dispatch.MailboxReading;
import no.svarbrev.dispatch.MailboxRoutes;
import no.svarbrev.dispatch.SendingSections;
import no.svarbrev.dispatch.StopRoutes;
import no.svarbrev.export.DataSection;
import no.svarbrev.export.ExportReading;
import no.svarbrev.export.ExportRoutes;
import no.svarbrev.fieldwork.Fieldwork;
import no.svarbrev.fieldwork.FieldworkRoutes;
import no.svarbrev.fieldwork.OutcomeRoutes;
import no.svarbrev.fieldwork.RatesSections;
import no.svarbrev.fieldwork.SaidSections;
import no.svarbrev.fieldwork.StudyPage;
import no.svarbrev.interview.InterviewRoutes;
import no.svarbrev.interview.Interviewing;
import no.svarbrev.invitation.ContactImporting;
import no.svarbrev.invitation.DeclarationRoutes;
import no.svarbrev.invitation.DeclarationSettling;
import no.svarbrev.invitation.Declaring;
import no.svarbrev.invitation.InvitationRoutes;
import no.svarbrev.invitation.InvitedContacts;
import no.svarbrev.invitation.OpenLinkRoutes;
import no.svarbrev.invitation.OpenLinkSection;
import no.svarbrev.invitation.OpenLinking;
import no.svarbrev.invitation.OutcomeSetting;
import no.svarbrev.invitation.PersonalLinks;
import no.svarbrev.library.Library;
import no.svarbrev.mail.Courier;
import no.svarbrev.mail.Letters;
import no.svarbrev.mail.Outbox;
import no.svarbrev.mail.WayOut;
import no.svarbrev.platform.Blocking;
import no.svarbrev.platform.DiskSpace;
import no.svarbrev.platform.config.Config;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.database.Deadline;
import no.svarbrev.platform.database.LongReads;
import no.svarbrev.platform.http.Downloads;
import no.svarbrev.platform.http.HealthRoutes;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.http.UnknownLinks;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.platform.page.StaticFiles;
import no.svarbrev.response.CourseCounting;
import no.svarbrev.response.VersionMoving;
import no.svarbrev.response.VersionRoutes;
import no.svarbrev.response.VersionSections;
import no.svarbrev.study.AllowedSection;
import no.svarbrev.study.LookRoutes;
import no.svarbrev.study.SettingsChanging;
import no.svarbrev.study.SettingsRoutes;
import no.svarbrev.study.StudyMaking;
import no.svarbrev.study.StudyReading;
import no.svarbrev.study.StudyRoutes;
import no.svarbrev.study.SurveySections;

/** The composition: every room built with {@code new}, and their tables of addresses mounted in order. */
final class Rooms {
    private final ApiDescription description = new ApiDescription();
    private final Config config;
    private final Database database;
    private final Library library;
    private final Clock clock;
    private final byte[] secret;
    private final StaticFiles files;
    private final Pages pages;
    private final Blocking blocking;
    private final Passwords passwords;
    private final Guard guard;
    private final LoggingIn loggingIn;
    private final PasswordLinks passwordLinks;
    private final Journal journal;
    private final Journal journalOfLongWork;
    private final StudyReading reading;
    private final PersonalLinks links;
    private final DispatchLetters letters;
    private final Courier courier;
    private final ContactImporting importing;
    private final Dispatching dispatching;
    private final OutcomeSetting outcomes;
    private final StudyMaking studyMaking;
    private final Dialogue dialogue;
    private final CourseCounting counting;

    Rooms(Config config, Groundwork groundwork, Database database, Library library, Clock clock, byte[] secret) {
        this.config = config;
        this.database = database;
        this.library = library;
        this.clock = clock;
        this.secret = secret.clone();
        this.files = groundwork.files();
        this.pages = groundwork.pages();
        this.blocking = new Blocking(groundwork.vertx(), "files");
        this.passwords = new Passwords(new Blocking(groundwork.vertx(), "passwords"));
        this.guard = new Guard(database, config, clock, pages);
        this.loggingIn = new LoggingIn(database, passwords, clock, secret);
        this.passwordLinks = new PasswordLinks(secret);
        this.journal = new Journal(database, clock);
        this.journalOfLongWork = new Journal(database.forLongWork(), clock);
        this.reading = new StudyReading(database);
        this.links = new PersonalLinks(secret);
        this.letters = new DispatchLetters(database, links, config, pages);
        AccountLetters toAccounts = new AccountLetters(database, passwordLinks, clock, config, pages);
        Letters all = message -> message.account().isPresent() ? toAccounts.letter(message) : letters.letter(message);
        this.courier =
                new Courier(groundwork.vertx(), database, all, WayOut.of(groundwork.vertx(), config, clock), clock);
        this.importing = new ContactImporting(database.forLongWork(), journalOfLongWork, links, blocking);
        this.dispatching = new Dispatching(database.forLongWork(), journalOfLongWork, new Outbox(), courier, clock);
        this.outcomes = new OutcomeSetting(database, journal, clock);
        this.studyMaking = new StudyMaking(database, journal, library, clock);
        this.dialogue = new Dialogue(database, library, clock);
        this.counting = new CourseCounting(groundwork.vertx(), database.forLongWork(), library, blocking, clock);
    }

    void mount(Router router) {
        mountOpen(router);
        router.route("/admin/*").handler(Deadline.whenAway(database));
        router.route("/api/*")
                .handler(Deadline.whenAway(database))
                .handler(guard.api())
                .handler(description::refuseUnknownParameters);
        GuardedRouter guarded = new GuardedRouter(router, guard);
        mountAccounts(guarded);
        mountStudies(guarded);
        mountFieldwork(guarded);
        guarded.end();
    }

    /** For anyone: respondents, mail programs, machines that watch, and whoever logs in. */
    private void mountOpen(Router router) {
        Optional<DiskSpace> disk =
                config.database().isPresent() ? Optional.empty() : Optional.of(new DiskSpace(config.data()));
        new HealthRoutes(database::answers, disk).mount(router);
        files.mount(router);
        UnknownLinks unknown = new UnknownLinks(clock);
        mountAnswering(router, unknown);
        new LookRoutes().mount(router);
        new StopRoutes(new MailStopping(database, clock), unknown, pages).mount(router);
        description.mount(router);
        router.get("/").respond(ctx -> Redirect.to(ctx, "/admin"));
        new AuthRoutes(
                        guard,
                        loggingIn,
                        new ChoosingPassword(database, journal, passwordLinks, passwords, clock),
                        pages)
                .mount(router);
    }

    private void mountAccounts(GuardedRouter router) {
        new OwnAccountRoutes(guard, loggingIn, new ChangingPassword(database, journal, passwords, clock, secret), pages)
                .mount(router);
        Optional<Courier> postman = config.smtp().map(server -> courier);
        new AccountRoutes(
                        new AccountInviting(journal, passwordLinks, postman, clock),
                        new AccountChanging(journal, clock),
                        new AccountPages(reading, new Colleagues(database, clock), config, pages))
                .mount(router);
    }

    private void mountAnswering(Router router, UnknownLinks unknown) {
        Links ways = new Links(dialogue, unknown);
        AnswerPages shown = new AnswerPages(pages, config.baseUrl());
        Declaring declaring = new Declaring(database);
        new AnswerRoutes(dialogue, ways, shown).mount(router);
        new OpenRoutes(new OpenDialogue(database, dialogue, links, clock), ways, secret, shown, pages).mount(router);
        new DeclineRoutes(ways, declaring, clock, pages).mount(router);
        new UnitRoutes(ways, declaring, clock, pages).mount(router);
        new AfterRoutes(dialogue, ways, pages).mount(router);
    }

    private void mountStudies(GuardedRouter router) {
        new StudyRoutes(reading, library, studyMaking, clock, pages).mount(router);
        new SettingsRoutes(reading, new SettingsChanging(journal), pages).mount(router);
        new InvitationRoutes(importing, outcomes, pages).mount(router);
        new DispatchRoutes(dispatching, pages).mount(router);
        new DeclarationRoutes(new DeclarationSettling(journal, clock)).mount(router);
        new InterviewRoutes(new Interviewing(database, journal, links, clock), pages).mount(router);
        new OpenLinkRoutes(new OpenLinking(database, journal, clock), config.baseUrl(), pages).mount(router);
        new VersionRoutes(new VersionMoving(journalOfLongWork, library)).mount(router);
        new MailboxRoutes(new MailboxReading(database, letters, config.smtp().isEmpty()), pages).mount(router);
    }

    private void mountFieldwork(GuardedRouter router) {
        Fieldwork fieldwork =
                new Fieldwork(database.forLongWork(), new LongReads(database.forLongWork(), blocking), library);
        new FieldworkRoutes(fieldwork, new StudyPage(database, fieldwork, clock, pages)).mount(router);
        new SurveyRoutes(reading, sections(fieldwork), clock, pages).mount(router);
        new OutcomeRoutes(outcomes, fieldwork, pages).mount(router);
        new AuthoringRoutes(
                        library,
                        new Publishing(journal, library),
                        new ListPage(library, pages),
                        new VersionPage(library, pages))
                .mount(router);
        new PreviewRoutes(library, clock, pages).mount(router);
        new ExportRoutes(new ExportReading(database, library), new Downloads(database.forLongWork())).mount(router);
    }

    /** What rooms put on the page of a survey. */
    private List<SurveySections> sections(Fieldwork fieldwork) {
        Database ofLongWork = database.forLongWork();
        return List.of(
                new SendingSections(ofLongWork, pages),
                new RatesSections(ofLongWork, fieldwork, pages),
                new SaidSections(ofLongWork, pages),
                new OpenLinkSection(ofLongWork, pages),
                new VersionSections(ofLongWork, library, pages),
                new AllowedSection(pages),
                new DataSection(pages));
    }

    /** What goes on beside requests. */
    void start() {
        courier.start();
        counting.start();
    }

    Future<Void> stop() {
        return courier.stop().eventually(counting::stop);
    }

    FirstAdministrator firstAdministrator() {
        return new FirstAdministrator(database, passwordLinks, passwords, clock, config);
    }

    DemoStudy demo() {
        return new DemoStudy(
                database,
                library,
                new DemoStudy.Acts(
                        blocking,
                        studyMaking,
                        importing,
                        dispatching,
                        courier,
                        new InvitedContacts(database.forLongWork(), links, config),
                        outcomes,
                        new AnswerEntering(dialogue, clock)));
    }
}

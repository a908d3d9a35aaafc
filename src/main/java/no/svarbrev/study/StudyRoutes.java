package no.svarbrev.study;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.Demand;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.library.Library;
import no.svarbrev.library.RecordedVersion;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.http.Created;
import no.svarbrev.platform.http.FormInput;
import no.svarbrev.platform.http.JsonInput;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.http.Redirect;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;

/** Studies and surveys: listing and making them, by page and by API. */
public final class StudyRoutes {
    private final StudyReading reading;
    private final Library library;
    private final StudyMaking making;
    private final Clock clock;
    private final PageTemplate list;
    private final PageTemplate newStudy;
    private final PageTemplate newSurvey;

    public StudyRoutes(StudyReading reading, Library library, StudyMaking making, Clock clock, Pages pages) {
        this.reading = reading;
        this.library = library;
        this.making = making;
        this.clock = clock;
        this.list = pages.template("study/list");
        this.newStudy = pages.template("study/new-study");
        this.newSurvey = pages.template("study/new-survey");
    }

    public void mount(GuardedRouter router) {
        router.row(GET, "/api/v1/studies", Demand.LOGIN, Body.NONE, this::listAsJson);
        router.row(POST, "/api/v1/studies", Right.ADMIN, Body.JSON, this::makeStudyFromJson);
        router.row(GET, "/api/v1/studies/:id", Demand.ANY_RIGHT, Body.NONE, this::studyAsJson);
        router.row(GET, "/api/v1/surveys/:id", Demand.ANY_RIGHT, Body.NONE, this::surveyAsJson);
        router.row(POST, "/api/v1/studies/:id/surveys", Right.ADMIN, Body.JSON, this::addSurveyFromJson);
        router.row(GET, "/admin", Demand.LOGIN, Body.NONE, this::list);
        router.row(GET, "/admin/new-study", Right.ADMIN, Body.NONE, this::newStudy);
        // Where the form stands after an error.
        router.row(GET, "/admin/studies", Right.ADMIN, Body.NONE, this::newStudy);
        router.row(GET, "/admin/studies/:id/surveys", Right.ADMIN, Body.NONE, this::newSurvey);
        router.row(POST, "/admin/studies", Right.ADMIN, Body.FORM, this::makeStudy);
        router.row(GET, "/admin/studies/:id/new-survey", Right.ADMIN, Body.NONE, this::newSurvey);
        router.row(POST, "/admin/studies/:id/surveys", Right.ADMIN, Body.FORM, this::addSurvey);
    }

    /** A study in the API. */
    public record StudyJson(UUID id, String title, boolean synthetic, List<SurveyJson> surveys) {}

    /** A survey in the API; the state is planned, open or closed. */
    public record SurveyJson(
            UUID id,
            String title,
            String questionnaire,
            int version,
            String state,
            String opens,
            String closes,
            UUID prefilledFrom) {}

    private Future<List<StudyJson>> listAsJson(RoutingContext ctx) {
        Instant now = clock.instant();
        return reading.all(Actor.of(ctx).account())
                .map(studies -> studies.stream().map(study -> json(study, now)).toList());
    }

    private Future<StudyJson> studyAsJson(RoutingContext ctx) {
        return reading.study(PathId.of(ctx, "id")).map(study -> json(study, clock.instant()));
    }

    private Future<SurveyJson> surveyAsJson(RoutingContext ctx) {
        return reading.survey(PathId.of(ctx, "id")).map(survey -> json(survey, clock.instant()));
    }

    private static StudyJson json(Study study, Instant now) {
        return new StudyJson(
                study.id(),
                study.title(),
                study.synthetic(),
                study.surveys().stream().map(survey -> json(survey, now)).toList());
    }

    private static SurveyJson json(Survey survey, Instant now) {
        return new SurveyJson(
                survey.id(),
                survey.title(),
                survey.questionnaire(),
                survey.version(),
                survey.stateAt(now).name().toLowerCase(Locale.ROOT),
                survey.opens().toString(),
                survey.closes().map(Instant::toString).orElse(null),
                survey.prefilledFrom().orElse(null));
    }

    private Future<StudyJson> makeStudyFromJson(RoutingContext ctx) {
        String title = JsonInput.of(ctx, Set.of("title")).text("title", 200);
        return making.makeStudy(title, Actor.of(ctx).name())
                .map(id -> Created.at(ctx, "/api/v1/studies/" + id, new StudyJson(id, title, false, List.of())));
    }

    private Future<SurveyJson> addSurveyFromJson(RoutingContext ctx) {
        JsonInput input =
                JsonInput.of(ctx, Set.of("title", "questionnaire", "version", "opens", "closes", "prefilledFrom"));
        StudyMaking.Wanted wanted = new StudyMaking.Wanted(
                PathId.of(ctx, "id"),
                input.text("title", 200),
                input.text("questionnaire", 64),
                input.optionalNumber("version"),
                input.optionalStart("opens"),
                input.optionalEnd("closes"),
                input.optionalText("prefilledFrom", 40).map(StudyRoutes::survey));
        return making.addSurvey(wanted, Actor.of(ctx).name())
                .map(survey -> Created.at(ctx, "/api/v1/surveys/" + survey.id(), json(survey, clock.instant())));
    }

    record ListView(Actor actor, List<StudyJson> studies) {}

    private Future<Buffer> list(RoutingContext ctx) {
        return listAsJson(ctx).compose(studies -> list.show(ctx, 200, new ListView(Actor.of(ctx), studies)));
    }

    record NewStudyView(Actor actor, String error, String name) {}

    private Future<Buffer> newStudy(RoutingContext ctx) {
        return newStudy.show(ctx, 200, new NewStudyView(Actor.of(ctx), "", ""));
    }

    private Future<Buffer> makeStudy(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        return Future.succeededFuture(form)
                .map(input -> input.text("title", "Navn", 200))
                .compose(title -> making.makeStudy(title, Actor.of(ctx).name()))
                .compose(id -> Redirect.to(ctx, "/admin/studies/" + id))
                .recover(Problem.ifInvalid(problem -> newStudy.show(
                        ctx, 422, new NewStudyView(Actor.of(ctx), problem.detail(), form.typed("title")))));
    }

    /** A questionnaire version to choose. */
    record FormChoice(String value, String text, boolean chosen) {}

    record NewSurveyView(
            Actor actor,
            UUID study,
            String error,
            String name,
            String opens,
            String closes,
            List<FormChoice> questionnaires,
            List<FormChoice> earlier) {}

    private Future<Buffer> newSurvey(RoutingContext ctx) {
        return newSurvey(ctx, 200, "", FormInput.empty());
    }

    private Future<Buffer> newSurvey(RoutingContext ctx, int status, String error, FormInput form) {
        return reading.study(PathId.of(ctx, "id"))
                .compose(study -> library.offered().map(offered -> view(ctx, study, offered, error, form)))
                .compose(view -> newSurvey.show(ctx, status, view));
    }

    /** What is not published yet says so: choosing it freezes it. */
    private static FormChoice choice(RecordedVersion version, FormInput form) {
        String value = version.code() + "/" + version.version();
        String state = version.publishedAt().isPresent() ? "" : ", ikke publisert ennå";
        return new FormChoice(
                value, version.title() + " (" + value + state + ")", value.equals(form.typed("questionnaire")));
    }

    private static NewSurveyView view(
            RoutingContext ctx, Study study, List<RecordedVersion> offered, String error, FormInput form) {
        List<FormChoice> choices =
                offered.stream().map(version -> choice(version, form)).toList();
        List<FormChoice> earlier = study.surveys().stream()
                .map(survey -> new FormChoice(
                        survey.id().toString(),
                        survey.title(),
                        survey.id().toString().equals(form.typed("prefilledFrom"))))
                .toList();
        return new NewSurveyView(
                Actor.of(ctx),
                study.id(),
                error,
                form.typed("title"),
                form.typed("opens"),
                form.typed("closes"),
                choices,
                earlier);
    }

    private Future<Buffer> addSurvey(RoutingContext ctx) {
        FormInput form = FormInput.of(ctx);
        UUID study = PathId.of(ctx, "id");
        return Future.succeededFuture(form)
                .map(input -> wanted(study, input))
                .compose(wanted -> making.addSurvey(wanted, Actor.of(ctx).name()))
                .compose(survey -> Redirect.to(ctx, "/admin/surveys/" + survey.id()))
                .recover(Problem.ifInvalid(problem -> newSurvey(ctx, 422, problem.detail(), form)));
    }

    private static StudyMaking.Wanted wanted(UUID study, FormInput form) {
        String[] version = form.text("questionnaire", "Spørreskjema", 80).split("/");
        Optional<Integer> number = version.length == 2 ? PathId.count(version[1]) : Optional.empty();
        if (number.isEmpty()) {
            throw Problem.invalid("unknown_questionnaire", "Velg et spørreskjema.");
        }
        return new StudyMaking.Wanted(
                study,
                form.text("title", "Navn", 200),
                version[0],
                number,
                form.optionalStart("opens", "Åpner"),
                form.optionalEnd("closes", "Lukker"),
                Optional.of(form.typed("prefilledFrom"))
                        .filter(id -> !id.isEmpty())
                        .map(StudyRoutes::survey));
    }

    private static UUID survey(String id) {
        return PathId.uuid(id)
                .orElseThrow(() -> Problem.invalid(
                        "unknown_prefilled_from", "«Forhåndsutfylt fra» må være id-en til en innsamling."));
    }
}

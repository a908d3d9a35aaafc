package no.svarbrev.admin;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.Demand;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.platform.http.PathId;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.study.Asked;
import no.svarbrev.study.FieldPeriod;
import no.svarbrev.study.Section;
import no.svarbrev.study.StudyReading;
import no.svarbrev.study.Survey;
import no.svarbrev.study.SurveySections;

/** The page of a survey: its heading, and below it the sections that rooms contribute, each for those who may see it. */
public final class SurveyRoutes {
    private final StudyReading reading;
    private final List<SurveySections> rooms;
    private final Clock clock;
    private final PageTemplate page;

    /** @param rooms those that contribute, in the order in which their sections stand within a part of the page */
    public SurveyRoutes(StudyReading reading, List<SurveySections> rooms, Clock clock, Pages pages) {
        this.reading = reading;
        this.rooms = List.copyOf(rooms);
        this.clock = clock;
        this.page = pages.template("admin/survey");
    }

    public void mount(GuardedRouter router) {
        router.row(GET, "/admin/surveys/:id", Demand.ANY_RIGHT, Body.NONE, this::show);
    }

    /** @param sections as HTML */
    record SurveyView(
            Actor actor,
            UUID studyId,
            String studyTitle,
            boolean synthetic,
            String title,
            String questionnaire,
            String state,
            List<String> sections) {}

    private Future<Buffer> show(RoutingContext ctx) {
        return asked(ctx)
                .compose(asked -> sections(asked).map(sections -> view(asked, sections)))
                .compose(view -> page.show(ctx, 200, view));
    }

    private Future<Asked> asked(RoutingContext ctx) {
        return reading.survey(PathId.of(ctx, "id"))
                .compose(survey -> reading.study(survey.studyId())
                        .map(study -> new Asked(
                                study, survey, Actor.of(ctx), ctx.request().params())));
    }

    private Future<List<Section>> sections(Asked asked) {
        return Future.all(rooms.stream().map(room -> room.of(asked)).toList())
                .map(all -> all.<List<Section>>list().stream()
                        .flatMap(List::stream)
                        .filter(section -> section.isFor(asked.actor()))
                        .sorted(Comparator.comparing(Section::place))
                        .toList());
    }

    private SurveyView view(Asked asked, List<Section> sections) {
        Survey survey = asked.survey();
        return new SurveyView(
                asked.actor(),
                survey.studyId(),
                asked.study().title(),
                asked.study().synthetic(),
                survey.title(),
                survey.questionnaire() + "/" + survey.version(),
                FieldPeriod.text(survey, clock.instant()),
                sections.stream().map(Section::html).toList());
    }
}

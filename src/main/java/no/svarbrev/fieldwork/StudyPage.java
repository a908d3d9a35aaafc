package no.svarbrev.fieldwork;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.Actor;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.study.FieldPeriod;
import no.svarbrev.study.Studies;
import no.svarbrev.study.Study;
import no.svarbrev.study.Survey;

/** The page of a study: the rates of its surveys side by side, and the coverage of its units. */
public final class StudyPage {
    private final Database database;
    private final Fieldwork fieldwork;
    private final Clock clock;
    private final PageTemplate page;

    public StudyPage(Database database, Fieldwork fieldwork, Clock clock, Pages pages) {
        this.database = database;
        this.fieldwork = fieldwork;
        this.clock = clock;
        this.page = pages.template("fieldwork/study");
    }

    /** A survey as a column of the study's table. */
    record SurveyColumn(UUID id, String title, String questionnaire, String state, RatesView rates) {}

    record StudyView(
            Actor actor,
            UUID id,
            String title,
            boolean synthetic,
            List<SurveyColumn> surveys,
            int units,
            int covered,
            String share) {}

    Future<Buffer> show(RoutingContext ctx, UUID id) {
        return Studies.study(database.client(), id)
                .compose(found -> fieldwork.standing(found).compose(standing -> show(ctx, found, standing)));
    }

    private SurveyColumn column(Survey found, Rates rates) {
        return new SurveyColumn(
                found.id(),
                found.title(),
                found.questionnaire() + "/" + found.version(),
                FieldPeriod.text(found, clock.instant()),
                RatesView.of(found.title(), rates));
    }

    private Future<Buffer> show(RoutingContext ctx, Study found, Fieldwork.Standing standing) {
        Coverage coverage = standing.coverage();
        return page.show(
                ctx,
                200,
                new StudyView(
                        Actor.of(ctx),
                        found.id(),
                        found.title(),
                        found.synthetic(),
                        found.surveys().stream()
                                .map(survey -> column(survey, standing.rates().getOrDefault(survey.id(), Rates.NONE)))
                                .toList(),
                        coverage.units(),
                        coverage.covered(),
                        Percent.text(coverage.share())));
    }
}

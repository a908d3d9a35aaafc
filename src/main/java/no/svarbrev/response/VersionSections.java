package no.svarbrev.response;

import io.vertx.core.Future;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.svarbrev.auth.account.Right;
import no.svarbrev.library.Library;
import no.svarbrev.platform.database.Database;
import no.svarbrev.platform.page.PageTemplate;
import no.svarbrev.platform.page.Pages;
import no.svarbrev.response.VersionCounts.VersionCount;
import no.svarbrev.study.Asked;
import no.svarbrev.study.Section;
import no.svarbrev.study.Survey;
import no.svarbrev.study.SurveySections;

/** On the page of a survey: which version of its questionnaire it uses, and the way over to a newer one. */
public final class VersionSections implements SurveySections {
    private final Database database;
    private final Library library;
    private final PageTemplate used;
    private final PageTemplate newer;

    public VersionSections(Database database, Library library, Pages pages) {
        this.database = database;
        this.library = library;
        this.used = pages.template("response/version");
        this.newer = pages.template("response/newer-version");
    }

    /**
     * Which version the survey uses.
     *
     * @param before the versions that responses have besides, with what becomes of those who had begun
     * @param moved how many went over just now; empty when none were asked to
     */
    record UsedView(String questionnaire, int number, List<VersionCount> before, String moved) {}

    /** @param version the newest that the survey can go over to */
    record NewerView(String csrf, UUID survey, int version) {}

    @Override
    public Future<List<Section>> of(Asked asked) {
        Survey survey = asked.survey();
        Future<List<VersionCount>> counts = VersionCounts.besides(database.client(), survey.id(), survey.version());
        Future<Integer> newest = library.newest(survey.questionnaire());
        return Future.all(counts, newest)
                .map(all -> Stream.concat(Stream.of(used(asked, counts.result())), newer(asked, newest.result()))
                        .toList());
    }

    private Section used(Asked asked, List<VersionCount> before) {
        Survey survey = asked.survey();
        UsedView view = new UsedView(survey.questionnaire(), survey.version(), before, asked.count("moved"));
        return Section.forAll(Section.Place.QUESTIONNAIRE, used, view);
    }

    private Stream<Section> newer(Asked asked, int newest) {
        NewerView view = new NewerView(asked.actor().csrf(), asked.survey().id(), newest);
        return newest > asked.survey().version()
                ? Stream.of(Section.demanding(Right.ADMIN, Section.Place.QUESTIONNAIRE, newer, view))
                : Stream.empty();
    }
}

package no.svarbrev.export;

import io.vertx.core.Future;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.svarbrev.dataset.Dataset;
import no.svarbrev.dataset.Datasets;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Problem;
import no.svarbrev.platform.database.Database;
import no.svarbrev.questionnaire.version.VersionStep;

/** Finds a survey and the dataset that its responses make up. */
public final class ExportReading {
    static final Problem NO_SUCH_SURVEY =
            Problem.notFound("unknown_survey", "Det finnes ingen innsamling med denne id-en.");

    private final Datasets datasets = new Datasets();
    private final Database database;
    private final Library library;

    public ExportReading(Database database, Library library) {
        this.database = database;
        this.library = library;
    }

    /** A survey with the dataset that its responses make up. */
    record Source(ExportedSurvey survey, Dataset dataset) {}

    Future<Source> source(UUID survey) {
        return ExportedSurveys.find(database.client(), survey)
                .compose(Problem.ifEmpty(NO_SUCH_SURVEY))
                .compose(this::withDataset);
    }

    /** Of the versions that its responses have, and the survey's own. */
    private Future<Source> withDataset(ExportedSurvey survey) {
        return ExportedSurveys.versions(database.client(), survey.id())
                .compose(versions -> library.publishedUpTo(survey.questionnaire(), survey.version())
                        .map(chain -> new Source(survey, dataset(survey, chain, versions))));
    }

    private Dataset dataset(ExportedSurvey survey, List<VersionStep> chain, Set<Integer> ofResponses) {
        Set<Integer> used = new TreeSet<>(ofResponses);
        used.add(survey.version());
        int oldest = Collections.min(used);
        return datasets.of(
                chain.stream().filter(step -> step.version() >= oldest).toList(), used);
    }
}

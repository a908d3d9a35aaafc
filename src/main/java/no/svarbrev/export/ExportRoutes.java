package no.svarbrev.export;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.svarbrev.dataset.Dataset;
import no.svarbrev.dataset.Datasets;
import no.svarbrev.library.Library;
import no.svarbrev.platform.Database;
import no.svarbrev.platform.Downloads;
import no.svarbrev.platform.Problem;
import no.svarbrev.questionnaire.version.VersionStep;

/** The downloads, for programs and for people alike; who may have them is decided in front of these addresses. */
public final class ExportRoutes {
    private static final Problem NO_SUCH_SURVEY =
            Problem.notFound("unknown_survey", "Det finnes ingen innsamling med denne id-en.");

    private final Database database;
    private final Library library;
    private final Datasets datasets;
    private final Downloads downloads;

    public ExportRoutes(Database database, Library library, Datasets datasets, Downloads downloads) {
        this.database = database;
        this.library = library;
        this.datasets = datasets;
        this.downloads = downloads;
    }

    public void mount(Router router) {
        for (String surveys : List.of("/api/v1/surveys", "/admin/surveys")) {
            router.route(HttpMethod.GET, surveys + "/:id/responses.csv").respond(this::sendResponses);
            router.route(HttpMethod.GET, surveys + "/:id/codebook.csv").respond(this::showCodebook);
        }
    }

    /** A survey with the dataset that its responses make up. */
    private record Source(ExportedSurvey survey, Dataset dataset) {}

    private Future<Void> sendResponses(RoutingContext ctx) {
        CsvRequest request = CsvRequest.of(ctx.queryParams());
        return source(ctx).compose(source -> send(ctx, source, request));
    }

    private Future<Void> send(RoutingContext ctx, Source source, CsvRequest request) {
        return downloads.send(
                ctx.response(),
                source.survey().csv("svar", request),
                connection -> ResponseBlocks.open(
                        connection, source.survey().id(), source.dataset(), request.text(source.dataset())));
    }

    private Future<Buffer> showCodebook(RoutingContext ctx) {
        CsvRequest request = CsvRequest.ofCodebook(ctx.queryParams());
        return source(ctx).map(source -> codebook(ctx, source, request));
    }

    private static Buffer codebook(RoutingContext ctx, Source source, CsvRequest request) {
        source.survey().csv("kodebok", request).put(ctx.response());
        CsvText text = request.codebook();
        return text.head(Codebook.columns(source.dataset())).appendBuffer(text.rows(Codebook.rows(source.dataset())));
    }

    private Future<Source> source(RoutingContext ctx) {
        return surveyId(ctx.pathParam("id"))
                .compose(id -> ExportedSurveys.find(database.client(), id))
                .compose(Problem.ifEmpty(NO_SUCH_SURVEY))
                .compose(this::withDataset);
    }

    private static Future<UUID> surveyId(String id) {
        try {
            return Future.succeededFuture(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Future.failedFuture(NO_SUCH_SURVEY);
        }
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

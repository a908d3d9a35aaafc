package no.svarbrev.export;

import static io.vertx.core.http.HttpMethod.GET;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import no.svarbrev.auth.Body;
import no.svarbrev.auth.Demand;
import no.svarbrev.auth.GuardedRouter;
import no.svarbrev.auth.account.Right;
import no.svarbrev.platform.http.Downloads;
import no.svarbrev.platform.http.PathId;

/** The downloads, for programs and for people alike. */
public final class ExportRoutes {
    private final ExportReading reading;
    private final Downloads downloads;

    public ExportRoutes(ExportReading reading, Downloads downloads) {
        this.reading = reading;
        this.downloads = downloads;
    }

    public void mount(GuardedRouter router) {
        for (String surveys : List.of("/api/v1/surveys", "/admin/surveys")) {
            router.row(GET, surveys + "/:id/responses.csv", Right.ANSWERS, Body.NONE, this::sendResponses);
            router.row(GET, surveys + "/:id/codebook.csv", Demand.ANY_RIGHT, Body.NONE, this::showCodebook);
        }
    }

    private Future<Void> sendResponses(RoutingContext ctx) {
        CsvRequest request = CsvRequest.of(ctx.queryParams());
        return source(ctx).compose(source -> send(ctx, source, request));
    }

    private Future<Void> send(RoutingContext ctx, ExportReading.Source source, CsvRequest request) {
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

    private static Buffer codebook(RoutingContext ctx, ExportReading.Source source, CsvRequest request) {
        source.survey().csv("kodebok", request).put(ctx.response());
        CsvText text = request.codebook();
        return text.head(Codebook.columns(source.dataset())).appendBuffer(text.rows(Codebook.rows(source.dataset())));
    }

    private Future<ExportReading.Source> source(RoutingContext ctx) {
        UUID survey = PathId.uuid(ctx.pathParam("id")).orElseThrow(() -> ExportReading.NO_SUCH_SURVEY);
        return reading.source(survey);
    }
}

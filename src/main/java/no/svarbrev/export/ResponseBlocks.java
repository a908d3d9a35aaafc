package no.svarbrev.export;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;
import no.svarbrev.dataset.Dataset;
import no.svarbrev.dataset.Variable;
import no.svarbrev.platform.http.Blocks;
import no.svarbrev.response.Response;
import no.svarbrev.response.ResponseCursor;

/** The responses of a survey as blocks of a CSV file: the head, then the rows of one fetch at a time. */
final class ResponseBlocks implements Blocks {
    private final Dataset dataset;
    private final CsvText text;
    private final ResponseCursor cursor;
    private boolean begun;

    private ResponseBlocks(Dataset dataset, CsvText text, ResponseCursor cursor) {
        this.dataset = dataset;
        this.text = text;
        this.cursor = cursor;
    }

    static Future<ResponseBlocks> open(SqlConnection connection, UUID survey, Dataset dataset, CsvText text) {
        return ResponseCursor.open(connection, survey).map(cursor -> new ResponseBlocks(dataset, text, cursor));
    }

    @Override
    public Future<Buffer> next() {
        if (!begun) {
            begun = true;
            return Future.succeededFuture(
                    text.head(dataset.variables().stream().map(Variable::name).toList()));
        }
        return cursor.next().map(this::rows);
    }

    private Buffer rows(List<Response> responses) {
        return text.rows(responses.stream().map(dataset::row).toList());
    }
}

package no.svarbrev.response;

import io.vertx.core.Future;
import io.vertx.sqlclient.Cursor;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import no.svarbrev.invitation.Declaration;
import no.svarbrev.invitation.Outcome;
import no.svarbrev.invitation.SaidOutcome;

/**
 * All responses of a survey in the order of their numbers, a few at a time from a cursor of the database, so that no more
 * than one fetch is in memory. Lives within the transaction of its connection and ends with it.
 */
public final class ResponseCursor {
    /** Responses in one fetch. */
    public static final int FETCH = 200;

    private static final String OF_SURVEY = """
            SELECT response.id, response.number, response.version, response.language, response.started_at,
                   response.submitted_at, response.answers::text AS answers, response.saved_pages, response.revision,
                   response.shown, response.vouched, response_mode(response.interviewers, response.invitation_id) AS mode,
                   (SELECT (CASE WHEN cardinality(response.interviewers) > 0
                                 THEN invitation_variables.for_interviewers
                                 ELSE invitation_variables.variables END)::text
                      FROM invitation_variables
                     WHERE invitation_variables.invitation_id = response.invitation_id) AS variables,
                   (SELECT invitation.outcome
                      FROM invitation
                     WHERE invitation.id = response.invitation_id) AS outcome,
                   (SELECT declaration.kind
                      FROM invitation
                      JOIN declaration ON declaration.id = invitation.declaration_id
                     WHERE invitation.id = response.invitation_id) AS declared
              FROM counted_response AS response
             WHERE response.survey_id = $1
             ORDER BY response.number
            """;

    private final Cursor cursor;
    private boolean ended;

    private ResponseCursor(Cursor cursor) {
        this.cursor = cursor;
    }

    /** All rows are read in any case, and in the order of the index nothing has to be sorted before the first one. */
    private static final String NO_SORTING = "SET LOCAL enable_sort = off";

    public static Future<ResponseCursor> open(SqlConnection connection, UUID survey) {
        return connection
                .query(NO_SORTING)
                .execute()
                .compose(set -> connection.prepare(OF_SURVEY))
                .map(statement -> new ResponseCursor(statement.cursor(Tuple.of(survey))));
    }

    /** The next responses, at most {@link #FETCH}; none when all have been given. */
    public Future<List<Response>> next() {
        return ended ? Future.succeededFuture(List.of()) : cursor.read(FETCH).map(this::responses);
    }

    private List<Response> responses(RowSet<Row> rows) {
        ended = !cursor.hasMore();
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ResponseCursor::responseOf)
                .toList();
    }

    private static Response responseOf(Row row) {
        Response response = Response.of(row);
        return response.withOutcome(SaidOutcome.standing(
                Optional.ofNullable(row.getString("outcome")).map(Outcome::ofCode),
                response.isSubmitted(),
                Optional.ofNullable(row.getString("declared")).map(Declaration.Kind::of)));
    }
}

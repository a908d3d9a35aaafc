package no.svarbrev.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.svarbrev.platform.database.Database;
import no.svarbrev.testkit.TestDatabase;

/** The rows of other rooms that messages hang on, in a database of their own: a survey, a dispatch, its invitations. */
final class MailRows {
    static final Instant NOON = Instant.parse("2027-03-01T11:00:00Z");

    final Database database;
    private final Outbox outbox = new Outbox();

    MailRows(Vertx vertx) {
        database = new Database(vertx, TestDatabase.fresh());
        run(
                "INSERT INTO questionnaire_version (code, version, title, checksum, definition) VALUES ('q', 1, 'Q', '', '')");
        run("INSERT INTO study (id, title) VALUES ('00000000-0000-0000-0000-000000000001', 'S')");
        run(
                "INSERT INTO survey (id, study_id, title, questionnaire, version, opens) VALUES"
                        + " ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000001', 'S', 'q', 1, now())");
    }

    static <T> T await(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    RowSet<Row> run(String sql) {
        return await(database.client().query(sql).execute());
    }

    List<UUID> invitations(int count) {
        RowSet<Row> rows = run("WITH person AS (INSERT INTO contact (study_id, email)"
                + " SELECT '00000000-0000-0000-0000-000000000001', gen_random_uuid() || '@example.com'"
                + " FROM generate_series(1, " + count + ") RETURNING id)"
                + " INSERT INTO invitation (id, survey_id, contact_id, token_hash, stop_hash)"
                + " SELECT gen_random_uuid(), '00000000-0000-0000-0000-000000000002', id, uuid_send(gen_random_uuid()),"
                + " uuid_send(gen_random_uuid()) FROM person RETURNING id");
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }

    UUID dispatch(String kind) {
        return run("INSERT INTO dispatch (survey_id, kind, subject, body, created_by, created_at) VALUES"
                        + " ('00000000-0000-0000-0000-000000000002', '" + kind + "', 's', 'b', 'test', now())"
                        + " RETURNING id")
                .iterator()
                .next()
                .getUUID("id");
    }

    /** A dispatch with one message to each of the invitations, due at noon. */
    UUID enqueued(String kind, List<UUID> invitations) {
        UUID dispatch = dispatch(kind);
        await(outbox.enqueue(database.client(), dispatch, kind, invitations, NOON));
        return dispatch;
    }

    UUID enqueued(String kind, int messages) {
        return enqueued(kind, invitations(messages));
    }

    String column(String column, UUID dispatch) {
        return run("SELECT string_agg(" + column
                        + "::text, ',' ORDER BY id) AS value FROM message WHERE dispatch_id = '" + dispatch + "'")
                .iterator()
                .next()
                .getString("value");
    }

    String states(UUID dispatch) {
        return await(outbox.states(database.client(), dispatch)).toString();
    }
}

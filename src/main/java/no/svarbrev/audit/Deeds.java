package no.svarbrev.audit;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.OffsetDateTime;
import java.util.Map;

/** The lines as stored. There is one statement, and there will be none that changes or deletes: the database refuses it. */
final class Deeds {
    private static final String ADD = """
            INSERT INTO audit (who, what, object_kind, object_id, study_id, done_at, result)
            VALUES (#{who}, #{what}, #{kind}, #{id}, study_of(#{kind}, #{id}), #{now}, #{result})
            """;

    Future<Void> add(SqlClient tx, Deed deed, OffsetDateTime now) {
        return SqlTemplate.forUpdate(tx, ADD)
                .execute(Map.of(
                        "who", deed.by(),
                        "what", deed.what(),
                        "kind", deed.subject().kind().code(),
                        "id", deed.subject().id(),
                        "now", now,
                        "result", deed.result()))
                .mapEmpty();
    }
}

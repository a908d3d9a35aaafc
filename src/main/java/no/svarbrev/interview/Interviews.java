package no.svarbrev.interview;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All SQL on interviews and their informants. */
final class Interviews {
    private Interviews() {}

    /** Who is interviewed. */
    record Interviewed(UUID survey, String title, String name, String email, String unit) {}

    private static final String INTERVIEWED = """
            SELECT survey.id, survey.title, contact.name, contact.email, coalesce(unit.name, '') AS unit
              FROM invitation
              JOIN survey ON survey.id = invitation.survey_id
              JOIN contact ON contact.id = invitation.contact_id
              LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
             WHERE invitation.id = #{invitation}
            """;

    static Future<Optional<Interviewed>> interviewed(SqlClient client, UUID invitation) {
        return SqlTemplate.forQuery(client, INTERVIEWED)
                .mapTo(row -> new Interviewed(
                        row.getUUID("id"),
                        row.getString("title"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("unit")))
                .execute(Map.of("invitation", invitation))
                .map(rows -> rows.stream().findFirst());
    }

    /** An interview, from its beginning to its end. */
    record Interview(
            UUID id,
            String interviewer,
            boolean heldOpen,
            boolean unitMayAppend,
            Instant began,
            Optional<Instant> ended) {
        static Interview of(Row row) {
            return new Interview(
                    row.getUUID("id"),
                    row.getString("interviewer"),
                    row.getBoolean("held_open"),
                    row.getBoolean("unit_may_append"),
                    row.getOffsetDateTime("began_at").toInstant(),
                    Optional.ofNullable(row.getOffsetDateTime("ended_at")).map(time -> time.toInstant()));
        }
    }

    private static final String OF_INVITATION = """
            SELECT id, interviewer, held_open, unit_may_append, began_at, ended_at
              FROM interview
             WHERE invitation_id = #{invitation}
             ORDER BY began_at
            """;

    static Future<List<Interview>> of(SqlClient client, UUID invitation) {
        return SqlTemplate.forQuery(client, OF_INVITATION)
                .mapTo(Interview::of)
                .execute(Map.of("invitation", invitation))
                .map(rows -> rows.stream().toList());
    }

    private static final String BEGIN = """
            INSERT INTO interview (id, invitation_id, token_hash, interviewer, began_at)
            VALUES (#{id}, #{invitation}, #{token}, #{interviewer}, #{now})
            ON CONFLICT (invitation_id, interviewer) WHERE ended_at IS NULL
            DO UPDATE SET interviewer = interview.interviewer
            RETURNING id
            """;

    /** Begins one, or finds the one that the interviewer has under way. Gives its id. */
    static Future<UUID> begin(
            SqlClient client, UUID id, UUID invitation, byte[] token, String interviewer, Instant now) {
        return SqlTemplate.forQuery(client, BEGIN)
                .execute(Map.of(
                        "id", id,
                        "invitation", invitation,
                        "token", Buffer.buffer(token),
                        "interviewer", interviewer,
                        "now", now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    private static final String SET = """
            UPDATE interview
               SET held_open = #{heldOpen}, unit_may_append = #{append}
             WHERE invitation_id = #{invitation} AND interviewer = #{interviewer} AND ended_at IS NULL
            """;

    /** @param append whether the unit may add to what was sent in */
    record Terms(boolean heldOpen, boolean append) {}

    static Future<Void> set(SqlClient client, UUID invitation, String interviewer, Terms terms) {
        return SqlTemplate.forUpdate(client, SET)
                .execute(Map.of(
                        "invitation",
                        invitation,
                        "interviewer",
                        interviewer,
                        "heldOpen",
                        terms.heldOpen(),
                        "append",
                        terms.append()))
                .mapEmpty();
    }

    private static final String END = """
            UPDATE interview
               SET ended_at = #{now}
             WHERE invitation_id = #{invitation} AND interviewer = #{interviewer} AND ended_at IS NULL
            """;

    static Future<Void> end(SqlClient client, UUID invitation, String interviewer, Instant now) {
        return SqlTemplate.forUpdate(client, END)
                .execute(Map.of(
                        "invitation", invitation, "interviewer", interviewer, "now", now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }

    /** Someone who told what is in the record. */
    record Informant(long id, String name, String role) {}

    private static final String INFORMANTS = """
            SELECT id, name, role FROM informant WHERE invitation_id = #{invitation} ORDER BY id
            """;

    static Future<List<Informant>> informants(SqlClient client, UUID invitation) {
        return SqlTemplate.forQuery(client, INFORMANTS)
                .mapTo(row -> new Informant(row.getLong("id"), row.getString("name"), row.getString("role")))
                .execute(Map.of("invitation", invitation))
                .map(rows -> rows.stream().toList());
    }

    private static final String ADD_INFORMANT = """
            INSERT INTO informant (invitation_id, name, role, added_by, added_at)
            VALUES (#{invitation}, #{name}, #{role}, #{by}, #{now})
            """;

    static Future<Void> addInformant(SqlClient client, UUID invitation, Informant informant, String by, Instant now) {
        return SqlTemplate.forUpdate(client, ADD_INFORMANT)
                .execute(Map.of(
                        "invitation", invitation,
                        "name", informant.name(),
                        "role", informant.role(),
                        "by", by,
                        "now", now.atOffset(ZoneOffset.UTC)))
                .mapEmpty();
    }

    private static final String REMOVE_INFORMANT = """
            DELETE FROM informant WHERE invitation_id = #{invitation} AND id = #{id}
            """;

    static Future<Void> removeInformant(SqlClient client, UUID invitation, long id) {
        return SqlTemplate.forUpdate(client, REMOVE_INFORMANT)
                .execute(Map.of("invitation", invitation, "id", id))
                .mapEmpty();
    }
}

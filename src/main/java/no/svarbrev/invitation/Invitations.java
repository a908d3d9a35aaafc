package no.svarbrev.invitation;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.svarbrev.contact.ContactLine;
import no.svarbrev.contact.RefusedLine;
import no.svarbrev.platform.page.Look;
import no.svarbrev.study.Studies;

/** All SQL on invitations. */
public final class Invitations {
    private Invitations() {}

    private static final String ALREADY_INVITED = """
            SELECT contact.email, coalesce(contact.unit_code, '') AS unit
              FROM unnest(#{emails}::text[]) AS wanted (email)
              JOIN survey ON survey.id = #{survey}
              JOIN contact ON contact.study_id = survey.study_id AND contact.email = wanted.email
              JOIN invitation ON invitation.survey_id = survey.id AND invitation.contact_id = contact.id
            """;

    /** The lines whose contact the survey has already. */
    static Future<List<RefusedLine>> alreadyInvited(SqlClient tx, UUID survey, List<ContactLine> lines) {
        String[] emails = lines.stream().map(ContactLine::email).toArray(String[]::new);
        return SqlTemplate.forQuery(tx, ALREADY_INVITED)
                .mapTo(row -> row.getString("email") + "\n" + row.getString("unit"))
                .execute(Map.of("survey", survey, "emails", emails))
                .map(rows -> rows.stream().collect(Collectors.toSet()))
                .map(invited -> lines.stream()
                        .filter(line -> invited.contains(line.email() + "\n" + line.unit()))
                        .map(line -> new RefusedLine(line.line(), "Kontakten er alt med i denne innsamlingen."))
                        .toList());
    }

    private static final String ADD = """
            INSERT INTO invitation (id, survey_id, contact_id, token_hash, stop_hash)
            SELECT line.id, #{survey}::uuid, line.contact, line.token, line.stop
              FROM unnest(#{ids}::uuid[], #{contacts}::uuid[], #{tokens}::bytea[], #{stops}::bytea[])
                   AS line (id, contact, token, stop)
            """;

    static Future<Void> add(SqlClient tx, PersonalLinks links, UUID survey, List<UUID> contacts) {
        UUID[] ids = contacts.stream().map(contact -> UUID.randomUUID()).toArray(UUID[]::new);
        Buffer[] tokens = new Buffer[ids.length];
        Buffer[] stops = new Buffer[ids.length];
        for (int index = 0; index < ids.length; index++) {
            tokens[index] = Buffer.buffer(links.answer(ids[index]).hash());
            stops[index] = Buffer.buffer(links.stop(ids[index]).hash());
        }
        return SqlTemplate.forUpdate(tx, ADD)
                .execute(Map.of(
                        "survey", survey,
                        "ids", ids,
                        "contacts", contacts.toArray(UUID[]::new),
                        "tokens", tokens,
                        "stops", stops))
                .mapEmpty();
    }

    private static final String NOTE_BACKGROUND = """
            INSERT INTO background_name (survey_id, name)
            SELECT DISTINCT invitation.survey_id, variable.name
              FROM contact
              JOIN invitation ON invitation.contact_id = contact.id
              CROSS JOIN LATERAL jsonb_object_keys(contact.background) AS variable (name)
             WHERE contact.id = ANY (#{contacts}::uuid[])
               AND NOT EXISTS (SELECT FROM background_name
                                WHERE background_name.survey_id = invitation.survey_id
                                  AND background_name.name = variable.name)
             ORDER BY invitation.survey_id, variable.name
            ON CONFLICT DO NOTHING
            """;

    /** The names of the background variables of these contacts are known in all surveys that they are invited to. */
    static Future<Void> noteBackground(SqlClient tx, List<UUID> contacts) {
        return SqlTemplate.forUpdate(tx, NOTE_BACKGROUND)
                .execute(Map.of("contacts", contacts.toArray(UUID[]::new)))
                .mapEmpty();
    }

    private static final String NOT_YET_INVITED = """
            SELECT invitation.id
              FROM invitation
             WHERE invitation.survey_id = #{survey}
               AND NOT EXISTS (SELECT FROM message
                                WHERE message.invitation_id = invitation.id AND message.kind = 'invitation')
               AND NOT EXISTS (SELECT FROM mail_unwanted
                                WHERE mail_unwanted.survey_id = invitation.survey_id
                                  AND mail_unwanted.invitation_id = invitation.id)
             ORDER BY invitation.created_at, invitation.id
            """;

    public static Future<List<UUID>> notYetInvited(SqlClient tx, UUID survey) {
        return SqlTemplate.forQuery(tx, NOT_YET_INVITED)
                .execute(Map.of("survey", survey))
                .map(Invitations::ids);
    }

    private static final String TO_BE_REMINDED = """
            SELECT invitation.id
              FROM invitation
             WHERE invitation.survey_id = #{survey}
               AND EXISTS (SELECT FROM message
                            WHERE message.invitation_id = invitation.id AND message.kind = 'invitation'
                              AND message.state IN ('accepted', 'unknown', 'sending', 'deferred', 'queued'))
               AND NOT EXISTS (SELECT FROM message
                                WHERE message.invitation_id = invitation.id AND message.kind = 'reminder'
                                  AND message.created_at > #{since})
               AND NOT EXISTS (SELECT FROM mail_unwanted
                                WHERE mail_unwanted.survey_id = invitation.survey_id
                                  AND mail_unwanted.invitation_id = invitation.id)
             ORDER BY invitation.created_at, invitation.id
            """;

    /** The invited who have not finished nor said no, and have had no reminder since then. */
    public static Future<List<UUID>> toBeReminded(SqlClient tx, UUID survey, Instant since) {
        return SqlTemplate.forQuery(tx, TO_BE_REMINDED)
                .execute(Map.of("survey", survey, "since", since.atOffset(ZoneOffset.UTC)))
                .map(Invitations::ids);
    }

    private static List<UUID> ids(Iterable<Row> rows) {
        List<UUID> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.getUUID("id")));
        return ids;
    }

    private static final String PUT_OUTCOME = """
            UPDATE invitation
               SET outcome = #{code}, outcome_reason = #{reason}, outcome_set_by = #{by}, outcome_set_at = #{now}
             WHERE id = #{id} AND (#{whatever} OR outcome_set_at IS NOT DISTINCT FROM #{seen})
            RETURNING survey_id
            """;

    /**
     * Sets it, or takes it away, so that it follows again from what the respondent said and from what happened; gives the
     * survey's id, empty when there is no such invitation.
     */
    static Future<Optional<UUID>> putOutcome(
            SqlClient client, UUID id, Optional<SaidOutcome> outcome, String by, Instant now) {
        return putOutcome(client, outcomeValues(id, outcome, by, now), true, Optional.empty());
    }

    /**
     * The same if nobody has since it was seen; empty otherwise too.
     *
     * @param seen when it had been set last
     */
    static Future<Optional<UUID>> replaceOutcome(
            SqlClient client, UUID id, Optional<SaidOutcome> outcome, String by, Instant now, Optional<Instant> seen) {
        return putOutcome(client, outcomeValues(id, outcome, by, now), false, seen);
    }

    private static Map<String, Object> outcomeValues(UUID id, Optional<SaidOutcome> outcome, String by, Instant now) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("code", outcome.map(said -> said.outcome().code()).orElse(null));
        values.put("reason", outcome.map(SaidOutcome::reason).orElse(null));
        values.put("by", by);
        values.put("now", now.atOffset(ZoneOffset.UTC));
        return values;
    }

    private static Future<Optional<UUID>> putOutcome(
            SqlClient client, Map<String, Object> values, boolean whatever, Optional<Instant> seen) {
        values.put("whatever", whatever);
        values.put("seen", seen.map(at -> at.atOffset(ZoneOffset.UTC)).orElse(null));
        return SqlTemplate.forQuery(client, PUT_OUTCOME).execute(values).map(Invitations::survey);
    }

    private static final String GIVEN = """
            SELECT invitation.survey_id, survey.title, contact.name, contact.email, coalesce(unit.name, '') AS unit_name,
                   invitation.outcome, coalesce(invitation.outcome_reason, '') AS outcome_reason,
                   coalesce(invitation.outcome_set_by, '') AS set_by, invitation.outcome_set_at,
                   declaration.kind AS declared_kind, coalesce(declaration.unit_code, '') AS declared_unit,
                   declaration.words AS declared_words, declaration.made_at AS declared_at
              FROM invitation
              JOIN survey ON survey.id = invitation.survey_id
              JOIN contact ON contact.id = invitation.contact_id
              LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
              LEFT JOIN declaration ON declaration.id = invitation.declaration_id
             WHERE invitation.id = #{id}
            """;

    /** What someone said became of the invitation. */
    static Future<Optional<GivenOutcome>> given(SqlClient client, UUID id) {
        return SqlTemplate.forQuery(client, GIVEN)
                .mapTo(Invitations::givenOf)
                .execute(Map.of("id", id))
                .map(rows -> rows.stream().findFirst());
    }

    private static GivenOutcome givenOf(Row row) {
        return new GivenOutcome(
                row.getUUID("survey_id"),
                row.getString("title"),
                row.getString("name"),
                row.getString("email"),
                row.getString("unit_name"),
                Optional.ofNullable(row.getString("outcome"))
                        .map(code -> new SaidOutcome(Outcome.ofCode(code), row.getString("outcome_reason"))),
                row.getString("set_by"),
                Optional.ofNullable(row.getOffsetDateTime("outcome_set_at")).map(OffsetDateTime::toInstant),
                Declarations.declaredOf(row));
    }

    private static Optional<UUID> survey(Iterable<Row> rows) {
        return rows.iterator().hasNext() ? Optional.of(rows.iterator().next().getUUID("survey_id")) : Optional.empty();
    }

    private static final String BY_STOP = """
            SELECT study.title, study.sender, study.colour, study.synthetic, contact.language,
                   invitation.opted_out_at IS NOT NULL AS stopped
              FROM invitation
              JOIN survey ON survey.id = invitation.survey_id
              JOIN study ON study.id = survey.study_id
              JOIN contact ON contact.id = invitation.contact_id
             WHERE invitation.stop_hash = #{stop}
            """;

    /** What a «no more mail» link is about, by the study's name: the survey's is for those who run it. */
    public static Future<Optional<Stopping>> byStop(SqlClient client, byte[] stopHash) {
        return SqlTemplate.forQuery(client, BY_STOP)
                .mapTo(row -> new Stopping(
                        row.getString("title"),
                        Studies.lookOf(row),
                        row.getString("language"),
                        row.getBoolean("stopped")))
                .execute(Map.of("stop", Buffer.buffer(stopHash)))
                .map(rows -> rows.stream().findFirst());
    }

    /** What a stop link shows. */
    public record Stopping(String study, Look look, String language, boolean stopped) {}

    private static final String STOP = """
            UPDATE invitation SET opted_out_at = coalesce(opted_out_at, #{now}) WHERE stop_hash = #{stop}
            """;

    public static Future<Boolean> stop(SqlClient client, byte[] stopHash, Instant now) {
        return SqlTemplate.forUpdate(client, STOP)
                .execute(Map.of("stop", Buffer.buffer(stopHash), "now", now.atOffset(ZoneOffset.UTC)))
                .map(result -> result.rowCount() == 1);
    }

    private static final String BY_CONTACT_ID = """
            SELECT contact.external_id, invitation.id
              FROM invitation JOIN contact ON contact.id = invitation.contact_id
             WHERE invitation.survey_id = #{survey} AND contact.external_id IS NOT NULL
            """;

    /** The invitations of a survey by the id that the contact file gave. */
    static Future<Map<String, UUID>> byContactId(SqlClient client, UUID survey) {
        return SqlTemplate.forQuery(client, BY_CONTACT_ID)
                .execute(Map.of("survey", survey))
                .map(rows -> {
                    Map<String, UUID> found = new HashMap<>();
                    rows.forEach(row -> found.put(row.getString("external_id"), row.getUUID("id")));
                    return found;
                });
    }
}

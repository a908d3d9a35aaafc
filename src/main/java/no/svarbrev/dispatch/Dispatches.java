package no.svarbrev.dispatch;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.mail.MessageState;

/** All SQL on dispatches, and on what a letter of one needs to know. */
final class Dispatches {
    private Dispatches() {}

    private static final String ADD = """
            INSERT INTO dispatch (survey_id, kind, subject, body, created_by, created_at)
            VALUES (#{survey}, #{kind}, #{subject}, #{body}, #{by}, #{now})
            RETURNING id
            """;

    static Future<UUID> add(SqlClient tx, UUID survey, DispatchKind kind, LetterText text, String by, Instant now) {
        return SqlTemplate.forQuery(tx, ADD)
                .execute(Map.of(
                        "survey", survey,
                        "kind", kind.code(),
                        "subject", text.subject(),
                        "body", text.body(),
                        "by", by,
                        "now", now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getUUID("id"));
    }

    private static final String ADDRESSED = """
            SELECT contact.email, contact.name, coalesce(unit.name, '') AS unit_name,
                   survey.closes, study.title AS study_title, study.synthetic,
                   dispatch.subject, dispatch.body, invitation.id AS invitation_id
              FROM invitation
              JOIN contact ON contact.id = invitation.contact_id
              LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
              JOIN survey ON survey.id = invitation.survey_id
              JOIN study ON study.id = survey.study_id
              JOIN dispatch ON dispatch.id = #{dispatch}
             WHERE invitation.id = #{invitation}
            """;

    /** Everything that the letter of a dispatch to an invitation is made from. */
    static Future<Optional<Addressed>> addressed(SqlClient client, UUID dispatch, UUID invitation) {
        return SqlTemplate.forQuery(client, ADDRESSED)
                .mapTo(Dispatches::addressedOf)
                .execute(Map.of("dispatch", dispatch, "invitation", invitation))
                .map(rows -> rows.stream().findFirst());
    }

    private static Addressed addressedOf(Row row) {
        return new Addressed(
                row.getUUID("invitation_id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("unit_name"),
                row.getString("study_title"),
                row.getBoolean("synthetic"),
                Optional.ofNullable(row.getOffsetDateTime("closes")).map(OffsetDateTime::toInstant),
                new LetterText(row.getString("subject"), row.getString("body")));
    }

    private static final String MAILBOX = """
            SELECT letter.id, letter.settled_at, survey.title, contact.email, contact.name,
                   coalesce(unit.name, '') AS unit_name, survey.closes, study.title AS study_title, study.synthetic,
                   dispatch.subject, dispatch.body, invitation.id AS invitation_id
              FROM dispatch
              JOIN survey ON survey.id = dispatch.survey_id
              JOIN study ON study.id = survey.study_id
              CROSS JOIN LATERAL (
                    SELECT message.id, message.settled_at, message.invitation_id
                      FROM message
                     WHERE message.dispatch_id = dispatch.id AND message.state = 'accepted'
                     ORDER BY message.settled_at DESC, message.id
                     LIMIT 100 + #{offset}) AS letter
              JOIN invitation ON invitation.id = letter.invitation_id
              JOIN contact ON contact.id = invitation.contact_id
              LEFT JOIN unit ON unit.study_id = contact.study_id AND unit.code = contact.unit_code
             WHERE NOT study.preparing
               AND (#{all} OR study.synthetic)
               AND (#{account}::uuid IS NULL
                    OR EXISTS (SELECT FROM account_right AS held
                                WHERE held.account_id = #{account}
                                  AND held.may = 'send'
                                  AND (held.study_id IS NULL OR held.study_id = study.id)))
             ORDER BY letter.settled_at DESC, letter.id
             LIMIT 100 OFFSET #{offset}
            """;

    /**
     * The newest letters that stayed in the house; with {@code all} every delivered one.
     *
     * @param account that may send from their studies; empty: of all studies
     */
    static Future<List<MailboxLine>> mailbox(SqlClient client, boolean all, Optional<UUID> account, int offset) {
        Map<String, Object> values = new HashMap<>();
        values.put("all", all);
        values.put("account", account.orElse(null));
        values.put("offset", offset);
        return SqlTemplate.forQuery(client, MAILBOX)
                .mapTo(row -> new MailboxLine(
                        row.getUUID("id"),
                        row.getString("title"),
                        row.getOffsetDateTime("settled_at").toInstant(),
                        addressedOf(row)))
                .execute(values)
                .map(rows -> rows.stream().toList());
    }

    /** One letter in the mailbox of the admin pages. */
    record MailboxLine(UUID id, String survey, Instant delivered, Addressed letter) {}

    private static final String MAILBOX_ONE = """
            SELECT message.dispatch_id, message.invitation_id
              FROM message
              JOIN invitation ON invitation.id = message.invitation_id
              JOIN survey ON survey.id = invitation.survey_id
              JOIN study ON study.id = survey.study_id
             WHERE message.id = #{id} AND message.state = 'accepted' AND (#{all} OR study.synthetic)
            """;

    /** What a letter in the mailbox is made from. */
    static Future<Optional<Addressed>> mailboxLetter(SqlClient client, boolean all, UUID message) {
        return SqlTemplate.forQuery(client, MAILBOX_ONE)
                .execute(Map.of("id", message, "all", all))
                .compose(rows -> rows.size() == 0
                        ? Future.succeededFuture(Optional.empty())
                        : addressed(client, rows.iterator().next()));
    }

    private static Future<Optional<Addressed>> addressed(SqlClient client, Row message) {
        return addressed(client, message.getUUID("dispatch_id"), message.getUUID("invitation_id"));
    }

    private static final String MESSAGE_STATES = """
            SELECT message.state, count(*) AS messages,
                   CASE WHEN message.state = 'queued'
                        THEN (SELECT coalesce(max(waiting.reply), '')
                                FROM message AS waiting
                                JOIN dispatch ON dispatch.id = waiting.dispatch_id
                               WHERE dispatch.survey_id = #{survey} AND waiting.state = 'queued')
                        ELSE '' END AS waits_for
              FROM message JOIN dispatch ON dispatch.id = message.dispatch_id
             WHERE dispatch.survey_id = #{survey}
             GROUP BY message.state
            """;

    /**
     * How many messages of the survey are in a state.
     *
     * @param waitsFor why the mail server has not taken those in the queue; empty when it has not been tried
     */
    record MessageCount(MessageState state, int messages, String waitsFor) {}

    /** One for each state that any message of the survey is in, in the order of the states. */
    static Future<List<MessageCount>> messageCounts(SqlClient client, UUID survey) {
        return SqlTemplate.forQuery(client, MESSAGE_STATES)
                .mapTo(row -> new MessageCount(
                        MessageState.of(row.getString("state")),
                        row.getInteger("messages"),
                        row.getString("waits_for")))
                .execute(Map.of("survey", survey))
                .map(rows -> rows.stream()
                        .sorted(Comparator.comparing(MessageCount::state))
                        .toList());
    }
}

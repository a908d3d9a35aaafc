package no.svarbrev.mail;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.templates.SqlTemplate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The messages as stored. Every step of a message is one statement here, so that it holds with any number of couriers. */
public final class Outbox {
    private static final String ENQUEUE = """
            INSERT INTO message (id, dispatch_id, invitation_id, kind, due_at, created_at)
            SELECT gen_random_uuid(), #{dispatch}::uuid, wanted.invitation_id, #{kind}::text,
                   #{now}::timestamptz, #{now}::timestamptz
              FROM unnest(#{invitations}::uuid[]) AS wanted (invitation_id)
                ON CONFLICT DO NOTHING
            """;

    /**
     * One message for each invitation, due at once.
     *
     * @param kind {@code invitation} or {@code reminder}
     * @return how many were added: not those this dispatch already has, nor a second invitation to anyone
     */
    public Future<Integer> enqueue(SqlClient tx, UUID dispatch, String kind, List<UUID> invitations, Instant now) {
        return SqlTemplate.forUpdate(tx, ENQUEUE)
                .execute(Map.of(
                        "dispatch",
                        dispatch,
                        "kind",
                        kind,
                        "invitations",
                        invitations.toArray(UUID[]::new),
                        "now",
                        utc(now)))
                .map(result -> result.rowCount());
    }

    private static final String ENQUEUE_TO_ACCOUNT = """
            INSERT INTO message (id, kind, account_id, due_at, created_at)
            VALUES (gen_random_uuid(), 'account', #{account}, #{now}::timestamptz, #{now}::timestamptz)
            """;

    /** One message to whoever has the account, due at once. */
    public Future<Void> enqueueToAccount(SqlClient tx, UUID account, Instant now) {
        return SqlTemplate.forUpdate(tx, ENQUEUE_TO_ACCOUNT)
                .execute(Map.of("account", account, "now", utc(now)))
                .mapEmpty();
    }

    private static final String CLAIM = """
            WITH due AS (
                SELECT id, invitation_id
                  FROM message
                 WHERE state IN ('queued', 'deferred', 'unknown') AND due_at <= #{now}::timestamptz
                 ORDER BY due_at, id
                 LIMIT #{most}::integer
                   FOR UPDATE SKIP LOCKED
            ), claimed AS (
                UPDATE message
                   SET state = CASE WHEN unwanted.reason IS NULL THEN 'sending' ELSE 'stopped' END,
                       attempts = attempts + CASE WHEN unwanted.reason IS NULL THEN 1 ELSE 0 END,
                       due_at = NULL,
                       claimed_at = #{now}::timestamptz,
                       settled_at = CASE WHEN unwanted.reason IS NULL THEN NULL ELSE #{now}::timestamptz END,
                       reply = unwanted.reason
                  FROM due
                  LEFT JOIN mail_unwanted AS unwanted ON unwanted.invitation_id = due.invitation_id
                 WHERE message.id = due.id
             RETURNING message.id, message.dispatch_id, message.invitation_id, message.kind, message.state,
                       message.attempts, message.account_id
            )
            SELECT id, dispatch_id, invitation_id, kind, attempts, account_id FROM claimed WHERE state = 'sending'
            """;

    /**
     * Takes the messages that have been due the longest; they are <i>sending</i> and nobody else's when this has
     * committed. Those that are no longer wanted are stopped instead, and not among the result.
     */
    Future<List<OutboxMessage>> claim(SqlClient db, int most, Instant now) {
        return SqlTemplate.forQuery(db, CLAIM)
                .execute(Map.of("most", most, "now", utc(now)))
                .map(Outbox::messages);
    }

    private static final String SETTLE = """
            UPDATE message
               SET state = settled.state,
                   attempts = message.attempts - CASE settled.state WHEN 'queued' THEN 1 ELSE 0 END,
                   due_at = CASE WHEN settled.state = 'unknown' AND message.kind = 'reminder' THEN NULL
                                 ELSE settled.due_at END,
                   settled_at = #{now}::timestamptz,
                   reply = settled.reply
              FROM unnest(#{ids}::uuid[], #{attempts}::integer[], #{states}::text[], #{dues}::timestamptz[],
                          #{replies}::text[]) AS settled (id, attempt, state, due_at, reply)
             WHERE message.id = settled.id
               AND message.attempts = settled.attempt
               AND message.state IN ('sending', 'unknown')
            """;

    /**
     * Notes what became of claimed messages; one that goes back to <i>queued</i> has not been tried. Doing it twice is
     * harmless. A message given up as lost in the meantime, and not claimed again, is settled after all.
     */
    Future<Void> settle(SqlClient db, List<Settlement> settlements, Instant now) {
        return SqlTemplate.forUpdate(db, SETTLE)
                .execute(Map.of(
                        "ids", settlements.stream().map(s -> s.message().id()).toArray(UUID[]::new),
                        "attempts",
                                settlements.stream()
                                        .map(s -> s.message().attempts())
                                        .toArray(Integer[]::new),
                        "states",
                                settlements.stream()
                                        .map(s -> s.state().column())
                                        .toArray(String[]::new),
                        "dues", settlements.stream().map(Settlement::dueAt).toArray(OffsetDateTime[]::new),
                        "replies", settlements.stream().map(Settlement::reply).toArray(String[]::new),
                        "now", utc(now)))
                .mapEmpty();
    }

    private static final String STOP_UNWANTED = """
            WITH unwanted AS (
                SELECT message.id, mail_unwanted.reason
                  FROM message
                  JOIN mail_unwanted ON mail_unwanted.invitation_id = message.invitation_id
                 WHERE message.state IN ('queued', 'deferred', 'unknown') AND message.due_at IS NOT NULL
                   FOR UPDATE OF message SKIP LOCKED
            )
            UPDATE message
               SET state = 'stopped', due_at = NULL, settled_at = #{now}::timestamptz, reply = unwanted.reason
              FROM unwanted
             WHERE message.id = unwanted.id
            """;

    /** Stops what waits and is no longer wanted now, not only when its turn comes; returns how many. */
    Future<Integer> stopUnwanted(SqlClient db, Instant now) {
        return SqlTemplate.forUpdate(db, STOP_UNWANTED)
                .execute(Map.of("now", utc(now)))
                .map(result -> result.rowCount());
    }

    private static final String GIVE_UP_LOST = """
            WITH lost AS (
                SELECT id
                  FROM message
                 WHERE state = 'sending' AND claimed_at < #{claimed_before}::timestamptz
                   FOR UPDATE SKIP LOCKED
            )
            UPDATE message
               SET state = 'unknown',
                   due_at = CASE WHEN kind <> 'reminder' AND attempts < #{most_unknown}::integer
                                 THEN #{now}::timestamptz END,
                   settled_at = #{now}::timestamptz,
                   reply = 'Serveren stanset under sendingen.'
              FROM lost
             WHERE message.id = lost.id
            """;

    /** What was claimed before then and never settled is <i>unknown</i>: its courier is gone. Returns how many. */
    Future<Integer> giveUpLost(SqlClient db, Instant claimedBefore, Instant now) {
        return SqlTemplate.forUpdate(db, GIVE_UP_LOST)
                .execute(Map.of(
                        "claimed_before", utc(claimedBefore),
                        "most_unknown", RetryTimes.MOST_UNKNOWN,
                        "now", utc(now)))
                .map(result -> result.rowCount());
    }

    private static final String STATES = """
            SELECT state, count(*)::integer AS messages
              FROM message
             WHERE dispatch_id = #{dispatch}
             GROUP BY state
            """;

    /** How many messages of a dispatch stand where; states without messages are left out. */
    public Future<Map<MessageState, Integer>> states(SqlClient db, UUID dispatch) {
        return SqlTemplate.forQuery(db, STATES)
                .execute(Map.of("dispatch", dispatch))
                .map(Outbox::counts);
    }

    private static List<OutboxMessage> messages(RowSet<Row> rows) {
        List<OutboxMessage> messages = new ArrayList<>();
        for (Row row : rows) {
            messages.add(new OutboxMessage(
                    row.getUUID("id"),
                    row.getUUID("dispatch_id"),
                    row.getUUID("invitation_id"),
                    row.getString("kind"),
                    row.getInteger("attempts"),
                    Optional.ofNullable(row.getUUID("account_id"))));
        }
        return messages;
    }

    private static Map<MessageState, Integer> counts(RowSet<Row> rows) {
        Map<MessageState, Integer> counts = new EnumMap<>(MessageState.class);
        for (Row row : rows) {
            counts.put(MessageState.of(row.getString("state")), row.getInteger("messages"));
        }
        return counts;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

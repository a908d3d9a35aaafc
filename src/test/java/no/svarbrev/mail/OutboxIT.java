package no.svarbrev.mail;

import static no.svarbrev.mail.MailRows.NOON;
import static no.svarbrev.mail.MailRows.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static MailRows rows;
    private static SqlClient db;

    private final Outbox outbox = new Outbox();

    @BeforeAll
    static void open() {
        rows = new MailRows(VERTX);
        db = rows.database.client();
    }

    @BeforeEach
    void empty() {
        rows.run("DELETE FROM message");
    }

    @AfterAll
    static void close() {
        await(VERTX.close());
    }

    private int enqueue(UUID dispatch, String kind, List<UUID> invitations) {
        return await(outbox.enqueue(db, dispatch, kind, invitations, NOON));
    }

    private List<OutboxMessage> claim(int most, Instant now) {
        return await(outbox.claim(db, most, now));
    }

    private void settle(Settlement settlement) {
        await(outbox.settle(db, List.of(settlement), NOON));
    }

    @Test
    void aSecondPressOnTheSameDispatchAddsNothing() {
        List<UUID> invitations = rows.invitations(3);
        UUID dispatch = rows.dispatch("reminder");
        assertThat(enqueue(dispatch, "reminder", invitations)).isEqualTo(3);
        assertThat(enqueue(dispatch, "reminder", invitations)).isZero();
    }

    @Test
    void nobodyIsInvitedTwiceByWhateverDispatchButMayBeRemindedByEach() {
        List<UUID> invitations = new ArrayList<>(rows.invitations(2));
        assertThat(enqueue(rows.dispatch("invitation"), "invitation", invitations))
                .isEqualTo(2);
        invitations.addAll(rows.invitations(1));
        assertThat(enqueue(rows.dispatch("invitation"), "invitation", invitations))
                .isEqualTo(1);
        assertThat(enqueue(rows.dispatch("reminder"), "reminder", invitations)).isEqualTo(3);
        assertThat(enqueue(rows.dispatch("reminder"), "reminder", invitations)).isEqualTo(3);
    }

    @Test
    void aListWithTheSameInvitationTwiceGivesOneMessageAndAnEmptyListNone() {
        UUID invitation = rows.invitations(1).get(0);
        assertThat(enqueue(rows.dispatch("reminder"), "reminder", List.of(invitation, invitation)))
                .isEqualTo(1);
        assertThat(enqueue(rows.dispatch("reminder"), "reminder", List.of())).isZero();
    }

    @Test
    void whatIsClaimedIsSendingAndNobodyElses() {
        UUID dispatch = rows.enqueued("invitation", 5);
        assertThat(claim(3, NOON)).hasSize(3).allMatch(message -> message.attempts() == 1);
        assertThat(rows.states(dispatch)).isEqualTo("{QUEUED=2, SENDING=3}");
        assertThat(claim(3, NOON)).hasSize(2);
        assertThat(claim(3, NOON)).isEmpty();
    }

    @Test
    void nothingIsClaimedBeforeItIsDue() {
        rows.enqueued("invitation", 1);
        assertThat(claim(1, NOON.minusSeconds(1))).isEmpty();
        OutboxMessage message = claim(1, NOON).get(0);
        settle(Settlement.due(message, MessageState.DEFERRED, NOON.plusSeconds(60), "450"));
        assertThat(claim(1, NOON.plusSeconds(59))).isEmpty();
        assertThat(claim(1, NOON.plusSeconds(60))).singleElement().matches(again -> again.attempts() == 2);
    }

    @Test
    void whoHasAnsweredOptedOutOrHasAnOutcomeIsNotClaimedByAnyKindOfMessage() {
        for (String kind : List.of("invitation", "reminder")) {
            List<UUID> invitations = rows.invitations(4);
            UUID dispatch = rows.enqueued(kind, invitations);
            rows.run("UPDATE invitation SET opted_out_at = now() WHERE id = '" + invitations.get(0) + "'");
            rows.run("UPDATE invitation SET outcome = '2.111' WHERE id = '" + invitations.get(1) + "'");
            rows.run("INSERT INTO response (id, survey_id, invitation_id, version, language, started_at, saved_at,"
                    + " submitted_at) SELECT gen_random_uuid(), survey_id, id, 1, 'nb', now(), now(), now()"
                    + " FROM invitation WHERE id = '" + invitations.get(2) + "'");
            assertThat(claim(10, NOON))
                    .singleElement()
                    .matches(message -> message.invitation().equals(invitations.get(3)));
            assertThat(rows.states(dispatch)).isEqualTo("{SENDING=1, STOPPED=3}");
            assertThat(rows.column("reply", dispatch).split(","))
                    .containsExactlyInAnyOrder("opted_out", "outcome", "answered");
        }
    }

    @Test
    void whatWaitsForLaterIsStoppedAsSoonAsItIsUnwanted() {
        UUID dispatch = rows.enqueued("reminder", 2);
        settle(Settlement.due(claim(1, NOON).get(0), MessageState.DEFERRED, NOON.plusSeconds(999), "450"));
        rows.run("UPDATE invitation SET opted_out_at = now() WHERE id IN (SELECT invitation_id FROM message)");
        assertThat(await(outbox.stopUnwanted(db, NOON))).isEqualTo(2);
        assertThat(rows.states(dispatch)).isEqualTo("{STOPPED=2}");
    }

    @Test
    void whenACourierIsLostInvitationsAreDueAgainAndRemindersNever() {
        UUID invitation = rows.enqueued("invitation", 1);
        UUID reminder = rows.enqueued("reminder", 1);
        OutboxMessage first = claim(2, NOON).stream()
                .filter(message -> message.kind().equals("invitation"))
                .findFirst()
                .orElseThrow();
        assertThat(await(outbox.giveUpLost(db, NOON, NOON))).isZero();
        assertThat(await(outbox.giveUpLost(db, NOON.plusSeconds(1), NOON.plusSeconds(121))))
                .isEqualTo(2);
        assertThat(rows.states(invitation)).isEqualTo("{UNKNOWN=1}");
        assertThat(claim(9, NOON.plusSeconds(121)))
                .singleElement()
                .matches(again -> again.id().equals(first.id()) && again.attempts() == 2);
        assertThat(rows.states(reminder)).isEqualTo("{UNKNOWN=1}");
    }

    @Test
    void aCourierThatComesBackLateSettlesOnlyWhatNobodyHasClaimedSince() {
        UUID dispatch = rows.enqueued("invitation", 2);
        List<OutboxMessage> late = claim(2, NOON);
        await(outbox.giveUpLost(db, NOON.plusSeconds(1), NOON.plusSeconds(121)));
        OutboxMessage again = claim(1, NOON.plusSeconds(121)).get(0);
        late.forEach(message -> settle(Settlement.settled(message, MessageState.REJECTED, "550")));
        assertThat(rows.states(dispatch)).isEqualTo("{SENDING=1, REJECTED=1}");
        settle(Settlement.settled(again, MessageState.ACCEPTED, "250"));
        assertThat(rows.states(dispatch)).isEqualTo("{ACCEPTED=1, REJECTED=1}");
    }

    @Test
    void aMessageThatGoesBackToTheQueueHasNotBeenTried() {
        UUID dispatch = rows.enqueued("reminder", 1);
        settle(Settlement.due(claim(1, NOON).get(0), MessageState.QUEUED, NOON, "refused"));
        assertThat(rows.column("attempts", dispatch)).isEqualTo("0");
    }

    @Test
    void aReplyWithNulOrOfAnyLengthIsKeptInShort() {
        UUID dispatch = rows.enqueued("reminder", 1);
        settle(Settlement.settled(claim(1, NOON).get(0), MessageState.REJECTED, "550 \u0000" + "x".repeat(9000)));
        assertThat(rows.column("reply", dispatch)).hasSize(500).startsWith("550  xx");
    }

    @Test
    void theDatabaseItselfRefusesToMakeAnUnknownReminderDue() {
        rows.enqueued("reminder", 1);
        assertThatThrownBy(() -> rows.run("UPDATE message SET state = 'unknown'"))
                .isInstanceOf(PgException.class)
                .hasMessageContaining("message_unknown_reminder_never_again");
    }
}

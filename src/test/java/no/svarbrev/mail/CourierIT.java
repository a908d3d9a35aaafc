package no.svarbrev.mail;

import static no.svarbrev.mail.MailRows.NOON;
import static no.svarbrev.mail.MailRows.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.svarbrev.platform.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the outbox to the recipient's mailbox, with a real PostgreSQL and a real mail server (GreenMail). */
class CourierIT {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String LINK = "https://svarbrev.example/s/abc";
    private static final Letters LETTERS = message -> Future.succeededFuture(Optional.of(new Letter(
            message.invitation() + "@example.com",
            "Åse Ødegård, leder",
            "Undersøkelse om samarbeidet mellom NAV og kommunen: svar gjerne før påske",
            "Hei Åse\n\n" + LINK + "\n",
            "<p>Hei Åse</p><p><a href=\"" + LINK + "\">" + LINK + "</a></p>",
            Optional.of(URI.create("https://svarbrev.example/stopp/xyz")),
            false)));
    private static MailRows rows;

    private final GreenMail greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MovingClock clock = new MovingClock(NOON);

    @BeforeAll
    static void open() {
        rows = new MailRows(VERTX);
    }

    @AfterAll
    static void close() {
        await(VERTX.close());
    }

    @BeforeEach
    void start() {
        rows.run("DELETE FROM message");
        greenMail.start();
    }

    @AfterEach
    void stop() {
        greenMail.stop();
    }

    private SmtpTransport smtp(int port) {
        Sender sender = Sender.parse("Svarbrev – undersøkelser <svar@example.no>", "Kari <kari@example.no>");
        SmtpAddress address = SmtpAddress.parse(URI.create("smtp://127.0.0.1:" + port));
        return new SmtpTransport(
                new SmtpConnections(VERTX, address, "example.no", Duration.ofSeconds(2)),
                new SafeHeaders(sender, clock),
                Duration.ofSeconds(2));
    }

    private Courier courier(Database database, Letters letters, Transport transport) {
        return new Courier(VERTX, database, letters, transport, clock);
    }

    private Courier courier(int port) {
        return courier(rows.database, LETTERS, smtp(port));
    }

    private Courier courier() {
        return courier(greenMail.getSmtp().getPort());
    }

    private List<MimeMessage> received() {
        return Arrays.asList(greenMail.getReceivedMessages());
    }

    @Test
    void aLetterArrivesAsItWasWrittenWithTheHeadersOfAutomaticMail() throws Exception {
        UUID dispatch = rows.enqueued("invitation", 1);
        await(courier().run());
        MimeMessage mail = received().get(0);
        assertThat(mail.getSubject())
                .isEqualTo("Undersøkelse om samarbeidet mellom NAV og kommunen: svar gjerne før påske");
        assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo("Svarbrev – undersøkelser");
        assertThat(mail.getHeader("From")[0]).endsWith("<svar@example.no>").doesNotContain("(");
        assertThat(((InternetAddress) mail.getAllRecipients()[0]).getPersonal()).isEqualTo("Åse Ødegård, leder");
        assertThat(mail.getReplyTo()[0].toString()).isEqualTo("Kari <kari@example.no>");
        assertThat(mail.getMessageID()).isEqualTo("<" + rows.column("id", dispatch) + "@example.no>");
        assertThat(mail.getSentDate().toInstant()).isEqualTo(NOON);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://svarbrev.example/stopp/xyz>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("MIME-Version")).containsExactly("1.0");
        assertThat(mail.isMimeType("multipart/alternative")).isTrue();
        Multipart parts = (Multipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(parts.getBodyPart(0).getContent().toString()).contains("Hei Åse", LINK);
        assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("Hei Åse", "href=\"" + LINK + "\"");
        assertThat(rows.states(dispatch)).isEqualTo("{ACCEPTED=1}");
    }

    @Test
    void twoCouriersOnOneDatabaseSendEachOfTwoHundredMessagesOnce() throws Exception {
        UUID dispatch = rows.enqueued("reminder", 200);
        await(Future.join(courier().run(), courier().run()));
        Set<String> recipients = new HashSet<>();
        for (MimeMessage mail : received()) {
            recipients.add(mail.getAllRecipients()[0].toString());
        }
        assertThat(received()).hasSize(200);
        assertThat(recipients).hasSize(200);
        assertThat(rows.states(dispatch)).isEqualTo("{ACCEPTED=200}");
    }

    @Test
    void afterACrashInvitationsGoOutAgainUnderTheSameMessageIdAndRemindersDoNot() throws Exception {
        UUID invitation = rows.enqueued("invitation", 1);
        UUID reminder = rows.enqueued("reminder", 1);
        await(new Outbox().claim(rows.database.client(), 2, NOON));
        clock.forward(Duration.ofSeconds(119));
        await(courier().run());
        assertThat(received()).isEmpty();
        clock.forward(Duration.ofSeconds(2));
        await(courier().run());
        assertThat(received()).singleElement();
        assertThat(received().get(0).getMessageID()).isEqualTo("<" + rows.column("id", invitation) + "@example.no>");
        assertThat(rows.states(invitation)).isEqualTo("{ACCEPTED=1}");
        assertThat(rows.states(reminder)).isEqualTo("{UNKNOWN=1}");
    }

    @Test
    void aMailWhoseReplyWasLostIsSentAgainOnlyAsAnInvitation() {
        ScriptedSmtp server = new ScriptedSmtp(VERTX).answering(".", ScriptedSmtp.CLOSE);
        UUID invitation = rows.enqueued("invitation", 1);
        UUID reminder = rows.enqueued("reminder", 1);
        Courier courier = courier(server.port());
        await(courier.run());
        assertThat(rows.states(invitation)).isEqualTo("{UNKNOWN=1}");
        assertThat(rows.states(reminder)).isEqualTo("{UNKNOWN=1}");
        server.answering(".", "250 ok");
        clock.forward(Duration.ofDays(1));
        await(courier.run());
        assertThat(server.mails).hasSize(3);
        assertThat(rows.states(invitation)).isEqualTo("{ACCEPTED=1}");
        assertThat(rows.states(reminder)).isEqualTo("{UNKNOWN=1}");
    }

    @Test
    void aServerThatNeverConfirmsDoesNotGetTheSameInvitationForEver() {
        ScriptedSmtp server = new ScriptedSmtp(VERTX).answering(".", ScriptedSmtp.CLOSE);
        UUID dispatch = rows.enqueued("invitation", 1);
        Courier courier = courier(server.port());
        for (int day = 0; day < 8; day++) {
            await(courier.run());
            clock.forward(Duration.ofDays(1));
        }
        assertThat(server.mails).hasSize(4);
        assertThat(rows.states(dispatch)).isEqualTo("{UNKNOWN=1}");
    }

    @Test
    void aGreylistedMailIsSentOnceWhenItsTimeHasCome() {
        ScriptedSmtp server = new ScriptedSmtp(VERTX).answering("RCPT", "450 4.2.0 greylisted");
        UUID dispatch = rows.enqueued("reminder", 1);
        Courier courier = courier(server.port());
        await(courier.run());
        assertThat(rows.states(dispatch)).isEqualTo("{DEFERRED=1}");
        server.answering("RCPT", "250 ok");
        clock.forward(Duration.ofSeconds(59));
        await(courier.run());
        assertThat(server.mails).isEmpty();
        clock.forward(Duration.ofSeconds(14));
        await(courier.run());
        await(courier.run());
        assertThat(server.mails).hasSize(1);
        assertThat(rows.states(dispatch)).isEqualTo("{ACCEPTED=1}");
    }

    @Test
    void aMailThatIsDeferredForThreeDaysIsRejectedWithTheLastReply() {
        ScriptedSmtp server = new ScriptedSmtp(VERTX).answering("RCPT", "452 4.2.2 mailbox full");
        UUID dispatch = rows.enqueued("reminder", 1);
        Courier courier = courier(server.port());
        for (int attempt = 0; attempt < 30; attempt++) {
            await(courier.run());
            clock.forward(Duration.ofHours(5));
        }
        assertThat(rows.states(dispatch)).isEqualTo("{REJECTED=1}");
        assertThat(rows.column("attempts", dispatch)).isEqualTo("22");
        assertThat(rows.column("reply", dispatch)).isEqualTo("452 4.2.2 mailbox full");
    }

    @Test
    void whileTheServerIsOutOfReachNobodyIsMarkedAndAfterwardsEverybodyGetsTheMail() {
        UUID dispatch = rows.enqueued("reminder", 20);
        NetServer gone =
                await(VERTX.createNetServer().connectHandler(socket -> {}).listen(0, "127.0.0.1"));
        int port = gone.actualPort();
        await(gone.close());
        Courier courier = courier(port);
        for (int minute = 0; minute < 10; minute++) {
            await(courier.run());
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(rows.states(dispatch)).isEqualTo("{QUEUED=20}");
        assertThat(rows.column("attempts", dispatch).split(",")).containsOnly("0");
        GreenMail back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        await(courier.run());
        assertThat(back.getReceivedMessages()).hasSize(20);
        back.stop();
    }

    @Test
    void whoNoLongerWantsMailGetsNone() {
        List<UUID> invitations = rows.invitations(3);
        UUID dispatch = rows.enqueued("reminder", invitations);
        rows.run("UPDATE invitation SET opted_out_at = now() WHERE id = '" + invitations.get(1) + "'");
        await(courier().run());
        assertThat(received()).hasSize(2);
        assertThat(rows.states(dispatch)).isEqualTo("{ACCEPTED=2, STOPPED=1}");
    }

    @Test
    void aTextThatCannotBeComposedHoldsUpNoOtherAndOneWithNothingToSayIsStopped() {
        UUID dispatch = rows.enqueued("reminder", 3);
        List<String> ids = List.of(rows.column("id", dispatch).split(","));
        Letters letters = message -> switch (ids.indexOf(message.id().toString())) {
            case 0 -> throw new IllegalStateException("as a broken template would");
            case 1 -> Future.succeededFuture(Optional.empty());
            default -> LETTERS.letter(message);
        };
        await(courier(rows.database, letters, smtp(greenMail.getSmtp().getPort()))
                .run());
        assertThat(rows.column("state", dispatch)).isEqualTo("deferred,stopped,accepted");
        assertThat(received()).hasSize(1);
    }

    @Test
    void aLoginIsUsedWhenTheAddressHasOne() {
        greenMail.setUser("svar@example.no", "svar", "p:/å");
        int port = greenMail.getSmtp().getPort();
        URI uri = URI.create("smtp://svar:p%3A%2F%C3%A5@127.0.0.1:" + port + "?starttls=disabled");
        SafeHeaders headers = new SafeHeaders(Sender.parse("svar@example.no", "svar@example.no"), clock);
        rows.enqueued("reminder", 1);
        await(courier(rows.database, LETTERS, new SmtpTransport(VERTX, SmtpAddress.parse(uri), headers))
                .run());
        assertThat(received()).hasSize(1);
    }

    @Test
    void withoutAMailServerEightHundredLettersAreInTheMailboxWithinTwoSeconds() {
        UUID dispatch = rows.enqueued("invitation", 800);
        long start = System.nanoTime();
        await(courier(rows.database, LETTERS, new MailboxTransport()).run());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(rows.states(dispatch)).isEqualTo("{ACCEPTED=800}");
    }

    @Test
    void aStopFinishesWhatIsInHandAndLeavesTheRest() {
        ScriptedSmtp server = new ScriptedSmtp(VERTX);
        UUID dispatch = rows.enqueued("reminder", 2000);
        Courier courier = courier(server.port()).start();
        while (server.mails.size() < 10) {
            Thread.onSpinWait();
        }
        await(courier.stop());
        assertThat(rows.states(dispatch)).contains("QUEUED").doesNotContain("SENDING", "UNKNOWN");
        assertThat(rows.run("SELECT count(*)::integer AS sent FROM message WHERE state = 'accepted'")
                        .iterator()
                        .next()
                        .getInteger("sent"))
                .isEqualTo(server.mails.size());
    }
}

package no.svarbrev.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PfxOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import no.svarbrev.mail.Delivery.Fate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind of trouble with a mail server says about the mail. */
class SmtpTransportIT {
    private static final Letter LETTER =
            new Letter("ola@example.com", "Ola", "Hei", "Hei\n.\n..punktum", "<p>Hei æøå</p>", Optional.empty(), false);

    private final Vertx vertx = Vertx.vertx();
    private final ScriptedSmtp server = new ScriptedSmtp(vertx);
    private SmtpTransport transport;

    @BeforeEach
    void connectTo() {
        transport = transport(server.port(), "");
    }

    @AfterEach
    void close() {
        MailRows.await(vertx.close());
    }

    private SmtpTransport transport(int port, String query) {
        return transport("smtp://127.0.0.1:" + port + query, new NetClientOptions());
    }

    private SmtpTransport transport(String uri, NetClientOptions options) {
        return transport(uri, options, Duration.ofMillis(900));
    }

    /** @param patience the first handshake of a JVM can take seconds on a machine that does much else */
    private SmtpTransport transport(String uri, NetClientOptions options, Duration patience) {
        SmtpAddress address = SmtpAddress.parse(URI.create(uri));
        Sender sender = Sender.parse("Svarbrev <svar@example.no>", "svar@example.no");
        return new SmtpTransport(
                new SmtpConnections(vertx, address, "example.no", patience, options),
                new SafeHeaders(sender, Clock.systemUTC()),
                Duration.ofMillis(600));
    }

    private Delivery deliver() {
        return MailRows.await(transport.deliver(UUID.randomUUID(), LETTER));
    }

    @Test
    void whatTheServerTakesIsAcceptedWithItsReply() {
        assertThat(deliver()).isEqualTo(Delivery.accepted("250 2.0.0 queued as 42"));
        assertThat(server.commands)
                .containsExactly(
                        "EHLO example.no", "MAIL FROM:<svar@example.no>", "RCPT TO:<ola@example.com>", "DATA", ".");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 421 4.3.2 closing, DEFERRED",
        "MAIL, 452 4.3.1 full, DEFERRED",
        "MAIL, 550 5.7.1 we do not know you, DEFERRED",
        "RCPT, 421 4.3.2 closing, DEFERRED",
        "RCPT, 450 4.2.0 greylisted, DEFERRED",
        "RCPT, 451 4.3.0 later, DEFERRED",
        "RCPT, 550 5.1.1 no such user, REJECTED",
        "DATA, 451 4.3.0 later, DEFERRED",
        "DATA, 554 5.7.1 no, REJECTED",
        "., 452 4.2.2 mailbox full, DEFERRED",
        "., 552 5.2.3 too big, REJECTED",
        "., 554 5.6.0 content refused, REJECTED"
    })
    void aRefusalIsForNowOrForGoodByItsCodeAndStep(String step, String reply, Fate fate) {
        server.answering(step, reply);
        assertThat(deliver()).isEqualTo(new Delivery(fate, reply));
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, close, NOT_REACHED",
        "greeting, silence, NOT_REACHED",
        "greeting, 554 go away, NOT_REACHED",
        "greeting, 421 busy, NOT_REACHED",
        "greeting, hei, NOT_REACHED",
        "EHLO, close, NOT_REACHED",
        "MAIL, close, DEFERRED",
        "RCPT, close, DEFERRED",
        "RCPT, silence, DEFERRED",
        "DATA, close, DEFERRED",
        "DATA, silence, DEFERRED",
        "., close, UNKNOWN",
        "., silence, UNKNOWN",
        "., what, UNKNOWN"
    })
    void aLostConnectionLeavesDoubtOnlyOnceTheTextWasLetIn(String step, String reply, Fate fate) {
        server.answering(step, reply);
        assertThat(deliver().fate()).isEqualTo(fate);
    }

    @Test
    void aServerThatIsNotThereIsNotReached() {
        transport = transport(1, "");
        assertThat(deliver().fate()).isEqualTo(Fate.NOT_REACHED);
    }

    @Test
    void encryptionThatIsRequiredIsNeverDoneWithout() {
        transport = transport(server.port(), "?starttls=required");
        assertThat(deliver().fate()).isEqualTo(Fate.NOT_REACHED);
        server.answering("EHLO", "250-test\r\n250 STARTTLS").answering("STARTTLS", "454 not now");
        transport = transport(server.port(), "");
        assertThat(deliver().fate()).isEqualTo(Fate.NOT_REACHED);
        assertThat(server.commands).doesNotContain("DATA");
    }

    /** Fault B11. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?starttls=optional", "?starttls=required"})
    void aPasswordIsNeverSentToAServerThatOffersNoEncryption(String query) {
        server.answering("EHLO", "250-test\r\n250 AUTH PLAIN LOGIN");
        transport = transport("smtp://svar:hemmelig@127.0.0.1:" + server.port() + query, new NetClientOptions());
        Delivery delivery = deliver();
        assertThat(delivery.fate()).isEqualTo(Fate.NOT_REACHED);
        assertThat(delivery.reply()).contains("STARTTLS", "password").doesNotContain("hemmelig");
        assertThat(server.commands).containsExactly("EHLO example.no");
    }

    /** Fault B11: one can still say that it is meant. */
    @Test
    void aPasswordIsSentUnencryptedOnlyWhereTheSettingSaysSo() {
        server.answering("EHLO", "250-test\r\n250 AUTH PLAIN LOGIN").answering("AUTH", "235 welcome");
        transport = transport(
                "smtp://svar:hemmelig@127.0.0.1:" + server.port() + "?starttls=disabled", new NetClientOptions());
        assertThat(deliver().fate()).isEqualTo(Fate.ACCEPTED);
    }

    @Test
    void theConversationIsEncryptedWhenTheServerOffersItAndIsTheOneItSaysItIs(@TempDir Path folder) throws Exception {
        PfxOptions certificate = certificate(folder, "ip:127.0.0.1");
        ScriptedSmtp offering = new ScriptedSmtp(vertx, certificate).answering("EHLO", "250-test\r\n250 STARTTLS");
        String uri = "smtp://127.0.0.1:" + offering.port();
        transport = transport(uri, new NetClientOptions());
        assertThat(deliver().fate()).as("with a certificate nobody vouches for").isEqualTo(Fate.NOT_REACHED);
        assertThat(offering.commands).containsExactly("EHLO example.no", "STARTTLS");
        offering.commands.clear();
        transport = transport(uri, new NetClientOptions().setTrustOptions(certificate));
        assertThat(deliver().fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(offering.commands)
                .startsWith("EHLO example.no", "STARTTLS", "EHLO example.no", "MAIL FROM:<svar@example.no>");
    }

    /** What is encrypted from the first byte on offers no STARTTLS, and needs none. */
    @Test
    void aPasswordIsSentOverALineThatWasEncryptedFromTheBeginning(@TempDir Path folder) throws Exception {
        PfxOptions certificate = certificate(folder, "ip:127.0.0.1");
        ScriptedSmtp encrypted = ScriptedSmtp.encrypted(vertx, certificate)
                .answering("EHLO", "250-test\r\n250 AUTH PLAIN LOGIN")
                .answering("AUTH", "235 welcome");
        String uri = "smtps://svar:hemmelig@127.0.0.1:" + encrypted.port();
        NetClientOptions trusting = new NetClientOptions().setTrustOptions(certificate);
        transport = transport(uri, trusting, Duration.ofSeconds(20));
        assertThat(deliver().fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(encrypted.commands).contains("AUTH PLAIN " + base64("\0svar\0hemmelig"));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCertificateForAnotherNameIsNotAccepted(@TempDir Path folder) throws Exception {
        PfxOptions certificate = certificate(folder, "dns:mail.example");
        ScriptedSmtp offering = new ScriptedSmtp(vertx, certificate).answering("EHLO", "250-test\r\n250 STARTTLS");
        NetClientOptions trusting = new NetClientOptions().setTrustOptions(certificate);
        transport = transport("smtp://127.0.0.1:" + offering.port(), trusting);
        assertThat(deliver().fate()).isEqualTo(Fate.NOT_REACHED);
    }

    private static PfxOptions certificate(Path folder, String name) throws Exception {
        Path file = folder.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=test",
                        "-ext",
                        "san=" + name,
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit")
                .inheritIO()
                .start();
        assertThat(keytool.waitFor()).isZero();
        return new PfxOptions().setPath(file.toString()).setPassword("changeit");
    }

    @Test
    void aConnectionIsUsedAgainAlsoAfterARefusal() {
        deliver();
        server.answering("RCPT", "550 5.1.1 no such user");
        deliver();
        server.answering("RCPT", "250 ok");
        assertThat(deliver().fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(server.commands)
                .filteredOn(command -> command.startsWith("EHLO"))
                .hasSize(1);
        assertThat(server.commands).filteredOn("RSET"::equals).hasSize(2);
    }

    @Test
    void aConnectionThatTheServerHasEndedIsReplaced() {
        deliver();
        server.answering("RSET", ScriptedSmtp.CLOSE);
        assertThat(deliver().fate()).isEqualTo(Fate.ACCEPTED);
        assertThat(server.commands)
                .filteredOn(command -> command.startsWith("EHLO"))
                .hasSize(2);
    }

    @Test
    void aLineWithADotAloneDoesNotEndTheMail() {
        deliver();
        assertThat(server.mails).singleElement().asString().contains("Hei\r\n..\r\n...punktum\r\n");
    }

    @Test
    void anAddressThatCannotBeSentToIsRejectedUnsent() {
        Letter letter =
                new Letter("ola@example.com> SIZE=1\r\nRCPT TO:<x@y.no", "", "s", "t", "h", Optional.empty(), false);
        assertThat(MailRows.await(transport.deliver(UUID.randomUUID(), letter)).fate())
                .isEqualTo(Fate.REJECTED);
        assertThat(server.commands).isEmpty();
    }
}

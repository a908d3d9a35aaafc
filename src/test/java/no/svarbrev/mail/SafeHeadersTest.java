package no.svarbrev.mail;

import static no.svarbrev.testkit.Tries.texts;
import static no.svarbrev.testkit.Tries.tries;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.MultiMap;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is read back by an independent parser: Angus Mail. */
class SafeHeadersTest {
    private static final UUID ID = UUID.fromString("6d0c5a34-5f34-4d2b-9a52-0d6f3a2c8a11");
    private static final Sender SENDER = Sender.parse(
            "Undersøkelsen «NAV og kommune» <svar@øygarden.kommune.no>", "Kari, prosjektleder <kari@example.no>");

    private final SafeHeaders headers =
            new SafeHeaders(SENDER, Clock.fixed(Instant.parse("2027-07-01T10:00:00Z"), ZoneOffset.UTC));

    private static Letter letter(String name, String subject) {
        return new Letter(
                "ola@example.com",
                name,
                subject,
                "tekst",
                "<p>tekst</p>",
                Optional.of(URI.create("https://s.no/stopp/x")),
                false);
    }

    private MimeMessage parsed(Letter letter) throws Exception {
        StringBuilder text = new StringBuilder();
        headers.of(ID, letter).forEach((name, value) -> {
            String line = name + ": " + value + "\r\n";
            assertThat(line.replace("\r\n ", "").replaceAll("\r\n$", "")).matches("[ -~]*");
            assertThat(line.lines()).allMatch(part -> part.length() <= 998);
            text.append(line);
        });
        byte[] bytes = (text + "\r\n").getBytes(StandardCharsets.US_ASCII);
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        assertThat(message.getAllHeaders().asIterator()).toIterable().hasSize(9);
        assertThat(message.getAllRecipients()).hasSize(1);
        return message;
    }

    private static String nameOfRecipient(MimeMessage message) throws Exception {
        InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("ola@example.com");
        return to.getPersonal() == null ? "" : to.getPersonal();
    }

    @Test
    void theSenderIsReadBackWithItsNameAndTheReplyAddressToo() throws Exception {
        MimeMessage message = parsed(letter("Ola", "Hei"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("Undersøkelsen «NAV og kommune»");
        assertThat(((InternetAddress) message.getFrom()[0]).getAddress()).isEqualTo("svar@xn--ygarden-p1a.kommune.no");
        assertThat(((InternetAddress) message.getReplyTo()[0]).getPersonal()).isEqualTo("Kari, prosjektleder");
        assertThat(message.getReplyTo()).hasSize(1);
    }

    @Test
    void theMessageIdDependsOnTheMessageAlone() throws Exception {
        assertThat(parsed(letter("Ola", "Hei")).getMessageID())
                .isEqualTo("<" + ID + "@xn--ygarden-p1a.kommune.no>")
                .isEqualTo(parsed(letter("Kari", "Igjen")).getMessageID());
    }

    @Test
    void automaticMailSaysSoAndCanBeUnsubscribedWithOneClick() {
        MultiMap written = headers.of(ID, letter("Ola", "Hei"));
        assertThat(written.get("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(written.get("List-Unsubscribe")).isEqualTo("<https://s.no/stopp/x>");
        assertThat(written.get("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(written.get("Date")).isEqualTo("Thu, 1 Jul 2027 12:00:00 +0200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ola\r\nBcc: offer@example.com",
                "Ola\nBcc: offer@example.com",
                "Ola\rBcc: offer@example.com",
                "Ola\r\n\r\n<h1>tekst</h1>",
                "Ola\u2028Bcc: offer@example.com",
                "Ola\u2029Bcc: offer@example.com",
                "Ola\u0085Bcc: offer@example.com",
                "Ola\u0000\u0008\u001b[31m\u007f",
                "Ola, Kari; Per <x@y.no>, z@y.no",
                "\"Ola\" (sjef) \\ <>:;@[]",
                "=?UTF-8?Q?Ola=0D=0ABcc:_x@y.no?=",
                "Åse Ødegård-Æsøy",
                "Ola \uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
                "Ola \uD83D",
                "",
                "  "
            })
    void noNameOrSubjectBecomesAnotherHeaderOrRecipient(String hostile) throws Exception {
        isReadBack(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ø", " ordene er mange", "\uD83D\uDE00"})
    void theLongestTextsAreFoldedAndReadBack(String piece) throws Exception {
        String lengthy = piece.repeat(2000).strip();
        MimeMessage message = parsed(letter(lengthy, lengthy));
        assertThat(nameOfRecipient(message)).isEqualTo(lengthy);
        assertThat(message.getSubject()).isEqualTo(lengthy);
    }

    @Test
    void anyTextIsReadBackAsOneLineOfIt() {
        ThrowingConsumer<String> readBack = this::isReadBack;
        tries(1_000).forAll(texts()).checkAssert(readBack);
    }

    private void isReadBack(String text) throws Exception {
        MimeMessage message = parsed(letter(text, text));
        assertThat(nameOfRecipient(message)).isEqualTo(SafeHeaders.oneLine(text));
        assertThat(message.getSubject()).isEqualTo(SafeHeaders.oneLine(text));
    }

    @Test
    void linesWithEncodedWordsHaveAtMost76Columns() {
        tries(1_000).forAll(texts()).checkAssert(this::isWrittenInShortLines);
    }

    private void isWrittenInShortLines(String text) {
        headers.of(ID, letter(text, text))
                .forEach((name, value) -> assertThat((name + ": " + value).lines())
                        .allMatch(line -> !line.contains("=?") || line.length() <= 76));
    }

    @Test
    void anAddressOrALinkThatCannotStandInAHeaderIsRefused() {
        Letter twoAddresses = new Letter("a@b.no\r\nBcc: c@d.no", "", "s", "t", "h", Optional.empty(), false);
        assertThatThrownBy(() -> headers.of(ID, twoAddresses)).isInstanceOf(IllegalArgumentException.class);
        for (String link : new String[] {"mailto:a@b.no", "javascript:x", "https://s.no/" + "x".repeat(1000)}) {
            Letter letter = new Letter("a@b.no", "", "s", "t", "h", Optional.of(URI.create(link)), false);
            assertThatThrownBy(() -> headers.of(ID, letter)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}

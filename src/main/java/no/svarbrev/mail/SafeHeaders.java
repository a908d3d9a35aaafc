package no.svarbrev.mail;

import io.vertx.core.MultiMap;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Every header of a letter. The only place where text from people reaches a header: in names and subjects, control
 * characters and line ends of all kinds become spaces; an address or a link that has any is refused.
 */
final class SafeHeaders {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final int LONGEST_LINK = 900;

    private final Sender sender;
    private final Clock clock;

    SafeHeaders(Sender sender, Clock clock) {
        this.sender = sender;
        this.clock = clock;
    }

    Mailbox from() {
        return sender.from();
    }

    /**
     * The headers, all but those of the MIME parts. The Message-ID depends on the message alone.
     *
     * @throws IllegalArgumentException when the recipient's address or the link cannot stand in a header
     */
    MultiMap of(UUID messageId, Letter letter) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap()
                .set("Date", DATE.format(clock.instant().atZone(OSLO)))
                .set("From", mailbox("From", sender.from()))
                .set("Reply-To", mailbox("Reply-To", sender.replyTo()))
                .set("To", mailbox("To", new Mailbox(letter.name(), letter.address())))
                .set("Subject", text("Subject", letter.subject()))
                .set("Message-ID", messageId(messageId))
                .set("Auto-Submitted", "auto-generated");
        letter.unsubscribe()
                .ifPresent(link -> headers.set("List-Unsubscribe", "<" + link(link) + ">")
                        .set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        return headers;
    }

    String messageId(UUID message) {
        return "<" + message + "@" + sender.from().domain() + ">";
    }

    /** The text on one line: each control character, line or paragraph separator is a space. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .map(c -> Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static String text(String header, String text) {
        String line = oneLine(text);
        int used = header.length() + 2;
        return EncodedWords.isPlain(line, used) ? line : EncodedWords.of(line, used);
    }

    private static String mailbox(String header, Mailbox mailbox) {
        String name = oneLine(mailbox.name());
        return name.isEmpty() ? mailbox.address() : phrase(header, name) + "\r\n <" + mailbox.address() + ">";
    }

    private static String phrase(String header, String name) {
        int used = header.length() + 2;
        String quoted = '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return EncodedWords.isPlain(quoted, used) ? quoted : EncodedWords.of(name, used);
    }

    private static String link(URI link) {
        String ascii = link.toASCIIString();
        boolean web = List.of("http", "https").contains(link.getScheme());
        boolean plain = ascii.chars().allMatch(c -> c > ' ' && c <= '~' && c != '<' && c != '>');
        if (!web || !plain || ascii.length() > LONGEST_LINK) {
            throw new IllegalArgumentException("Lenken for avmelding kan ikke brukes i en e-post.");
        }
        return ascii;
    }
}

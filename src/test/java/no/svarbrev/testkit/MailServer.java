package no.svarbrev.testkit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A real mail server on this machine that takes all mail and shows it. */
public final class MailServer implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("https?://\\S+?/s/([A-Za-z0-9_-]{22})");

    private final GreenMail greenMail = new GreenMail(ServerSetup.SMTP.dynamicPort());

    public MailServer() {
        greenMail.start();
    }

    public String url() {
        return "smtp://127.0.0.1:" + greenMail.getSmtp().getPort();
    }

    public int size() {
        return greenMail.getReceivedMessages().length;
    }

    /** Back when so many mails have come. */
    public void await(int number) {
        if (!greenMail.waitForIncomingEmail(60_000, number)) {
            throw new AssertionError(size() + " mails have come, not " + number);
        }
    }

    /** How many mails each recipient got. */
    public Map<String, Long> counts() {
        return received().stream().collect(Collectors.groupingBy(MailServer::to, TreeMap::new, Collectors.counting()));
    }

    /** The tokens of the personal links in the mails to each recipient, each once. */
    public Map<String, List<String>> tokens() {
        return received().stream()
                .collect(Collectors.groupingBy(
                        MailServer::to,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.mapping(MailServer::token, Collectors.toSet()), List::copyOf)));
    }

    /** The plain texts of the mails, in the order they came. */
    public List<String> texts() {
        return received().stream().map(MailServer::text).toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return text(mail.getContent());
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<MimeMessage> received() {
        return Arrays.asList(greenMail.getReceivedMessages());
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().replaceAll(".*<|>.*", "");
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String token(MimeMessage mail) {
        try {
            Matcher link = LINK.matcher(text(mail.getContent()));
            if (!link.find()) {
                throw new AssertionError("No personal link in the mail to " + to(mail));
            }
            return link.group(1);
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The plain text, decoded; it is the first part. */
    private static String text(Object content) throws MessagingException, IOException {
        return content instanceof Multipart parts ? text(parts.getBodyPart(0).getContent()) : content.toString();
    }

    @Override
    public void close() {
        greenMail.stop();
    }
}

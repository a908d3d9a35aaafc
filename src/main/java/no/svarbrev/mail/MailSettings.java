package no.svarbrev.mail;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.svarbrev.platform.config.Setting;

/** What must hold of the settings of this room, so that a wrong one is reported with all others before anything starts. */
public final class MailSettings {
    private MailSettings() {}

    /** What goes out unencrypted by this setting, in words for the one who runs the server; empty when nothing does. */
    public static Optional<String> warning(URI smtp) {
        SmtpAddress address = SmtpAddress.parse(smtp);
        if (address.isEncrypted()) {
            return Optional.empty();
        }
        String login = address.login().isPresent() && address.mayLogInUnencrypted()
                ? "The password of the mail server, and "
                : "";
        String mails = login.isEmpty() ? "Mails" : "mails";
        return Optional.of(login + mails + " with personal links, may go unencrypted to " + address.host()
                + ": say ?starttls=required or smtps:// in SVARBREV_SMTP_URL (--smtp-url).");
    }

    /** Each throws {@link IllegalArgumentException} on a value that cannot be used. */
    public static Map<Setting, Consumer<String>> checks() {
        return Map.of(
                Setting.SMTP_URL, url -> SmtpAddress.parse(URI.create(url.strip())),
                Setting.MAIL_FROM, Mailbox::parse,
                Setting.MAIL_REPLY_TO, Mailbox::parse);
    }
}

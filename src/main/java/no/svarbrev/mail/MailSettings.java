package no.svarbrev.mail;

import java.net.URI;
import java.util.Map;
import java.util.function.Consumer;
import no.svarbrev.platform.Setting;

/** What must hold of the settings of this room, so that a wrong one is reported with all others before anything starts. */
public final class MailSettings {
    private MailSettings() {}

    /** Each throws {@link IllegalArgumentException} on a value that cannot be used. */
    public static Map<Setting, Consumer<String>> checks() {
        return Map.of(
                Setting.SMTP_URL, url -> SmtpAddress.parse(URI.create(url.strip())),
                Setting.MAIL_FROM, Mailbox::parse,
                Setting.MAIL_REPLY_TO, Mailbox::parse);
    }
}

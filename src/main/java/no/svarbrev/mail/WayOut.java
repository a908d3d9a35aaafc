package no.svarbrev.mail;

import io.vertx.core.Vertx;
import java.time.Clock;
import no.svarbrev.platform.config.Config;

/** Which way letters leave the house. */
public final class WayOut {
    private WayOut() {}

    /** SMTP when a server is set, else the mailbox. Refuses a wrong sender or SMTP address, naming the setting. */
    public static Transport of(Vertx vertx, Config config, Clock clock) {
        if (config.smtp().isEmpty()) {
            return new MailboxTransport();
        }
        Sender sender = Sender.parse(config.mailFrom(), config.mailReplyTo());
        return new SmtpTransport(vertx, SmtpAddress.parse(config.smtp().get()), new SafeHeaders(sender, clock));
    }
}

package no.svarbrev.mail;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.UUID;
import no.svarbrev.platform.config.Config;

/** A way out of the house for letters. */
public interface Transport {
    /** SMTP when a server is set, else the mailbox. Refuses a wrong sender or SMTP address, naming the setting. */
    static Transport of(Vertx vertx, Config config, Clock clock) {
        if (config.smtp().isEmpty()) {
            return new MailboxTransport();
        }
        Sender sender = Sender.parse(config.mailFrom(), config.mailReplyTo());
        return new SmtpTransport(vertx, SmtpAddress.parse(config.smtp().get()), new SafeHeaders(sender, clock));
    }

    /** What became of the attempt, within a minute. Fails only by a fault in the program. */
    Future<Delivery> deliver(UUID messageId, Letter letter);

    /** How many lanes of a courier may deliver at the same time. */
    int atOnce();

    /** How many messages one lane claims at a time: 1 where a crash must leave few of them in doubt. */
    int batch();

    Future<Void> close();
}
